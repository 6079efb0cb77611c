package org.dyad.ingest.sdmx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The header of an SDMX-CSV file.
 *
 * @param separator comma, semicolon or tab
 * @param columns identifiers, without labels
 * @param reference place of the column that names the dataflow
 */
record SdmxCsvHeader(char separator, List<String> columns, int reference) {

    private static final String FIRST_VERSION = "DATAFLOW";
    private static final String SECOND_VERSION = "STRUCTURE";
    private static final String SECOND_REFERENCE = "STRUCTURE_ID";
    private static final String BETWEEN = ": ";

    SdmxCsvHeader {
        columns = List.copyOf(columns);
    }

    /** The header in a line; null where it is none. */
    static @Nullable SdmxCsvHeader of(String line) {
        for (char separator : new char[] {',', ';', '\t'}) {
            SdmxCsvHeader header = of(separator, cells(line, separator));
            if (header != null) {
                return header;
            }
        }
        return null;
    }

    /** The header in cells; null where it is none. */
    static @Nullable SdmxCsvHeader of(char separator, List<String> cells) {
        List<String> columns = new ArrayList<>();
        cells.forEach(cell -> columns.add(code(cell)));
        if (columns.isEmpty()) {
            return null;
        }
        boolean first = columns.get(0).equals(FIRST_VERSION);
        boolean second = columns.get(0).equals(SECOND_VERSION) && columns.contains(SECOND_REFERENCE);
        if ((first || second) && columns.contains(SdmxObservation.VALUE)) {
            return new SdmxCsvHeader(separator, columns, first ? 0 : columns.indexOf(SECOND_REFERENCE));
        }
        return null;
    }

    /** The dataflow of a row. */
    SdmxDataflow dataflow(String line) {
        List<String> cells = cells(line, separator);
        return cells.size() > reference ? SdmxDataflow.parse(code(cells.get(reference))) : SdmxDataflow.UNKNOWN;
    }

    /** A column that stands twice; null where none does. */
    @Nullable
    String twice() {
        Set<String> seen = new HashSet<>();
        return columns.stream()
                .filter(column -> !column.isEmpty() && !seen.add(column))
                .findFirst()
                .orElse(null);
    }

    /** Of {@code AUS: Australia} the code. */
    static String code(String cell) {
        String text = cell.strip();
        int end = text.indexOf(BETWEEN);
        return end < 0 ? text : text.substring(0, end);
    }

    /** Of {@code AUS: Australia} the label; null where there is none. */
    static @Nullable String label(String cell) {
        int end = cell.indexOf(BETWEEN);
        return end < 0 ? null : cell.substring(end + BETWEEN.length()).strip();
    }

    /** Good enough for a header and for a reference, neither of which has a separator in quotation marks. */
    private static List<String> cells(String line, char separator) {
        return Arrays.stream(line.split(String.valueOf(separator), -1))
                .map(String::strip)
                .map(cell -> cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"")
                        ? cell.substring(1, cell.length() - 1)
                        : cell)
                .toList();
    }
}
