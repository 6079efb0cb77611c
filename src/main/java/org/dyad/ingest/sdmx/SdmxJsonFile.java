package org.dyad.ingest.sdmx;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser.Event;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.files.ImportFile;
import org.dyad.ingest.files.JsonFile;
import org.dyad.ingest.files.JsonStream;

/**
 * Parses SDMX-JSON data messages: 1.0 with its drafts, which have {@code dataSets} and {@code structure} outermost, and
 * 1.0 and 2.0, which have them in {@code data} (2.0: {@code structures}).
 *
 * <p>A series is {@code "0:0:12": {"attributes": [0], "observations": {"3": [1.5, 0, null]}}}: places of its codes in
 * the lists of the structure, in an observation the value first, then the places of its attributes. A flat data set has
 * {@code "observations": {"0:0:12:3": [1.5]}} instead.
 */
final class SdmxJsonFile {

    private final String file;
    private final SdmxSink sink;
    private final SdmxJsonStructure structure;
    private Map<String, String> dataSet = Map.of();
    private long observations;

    private SdmxJsonFile(String file, SdmxSink sink, SdmxJsonStructure structure) {
        this.file = file;
        this.sink = sink;
        this.structure = structure;
    }

    /** @throws FormatException if it is no such message, has several structures, or no observation */
    static void read(ImportFile file, SdmxSink sink) throws IOException {
        SdmxJsonStructure structure = SdmxJsonStructure.of(file);
        sink.components(structure.identifiers());
        structure.order(sink.keyOrder());
        SdmxJsonFile parser = new SdmxJsonFile(file.name(), sink, structure);
        try (InputStream stream = file.open()) {
            JsonFile.stream(file.name(), stream, parser::message);
        }
        if (parser.observations == 0) {
            throw new FormatException("%s: has no observations".formatted(file.name()));
        }
    }

    private void message(JsonStream json) {
        json.beginObject("the message");
        members(json);
    }

    private void members(JsonStream json) {
        while (json.nextName()) {
            switch (json.text()) {
                case "data" -> {
                    json.beginObject("data");
                    members(json);
                }
                case "dataSets" -> dataSets(json);
                default -> json.skip();
            }
        }
    }

    private void dataSets(JsonStream json) {
        json.beginArray("dataSets");
        int place = 0;
        while (json.next() == Event.START_OBJECT) {
            dataSet = structure.ofDataSet(place);
            place++;
            while (json.nextName()) {
                switch (json.text()) {
                    case "series" -> series(json);
                    case "observations" -> observations(json);
                    default -> json.skip();
                }
            }
        }
    }

    private void series(JsonStream json) {
        json.beginObject("series");
        while (json.nextName()) {
            String key = json.text();
            json.beginObject("a series");
            long line = json.place();
            JsonObject series = json.object();
            Map<String, String> codes = new HashMap<>(dataSet);
            Map<String, String> labels = new HashMap<>();
            try {
                structure.key(SdmxJsonStructure.SERIES, key, codes, labels);
                structure.attributes(SdmxJsonStructure.SERIES, array(series, "attributes"), 0, codes);
                JsonValue all = series.getOrDefault("observations", JsonValue.EMPTY_JSON_OBJECT);
                for (Map.Entry<String, JsonValue> one : all.asJsonObject().entrySet()) {
                    emit(line, key + ":" + one.getKey(), one.getKey(), one.getValue(), codes, labels);
                }
            } catch (IllegalArgumentException | ClassCastException e) {
                sink.leftOut(line, "the series %s: %s".formatted(key, e.getMessage()));
            }
        }
    }

    private void observations(JsonStream json) {
        json.beginObject("observations");
        while (json.nextName()) {
            String key = json.text();
            json.beginArray("an observation");
            long line = json.place();
            emit(line, key, key, json.array(), dataSet, Map.of());
        }
    }

    /** @param whole the observation's key as a message about it has it */
    private void emit(
            long line,
            String whole,
            String key,
            JsonValue observation,
            Map<String, String> around,
            Map<String, String> labels) {
        Map<String, String> codes = new HashMap<>(around);
        Map<String, String> names = new HashMap<>(labels);
        observations++;
        try {
            JsonArray values = observation.asJsonArray();
            structure.key(SdmxJsonStructure.OBSERVATION, key, codes, names);
            List<String> measures = structure.measures();
            for (int i = 0; i < Math.min(measures.size(), values.size()); i++) {
                String text = JsonFile.text(values.get(i));
                if (!text.isEmpty()) {
                    codes.put(measures.get(i), text);
                }
            }
            structure.attributes(SdmxJsonStructure.OBSERVATION, values, measures.size(), codes);
        } catch (IllegalArgumentException e) {
            sink.leftOut(line, "the observation %s: %s".formatted(whole, e.getMessage()));
            return;
        } catch (ClassCastException e) {
            sink.leftOut(line, "the observation %s: expected an array".formatted(whole));
            return;
        }
        sink.observation(new SdmxObservation(line, codes, names));
    }

    private static JsonArray array(JsonObject object, String name) {
        return object.getOrDefault(name, JsonValue.EMPTY_JSON_ARRAY).asJsonArray();
    }
}
