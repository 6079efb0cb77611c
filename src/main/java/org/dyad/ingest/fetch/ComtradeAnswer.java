package org.dyad.ingest.fetch;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.IOException;
import java.io.InputStream;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.files.ImportFile;
import org.dyad.ingest.files.Leash;
import org.dyad.ingest.files.ShallowJson;
import org.dyad.ingest.files.TextEncoding;
import org.jspecify.annotations.Nullable;

/**
 * An answer of UN Comtrade, counted.
 *
 * <p>{@code {"elapsedTime", "count", "data": [record, …], "error"}}; refusals are {@code {"statusCode", "message"}} or
 * {@code {"errorObject": {"errorMessage"}}}, some of them with status 200.
 */
final class ComtradeAnswer {

    /** Bytes of one record or text at most. */
    private static final int LONGEST = 1 << 20;

    private ComtradeAnswer() {}

    /**
     * Counts the objects in data, one piece in memory at a time.
     *
     * @throws FormatException if it is no JSON, broken off, without data, or of another number of records than it says
     * @throws FetchFailedException if it is a refusal
     */
    static long records(ImportFile answer) throws IOException {
        Reading reading = new Reading();
        try (InputStream stream = answer.open();
                Leash leash = new Leash(answer.name(), stream, LONGEST);
                JsonParser json = Json.createParser(new ShallowJson(answer.name(), 1, TextEncoding.utf8(leash)))) {
            while (json.hasNext()) {
                reading.take(json, json.next());
                leash.slacken();
            }
        } catch (JsonException e) {
            throw broken(answer, String.valueOf(e.getMessage()));
        }
        return reading.ended(answer);
    }

    private static FormatException broken(ImportFile answer, String why) {
        return new FormatException("%s: no whole answer of UN Comtrade: %s"
                .formatted(answer.name(), why.lines().findFirst().orElse("")));
    }

    private static final class Reading {

        private int depth;
        private String key = "";
        private boolean inData;
        private boolean hasData;
        private long records;
        private long count = -1;
        private @Nullable String refusal;

        private void take(JsonParser json, Event event) {
            switch (event) {
                case KEY_NAME -> key = json.getString();
                case START_OBJECT, START_ARRAY -> begin(event);
                case END_OBJECT, END_ARRAY -> {
                    depth--;
                    inData = inData && depth >= 2;
                }
                case VALUE_STRING -> text(json.getString());
                case VALUE_NUMBER -> count = depth == 1 && key.equals("count") ? json.getLong() : count;
                case VALUE_TRUE, VALUE_FALSE, VALUE_NULL -> {
                    // nothing that is counted here
                }
            }
        }

        private void begin(Event event) {
            records += inData && depth == 2 && event == Event.START_OBJECT ? 1 : 0;
            boolean data = depth == 1 && event == Event.START_ARRAY && key.equals("data");
            inData |= data;
            hasData |= data;
            depth++;
        }

        private void text(String text) {
            boolean said = !inData && (key.equals("error") || key.equals("message") || key.equals("errorMessage"));
            refusal = said && !text.isBlank() ? text : refusal;
        }

        private long ended(ImportFile answer) {
            if (refusal != null) {
                throw new FetchFailedException("UN Comtrade refuses: " + refusal.strip());
            }
            if (depth != 0 || !hasData) {
                throw broken(answer, depth != 0 ? "it ends in the middle" : "it has no data");
            }
            if (count >= 0 && count != records) {
                throw broken(answer, "it says that it has %d records, and has %d".formatted(count, records));
            }
            return records;
        }
    }
}
