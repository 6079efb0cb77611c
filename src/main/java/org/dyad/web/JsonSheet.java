package org.dyad.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An array of objects, one a row, with the columns as names; null for nothing. */
final class JsonSheet implements SheetWriter {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;
    private List<String> columns = List.of();

    JsonSheet(Writer out) throws IOException {
        this.json = FACTORY.createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    @Override
    public void begin(List<String> heads) throws IOException {
        columns = heads;
        json.writeStartArray();
    }

    @Override
    public void row(List<@Nullable Object> cells) throws IOException {
        json.writeStartObject();
        for (int i = 0; i < columns.size(); i++) {
            json.writeFieldName(columns.get(i));
            Object cell = cells.get(i);
            if (cell == null) {
                json.writeNull();
            } else if (cell instanceof Number number) {
                json.writeNumber(new BigDecimal(number.toString()).toPlainString());
            } else {
                json.writeString(cell.toString());
            }
        }
        json.writeEndObject();
    }

    @Override
    public void end() throws IOException {
        json.writeEndArray();
        json.flush();
    }
}
