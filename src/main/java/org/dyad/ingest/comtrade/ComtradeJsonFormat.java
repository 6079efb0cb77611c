package org.dyad.ingest.comtrade;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.files.FileFormat;
import org.dyad.ingest.files.FileHead;
import org.dyad.ingest.files.ImportFile;
import org.dyad.ingest.files.ImportOptions;
import org.dyad.reference.Areas;

/** The JSON that UN Comtrade's interface, version 1, answers with. */
@ApplicationScoped
class ComtradeJsonFormat implements FileFormat {

    private final Areas areas;

    ComtradeJsonFormat(Areas areas) {
        this.areas = areas;
    }

    @Override
    public String code() {
        return "comtrade-json";
    }

    @Override
    public String title() {
        return "UN Comtrade, JSON of version 1 (data/v1/get)";
    }

    @Override
    public boolean recognises(FileHead head) {
        return head.isJson()
                && head.text().contains("\"reporterCode\"")
                && head.text().contains("\"primaryValue\"");
    }

    @Override
    public Release release(List<ImportFile> files, ImportOptions options) throws IOException {
        return ComtradeFile.release(
                files.get(0),
                code(),
                options,
                number -> areas.find(number).map(area -> area.code),
                ComtradeJsonFormat::read);
    }

    private static void read(ImportFile file, ComtradeRows rows) throws IOException {
        try (InputStream stream = file.open();
                JsonParser parser = Json.createParser(stream)) {
            long records = 0;
            while (parser.hasNext()) {
                if (parser.next() == Event.KEY_NAME && parser.getString().equals("data")) {
                    records += data(parser, rows);
                }
            }
            if (records == 0) {
                throw new FormatException("%s: has no records".formatted(file.name()));
            }
        } catch (JsonException e) {
            throw new FormatException("%s: no JSON that can be read: %s".formatted(file.name(), e.getMessage()));
        }
    }

    private static long data(JsonParser parser, ComtradeRows rows) {
        long records = 0;
        if (parser.next() != Event.START_ARRAY) {
            return records;
        }
        while (parser.next() == Event.START_OBJECT) {
            long line = parser.getLocation().getLineNumber();
            Map<String, String> fields = new HashMap<>();
            for (Map.Entry<String, JsonValue> field : parser.getObject().entrySet()) {
                fields.put(field.getKey(), text(field.getValue()));
            }
            rows.add(new ComtradeRecord(line, fields));
            records++;
        }
        return records;
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : value.toString();
    }
}
