package org.dyad.ingest.comtrade;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.RowIssue;
import org.dyad.ingest.files.CsvRows;
import org.dyad.ingest.files.FileFormat;
import org.dyad.ingest.files.FileHead;
import org.dyad.ingest.files.ImportFile;
import org.dyad.ingest.files.ImportOptions;
import org.dyad.reference.Areas;
import org.jspecify.annotations.Nullable;

/** The CSV of UN Comtrade's version 1 (47 columns) and of its legacy service (22 columns). */
@ApplicationScoped
class ComtradeCsvFormat implements FileFormat {

    private static final List<String> NEEDED =
            List.of("period", "reporterCode", "flowCode", "partnerCode", "cmdCode", "primaryValue");

    /** Columns of the legacy file, by the names that version 1 has for the same. */
    private static final Map<String, String> LEGACY = Map.of(
            "Classification", "classificationCode",
            "Period", "period",
            "Trade Flow Code", "flowCode",
            "Reporter Code", "reporterCode",
            "Reporter", "reporterDesc",
            "Partner Code", "partnerCode",
            "Partner", "partnerDesc",
            "Commodity Code", "cmdCode",
            "Commodity", "cmdDesc",
            "Trade Value (US$)", "primaryValue");

    private static final String LEGACY_WEIGHT = "Netweight (kg)";

    private final Areas areas;

    ComtradeCsvFormat(Areas areas) {
        this.areas = areas;
    }

    @Override
    public String code() {
        return "comtrade-csv";
    }

    @Override
    public String title() {
        return "UN Comtrade, CSV of version 1 or of the legacy service";
    }

    @Override
    public boolean recognises(FileHead head) {
        return new HashSet<>(fields(head.header(','))).containsAll(NEEDED);
    }

    private static List<String> fields(List<String> header) {
        return header.stream()
                .map(column -> column.equals(LEGACY_WEIGHT) ? "netWgt" : LEGACY.getOrDefault(column, column))
                .toList();
    }

    @Override
    public Release release(List<ImportFile> files, ImportOptions options) throws IOException {
        return ComtradeFile.release(
                files.get(0),
                code(),
                options,
                number -> areas.find(number).map(area -> area.code),
                ComtradeCsvFormat::read);
    }

    private static void read(ImportFile file, ComtradeRows rows) throws IOException {
        try (CsvRows csv = CsvRows.open(file.name(), file.open(), CsvRows.Dialect.COMMA)) {
            List<String> fields = fields(csv.header());
            Set<String> missing = new HashSet<>(NEEDED);
            fields.forEach(missing::remove);
            if (!missing.isEmpty()) {
                throw new FormatException("%s line 1: the columns %s are missing".formatted(file.name(), missing));
            }
            if (!csv.hasNext()) {
                throw new FormatException("%s: has a header and no rows".formatted(file.name()));
            }
            Map<String, Integer> places = new HashMap<>();
            for (int i = 0; i < fields.size(); i++) {
                places.put(fields.get(i), i);
            }
            csv.forEach((line, cells) -> {
                if (cells.size() != fields.size()) {
                    rows.leftOut(new RowIssue(
                            file.name(),
                            line,
                            null,
                            "expected %d cells, were %d".formatted(fields.size(), cells.size())));
                    return;
                }
                rows.add(new ComtradeRecord(line, name -> cell(places, cells, name)));
            });
        }
    }

    private static @Nullable String cell(Map<String, Integer> places, List<String> cells, String name) {
        Integer place = places.get(name);
        if (place != null) {
            return cells.get(place);
        }
        return name.equals("freqCode") ? frequency(cell(places, cells, "period")) : null;
    }

    /** The legacy file has no such column: its months have six digits. */
    private static String frequency(@Nullable String period) {
        return period != null && period.length() > "2023".length() ? "M" : "A";
    }
}
