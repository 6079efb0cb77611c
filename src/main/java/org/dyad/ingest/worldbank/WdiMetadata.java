package org.dyad.ingest.worldbank;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dyad.ingest.files.CsvRows;
import org.dyad.ingest.files.ImportFile;

/** The files that come with tables of the World Bank and describe what is in them. */
final class WdiMetadata {

    /** First columns of files of which nothing is taken: countries, footnotes, notes on countries and years. */
    private static final Set<List<String>> OTHERS = Set.of(
            List.of("Country Code", "Region"),
            List.of("Country Code", "Short Name"),
            List.of("CountryCode", "SeriesCode"),
            List.of("SeriesCode", "Year"));

    /** First columns of files that describe indicators, and the column that does. */
    private static final Map<List<String>, String> DESCRIPTIONS = Map.of(
            List.of("INDICATOR_CODE", "INDICATOR_NAME"), "SOURCE_NOTE",
            List.of("Series Code", "Topic"), "Long definition");

    private static final int MOST = 50_000;

    private WdiMetadata() {}

    static boolean is(List<String> header) {
        return header.size() > 2
                && (OTHERS.contains(header.subList(0, 2)) || DESCRIPTIONS.containsKey(header.subList(0, 2)));
    }

    /** Descriptions by the code of the indicator. */
    static Map<String, String> descriptions(List<ImportFile> files) throws IOException {
        Map<String, String> found = new HashMap<>();
        for (ImportFile file : files) {
            try (CsvRows csv = CsvRows.open(file.name(), file.open(), CsvRows.Dialect.COMMA)) {
                List<String> header = csv.header();
                String column = header.size() < 2 ? null : DESCRIPTIONS.get(header.subList(0, 2));
                int place = column == null ? -1 : header.indexOf(column);
                if (place < 0) {
                    continue;
                }
                csv.forEach((line, cells) -> {
                    if (cells.size() > place && !cells.get(place).isBlank() && found.size() < MOST) {
                        found.putIfAbsent(cells.get(0).strip(), cells.get(place).strip());
                    }
                });
            }
        }
        return found;
    }
}
