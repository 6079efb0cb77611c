package org.dyad.ingest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.dyad.series.PartialDate;
import org.dyad.series.Period;
import org.jspecify.annotations.Nullable;

/** Cells of a file as PostgreSQL reads them; every wrong one is told with what would be accepted. */
public final class Cells {

    private static final int LONGEST_NUMBER = 40;
    private static final int QUOTED = 60;
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final Pattern DAY = Pattern.compile("(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private Cells() {}

    /**
     * One row as values for {@code COPY}.
     *
     * @param complain is given each issue as field and message; a wrong cell becomes null
     */
    public static List<@Nullable String> canonical(
            List<Column> columns, List<String> cells, Consumer<FieldIssue> complain) {
        List<@Nullable String> row = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            try {
                row.add(canonical(column, cells.get(i)));
            } catch (IllegalArgumentException e) {
                complain.accept(new FieldIssue(column.name(), String.valueOf(e.getMessage())));
                row.add(null);
            }
        }
        return row;
    }

    /** A field of a row and what is wrong with it. */
    public record FieldIssue(String field, String message) {}

    /**
     * One cell as a value for {@code COPY}.
     *
     * @throws IllegalArgumentException if it is none that the column takes
     */
    public static @Nullable String canonical(Column column, String cell) {
        if (cell.isEmpty()) {
            if (column.required()) {
                throw new IllegalArgumentException("must not be empty");
            }
            return null;
        }
        if (cell.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("must not contain a NUL character");
        }
        if (!column.accepted().isEmpty() && !column.accepted().contains(cell)) {
            throw new IllegalArgumentException(
                    "expected one of %s, was %s".formatted(String.join(", ", column.accepted()), shortened(cell)));
        }
        return switch (column.kind()) {
            case TEXT, AREA, UNIT, PROVIDER, INDICATOR, INSTITUTION, EVENT, SOURCE, DEAL, ASSET, COMMODITY -> cell;
            case SANCTION_ACTOR, SANCTION_PROGRAMME, SANCTION_MEASURE -> cell;
            case INTEGER -> integer(cell);
            case DECIMAL -> decimal(cell);
            case DATE -> day(cell);
            case PARTIAL_DATE -> range(PartialDate.parse(shortened(cell)));
            case PERIOD_CODE -> Period.parse(shortened(cell)).toString();
            case PERIOD -> Period.parse(shortened(cell)).start().toString();
        };
    }

    private static String integer(String cell) {
        try {
            return Integer.toString(Integer.parseInt(cell));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("expected a whole number, was " + shortened(cell), e);
        }
    }

    /** Plain digits only: a thousands separator or an exponent is more often a mistake than meant. */
    private static String decimal(String cell) {
        if (cell.length() > LONGEST_NUMBER || !DECIMAL.matcher(cell).matches()) {
            throw new IllegalArgumentException(
                    "expected a plain decimal number such as 190271000000 or -8.5, was " + shortened(cell));
        }
        return new BigDecimal(cell).toPlainString();
    }

    private static String day(String cell) {
        try {
            if (DAY.matcher(cell).matches()) {
                return LocalDate.parse(cell).toString();
            }
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(notADay(cell), e);
        }
        throw new IllegalArgumentException(notADay(cell));
    }

    /**
     * A number as PostgreSQL reads it.
     *
     * @throws IllegalArgumentException if it has more digits than any figure has
     */
    public static String plain(BigDecimal number) {
        if (number.precision() > LONGEST_NUMBER || Math.abs((long) number.scale()) > LONGEST_NUMBER) {
            throw new IllegalArgumentException("expected a number of at most %d digits, was %s"
                    .formatted(LONGEST_NUMBER, shortened(number.toString())));
        }
        return number.toPlainString();
    }

    private static String notADay(String cell) {
        return "expected a day such as 2014-03-18, was " + shortened(cell);
    }

    /** What a message quotes of a cell, which may be long. */
    public static String shortened(String cell) {
        return cell.length() <= QUOTED ? cell : cell.substring(0, QUOTED) + "…";
    }

    /** A date as PostgreSQL reads a range of days. */
    public static String range(PartialDate date) {
        // The end of 9999 is the only day of five digits, which Java writes with a sign.
        return ("[" + date.startInclusive() + "," + date.endExclusive() + ")").replace("+", "");
    }
}
