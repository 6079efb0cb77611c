package org.dyad.ingest.comtrade;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
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
import org.dyad.ingest.files.JsonFile;
import org.dyad.ingest.files.JsonStream;
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
        long[] records = new long[1];
        try (InputStream stream = file.open()) {
            JsonFile.stream(file.name(), stream, json -> records[0] = answer(json, rows));
        }
        if (records[0] == 0) {
            throw new FormatException("%s: has no records".formatted(file.name()));
        }
    }

    /** Answers how many records there were. */
    private static long answer(JsonStream json, ComtradeRows rows) {
        long records = 0;
        json.beginObject("the answer");
        while (json.nextName()) {
            if (json.text().equals("data")) {
                records += data(json, rows);
            } else {
                json.skip();
            }
        }
        return records;
    }

    /** A record is taken whole, within the bound of a piece; an answer without data says null. */
    private static long data(JsonStream json, ComtradeRows rows) {
        long records = 0;
        if (json.next() != Event.START_ARRAY) {
            return records;
        }
        for (Event event = json.next(); event != Event.END_ARRAY; event = json.next()) {
            if (event != Event.START_OBJECT) {
                throw new FormatException("line %d: expected a record".formatted(json.line()));
            }
            long place = json.place();
            Map<String, String> fields = new HashMap<>();
            for (Map.Entry<String, JsonValue> field : json.object().entrySet()) {
                fields.put(field.getKey(), text(field.getValue()));
            }
            rows.add(new ComtradeRecord(place, fields));
            records++;
        }
        return records;
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : value.toString();
    }
}
