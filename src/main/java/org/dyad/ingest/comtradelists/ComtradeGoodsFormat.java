package org.dyad.ingest.comtradelists;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.IncomingFile;
import org.dyad.ingest.files.CsvRows;
import org.dyad.ingest.files.FileFormat;
import org.dyad.ingest.files.FileHead;
import org.dyad.ingest.files.ImportFile;
import org.dyad.ingest.files.ImportOptions;
import org.dyad.ingest.files.JsonFile;

/** UN Comtrade's list of goods by the Harmonized System, all editions together or one, as JSON or as CSV. */
@ApplicationScoped
class ComtradeGoodsFormat implements FileFormat {

    private static final List<String> CSV = List.of("section", "hscode", "description", "parent", "level");
    private static final Pattern CLASS = Pattern.compile("\"classCode\"\\s*:\\s*\"(HS|H[0-6])\"");

    /** Editions by the classification's letter and digit. */
    private static final Map<String, String> EDITIONS = Map.of(
            "HS", "HS", "H0", "HS1992", "H1", "HS1996", "H2", "HS2002", "H3", "HS2007", "H4", "HS2012", "H5", "HS2017",
            "H6", "HS2022");

    @Override
    public String code() {
        return "comtrade-goods";
    }

    @Override
    public String title() {
        return "Lists of goods by the Harmonized System, UN Comtrade's JSON or CSV";
    }

    @Override
    public boolean recognises(FileHead head) {
        return head.isJson()
                ? CLASS.matcher(head.text()).find() && head.text().contains("\"results\"")
                : head.header(',').equals(CSV);
    }

    @Override
    public Release release(List<ImportFile> files, ImportOptions options) throws IOException {
        ImportFile file = files.get(0);
        FileHead head = file.head();
        IncomingFile incoming = new IncomingFile(
                file.name(), code(), file.sha256(), List.of(GoodsRows.GOODS), GoodsRows.GOODS, sink -> {
                    GoodsRows rows = new GoodsRows(file.name(), edition(head), sink);
                    if (head.isJson()) {
                        json(file, rows);
                    } else {
                        csv(file, rows);
                    }
                    if (rows.isEmpty()) {
                        throw new FormatException("%s: has no goods".formatted(file.name()));
                    }
                });
        return new Release(options.dataset(ComtradeAreasFormat.DATASET), List.of(incoming));
    }

    private static String edition(FileHead head) {
        Matcher code = CLASS.matcher(head.text());
        return code.find() ? EDITIONS.getOrDefault(code.group(1), "HS") : "HS";
    }

    private static void json(ImportFile file, GoodsRows rows) throws IOException {
        try (InputStream stream = file.open()) {
            JsonFile.array(file.name(), stream, "results", (line, object) -> {
                Map<String, String> fields = new HashMap<>();
                object.forEach((name, value) -> fields.put(name, JsonFile.text(value)));
                rows.add(
                        line,
                        fields.getOrDefault("id", ""),
                        fields.getOrDefault("parent", ""),
                        fields.getOrDefault("text", ""));
            });
        }
    }

    private static void csv(ImportFile file, GoodsRows rows) throws IOException {
        try (CsvRows csv = CsvRows.open(file.name(), file.open(), CsvRows.Dialect.COMMA)) {
            if (!csv.header().equals(CSV)) {
                throw new FormatException(
                        "%s line 1: expected the header %s".formatted(file.name(), String.join(",", CSV)));
            }
            csv.forEach((line, cells) -> {
                if (cells.size() == CSV.size()) {
                    rows.add(
                            line,
                            cells.get(1).strip(),
                            cells.get(3).strip(),
                            cells.get(2).strip());
                } else {
                    rows.leftOut(line, null, "expected %d cells, were %d".formatted(CSV.size(), cells.size()));
                }
            });
        }
    }
}
