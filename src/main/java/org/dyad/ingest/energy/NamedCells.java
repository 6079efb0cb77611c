package org.dyad.ingest.energy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dyad.ingest.Cells;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one line by the names of their columns; {@code --} is as good as nothing.
 *
 * @param line of the file, the first being 1
 */
public record NamedCells(long line, Map<String, String> cells) {

    private static final String NONE = "--";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,20}(\\.[0-9]{1,20})?");
    private static final Pattern YEAR = Pattern.compile("((?:19|20)[0-9]{2}|2100)(\\.0+)?");

    public NamedCells {
        cells = Map.copyOf(cells);
    }

    /**
     * One line under a header.
     *
     * @throws UnreadableRowException if there are more or fewer cells than columns; a row of a sheet may end early
     */
    public static NamedCells of(long line, List<String> header, List<String> cells, boolean mayEndEarly) {
        if (cells.size() > header.size() || (cells.size() < header.size() && !mayEndEarly)) {
            throw new UnreadableRowException(null, "expected %d cells, were %d".formatted(header.size(), cells.size()));
        }
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            named.put(header.get(i), cells.get(i).strip());
        }
        return new NamedCells(line, named);
    }

    /** Empty where there is nothing. */
    public String text(String column) {
        String cell = cells.getOrDefault(column, "");
        return cell.equals(NONE) ? "" : cell;
    }

    public @Nullable String orNull(String column) {
        String text = text(column);
        return text.isEmpty() ? null : text;
    }

    /**
     * A text that must be there.
     *
     * @throws UnreadableRowException if there is nothing
     */
    public String required(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            throw new UnreadableRowException(column, "must not be empty");
        }
        return text;
    }

    /**
     * What a text stands for.
     *
     * @throws UnreadableRowException if it is none of these
     */
    public String oneOf(String column, Map<String, String> codes) {
        String code = codes.get(text(column));
        if (code == null) {
            throw new UnreadableRowException(
                    column,
                    "expected one of %s, was \"%s\""
                            .formatted(
                                    String.join(
                                            ", ",
                                            codes.keySet().stream().sorted().toList()),
                                    Cells.shortened(cells.getOrDefault(column, ""))));
        }
        return code;
    }

    /**
     * A number, if there is one.
     *
     * @throws UnreadableRowException if there is something that is no number
     */
    public @Nullable BigDecimal number(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        if (!NUMBER.matcher(text).matches()) {
            throw new UnreadableRowException(
                    column, "expected a number or --, was \"%s\"".formatted(Cells.shortened(text)));
        }
        return new BigDecimal(text);
    }

    /**
     * A year, if there is one.
     *
     * @throws UnreadableRowException if there is something that is no year
     */
    public @Nullable Integer year(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        if (!YEAR.matcher(text).matches()) {
            throw new UnreadableRowException(
                    column, "expected a year from 1900 to 2100, was \"%s\"".formatted(Cells.shortened(text)));
        }
        return Integer.valueOf(text.substring(0, 4));
    }

    /** The parts of a cell. */
    public List<String> split(String column, String separator) {
        return Arrays.stream(text(column).split(separator, -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty() && !part.equals(NONE))
                .toList();
    }
}
