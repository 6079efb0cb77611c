package org.dyad.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a comparison as a table: one row a period; for each series its value, level, status, provider and
 * source.
 *
 * <p>Numbers are written out in full, without exponent. A text that a spreadsheet would run as a formula gets an
 * apostrophe in front.
 */
final class ComparisonTable {

    private ComparisonTable() {}

    /** RFC 4180, with a header; {@code data} as the service's own document answers it. */
    static String csv(Map<String, Object> data) {
        Map<String, Object> comparison = map(data.get("compare"));
        List<?> periods = list(comparison.get("periods"));
        List<Map<String, Object>> series = list(comparison.get("series")).stream()
                .map(ComparisonTable::map)
                .toList();
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(header(series));
            for (int row = 0; row < periods.size(); row++) {
                csv.writeRecord(row(periods, series, row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail", e);
        }
        return text.toString();
    }

    private static List<String> header(List<Map<String, Object>> series) {
        List<String> header = new ArrayList<>(List.of("period"));
        for (Map<String, Object> one : series) {
            String label = String.valueOf(one.get("label"));
            header.add(plain("%s (%s)".formatted(label, map(one.get("unit")).get("code"))));
            header.add(plain(label + ", level"));
            header.add(plain(label + ", status"));
            header.add(plain(label + ", provider"));
            header.add(plain(label + ", source"));
        }
        return header;
    }

    private static List<@Nullable String> row(List<?> periods, List<Map<String, Object>> series, int row) {
        List<@Nullable String> cells = new ArrayList<>();
        cells.add(Objects.toString(periods.get(row)));
        for (Map<String, Object> one : series) {
            cells.add(number(list(one.get("values")).get(row)));
            cells.add(number(list(one.get("levels")).get(row)));
            cells.add(Objects.toString(list(one.get("statuses")).get(row)));
            Object provider = one.get("provider");
            cells.add(
                    provider == null ? null : plain(String.valueOf(map(provider).get("code"))));
            cells.add(source(one, row));
        }
        return cells;
    }

    private static @Nullable String source(Map<String, Object> series, int row) {
        Object position = list(series.get("citationIndex")).get(row);
        if (!(position instanceof Integer index)) {
            return null;
        }
        Map<String, Object> source =
                map(map(list(series.get("citations")).get(index)).get("source"));
        Object url = source.get("url");
        return plain(source.get("title") + (url == null ? "" : " " + url));
    }

    private static @Nullable String number(@Nullable Object value) {
        return value == null
                ? null
                : new BigDecimal(value.toString()).stripTrailingZeros().toPlainString();
    }

    private static String plain(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }

    private static List<?> list(@Nullable Object value) {
        return (List<?>) Objects.requireNonNull(value);
    }
}
