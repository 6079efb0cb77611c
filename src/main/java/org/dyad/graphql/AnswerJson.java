package org.dyad.graphql;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import graphql.ExecutionResult;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes an answer as JSON, of its maps, lists, texts and numbers, without asking for each what class it is of. */
final class AnswerJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private static final int FIRST_BYTES = 4096;

    private AnswerJson() {}

    static Buffer of(ExecutionResult result) {
        Buffer written = Buffer.buffer(FIRST_BYTES);
        try (JsonGenerator json = FACTORY.createGenerator(new Appending(written))) {
            write(result.toSpecification(), json);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written to", e);
        }
        return written;
    }

    private static void write(@Nullable Object value, JsonGenerator json) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof Number number) {
            number(number, json);
        } else if (value instanceof Map<?, ?> object) {
            json.writeStartObject();
            for (Map.Entry<?, ?> field : object.entrySet()) {
                json.writeFieldName(field.getKey().toString());
                write(field.getValue(), json);
            }
            json.writeEndObject();
        } else if (value instanceof Collection<?> list) {
            json.writeStartArray();
            for (Object element : list) {
                write(element, json);
            }
            json.writeEndArray();
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else {
            json.writeRawValue(Json.encode(value));
        }
    }

    private static void number(Number number, JsonGenerator json) throws IOException {
        if (number instanceof Double decimal) {
            json.writeNumber(decimal);
        } else if (number instanceof Integer whole) {
            json.writeNumber(whole);
        } else if (number instanceof Long whole) {
            json.writeNumber(whole);
        } else if (number instanceof BigDecimal decimal) {
            json.writeNumber(decimal);
        } else if (number instanceof BigInteger whole) {
            json.writeNumber(whole);
        } else {
            json.writeRawValue(Json.encode(number));
        }
    }

    /** What is written goes to the end of a buffer. */
    private static final class Appending extends OutputStream {

        private final Buffer buffer;

        Appending(Buffer buffer) {
            this.buffer = buffer;
        }

        @Override
        public void write(int octet) {
            buffer.appendByte((byte) octet);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            buffer.appendBytes(bytes, from, length);
        }
    }
}
