package org.dyad.ingest.comtradelists;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.IncomingFile;
import org.dyad.ingest.files.CsvRows;
import org.dyad.ingest.files.FileFormat;
import org.dyad.ingest.files.FileHead;
import org.dyad.ingest.files.ImportFile;
import org.dyad.ingest.files.ImportOptions;
import org.dyad.ingest.files.JsonFile;
import org.dyad.reference.Areas;

/** UN Comtrade's lists of reporters and partners, as JSON or as CSV, of version 1 or of the legacy service. */
@ApplicationScoped
class ComtradeAreasFormat implements FileFormat {

    static final String DATASET = "comtrade-lists";

    private static final Pattern LEGACY =
            Pattern.compile("(?s)\\s*\\{[^\\[]*\"results\"\\s*:\\s*\\[\\s*\\{\\s*\"id\"\\s*:\\s*\"(all|[0-9]+)\"\\s*,"
                    + "\\s*\"text\"\\s*:\\s*\"[^\"]+\"\\s*}.*");
    private static final String LETTERS = "CodeIsoAlpha3";

    private final Areas areas;

    ComtradeAreasFormat(Areas areas) {
        this.areas = areas;
    }

    @Override
    public String code() {
        return "comtrade-areas";
    }

    @Override
    public String title() {
        return "UN Comtrade's lists of reporters and partners";
    }

    @Override
    public boolean recognises(FileHead head) {
        if (head.isJson()) {
            String text = head.text();
            boolean named = text.contains("reporterCodeIsoAlpha3") || text.contains("PartnerCodeIsoAlpha3");
            // the last condition keeps it from lists of other things that have an identifier and a text: World or a
            // country is the first of all lists of areas
            return (named && text.contains("\"results\""))
                    || (LEGACY.matcher(text).matches() && text.contains("\"Afghanistan\""));
        }
        return isCsv(head.header(','));
    }

    private static boolean isCsv(List<String> header) {
        return header.contains("id")
                && header.contains("text")
                && (header.contains("reporterCodeIsoAlpha3") || header.contains("PartnerCodeIsoAlpha3"));
    }

    @Override
    public Release release(List<ImportFile> files, ImportOptions options) throws IOException {
        ImportFile file = files.get(0);
        IncomingFile incoming = new IncomingFile(
                file.name(),
                code(),
                file.sha256(),
                List.of(AreaRows.AREAS, AreaRows.ALIASES),
                AreaRows.ALIASES,
                sink -> read(file, new AreaRows(file.name(), areas, sink)));
        return new Release(options.dataset(DATASET), List.of(incoming));
    }

    private static void read(ImportFile file, AreaRows rows) throws IOException {
        long[] count = new long[1];
        if (file.head().isJson()) {
            try (InputStream stream = file.open()) {
                JsonFile.array(file.name(), stream, "results", (line, object) -> {
                    Map<String, String> fields = new HashMap<>();
                    for (Map.Entry<String, JsonValue> field : object.entrySet()) {
                        fields.put(general(field.getKey()), JsonFile.text(field.getValue()));
                    }
                    rows.add(ListedArea.of(line, fields));
                    count[0]++;
                });
            }
        } else {
            try (CsvRows csv = CsvRows.open(file.name(), file.open(), CsvRows.Dialect.COMMA)) {
                List<String> header = csv.header();
                csv.forEach((line, cells) -> {
                    Map<String, String> fields = new HashMap<>();
                    for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
                        fields.put(general(header.get(i)), cells.get(i));
                    }
                    rows.add(ListedArea.of(line, fields));
                    count[0]++;
                });
            }
        }
        if (count[0] == 0) {
            throw new FormatException("%s: has no areas".formatted(file.name()));
        }
    }

    private static String general(String field) {
        return field.endsWith(LETTERS) || field.endsWith("CodeIsoAlpha2")
                ? field.replaceFirst("^(reporter|partner|Partner)", "")
                : field;
    }
}
