package org.dyad.ingest.sdmx;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser.Event;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.files.ImportFile;
import org.dyad.ingest.files.JsonFile;
import org.dyad.ingest.files.JsonStream;

/** The lists that the places in an SDMX-JSON message point into, which may stand behind the data. */
final class SdmxJsonStructure {

    /** A level at which codes stand, as the message names it. */
    static final String SERIES = "series";

    static final String OBSERVATION = "observation";
    private static final String[] DATA_SET = {"dataset", "dataSet"};

    /** What one list says: its dimension or attribute, and the codes with their labels. */
    private record Component(String id, List<String> codes, List<String> labels) {}

    private final String file;
    private final Map<String, List<Component>> dimensions = new HashMap<>();
    private final Map<String, List<Component>> attributes = new HashMap<>();
    private final List<String> measures = new ArrayList<>();
    private final List<JsonObject> dataSets = new ArrayList<>();
    private int structures;

    private SdmxJsonStructure(String file) {
        this.file = file;
    }

    /** @throws FormatException if the message has none, or several */
    static SdmxJsonStructure of(ImportFile file) throws IOException {
        SdmxJsonStructure found = new SdmxJsonStructure(file.name());
        try (InputStream stream = file.open()) {
            JsonFile.stream(file.name(), stream, json -> {
                json.beginObject("the message");
                found.members(json);
            });
        }
        if (found.structures != 1) {
            throw new FormatException("%s: expected the structure of the data, found %s"
                    .formatted(file.name(), found.structures == 0 ? "none" : "several; send one data set a file"));
        }
        return found;
    }

    private void members(JsonStream json) {
        while (json.nextName()) {
            switch (json.text()) {
                case "data" -> {
                    json.beginObject("data");
                    members(json);
                }
                case "structure" -> {
                    json.beginObject("structure");
                    structure(json.object());
                }
                case "structures" -> {
                    json.beginArray("structures");
                    while (json.next() == Event.START_OBJECT) {
                        structure(json.object());
                    }
                }
                case "dataSets" -> dataSets(json);
                default -> json.skip();
            }
        }
    }

    /** Of a data set only what holds for all of it. */
    private void dataSets(JsonStream json) {
        json.beginArray("dataSets");
        while (json.next() == Event.START_OBJECT) {
            Map<String, JsonValue> about = new HashMap<>();
            while (json.nextName()) {
                String name = json.text();
                if (name.equals("attributes") && json.next() == Event.START_ARRAY) {
                    about.put(name, json.array());
                } else if (name.equals("action") && json.next() == Event.VALUE_STRING) {
                    about.put(name, jakarta.json.Json.createValue(json.text()));
                } else if (!name.equals("attributes") && !name.equals("action")) {
                    json.skip();
                }
            }
            dataSets.add(jakarta.json.Json.createObjectBuilder(new HashMap<String, Object>(about))
                    .build());
        }
    }

    private void structure(JsonObject structure) {
        structures++;
        try {
            read(structure, "dimensions", dimensions);
            read(structure, "attributes", attributes);
            JsonObject measured = object(structure, "measures");
            for (JsonValue measure : list(measured, OBSERVATION)) {
                measures.add(JsonFile.text(measure.asJsonObject().getOrDefault("id", JsonValue.NULL)));
            }
        } catch (ClassCastException e) {
            throw new FormatException("%s: a structure of another shape than SDMX-JSON has".formatted(file));
        }
    }

    private static void read(JsonObject structure, String part, Map<String, List<Component>> into) {
        JsonObject levels = object(structure, part);
        for (String level : levels.keySet()) {
            List<Component> components = new ArrayList<>();
            for (JsonValue value : list(levels, level)) {
                components.add(component(value.asJsonObject()));
            }
            into.put(level, components);
        }
    }

    private static Component component(JsonObject component) {
        List<String> codes = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (JsonValue value : list(component, "values")) {
            JsonObject code = value.asJsonObject();
            // a value without a code is one of free text, in 2.0
            codes.add(JsonFile.text(code.getOrDefault("id", code.getOrDefault("value", JsonValue.NULL))));
            labels.add(JsonFile.text(code.getOrDefault("name", JsonValue.NULL)));
        }
        return new Component(JsonFile.text(component.getOrDefault("id", JsonValue.NULL)), codes, labels);
    }

    private static JsonObject object(JsonObject object, String name) {
        JsonValue value = object.getOrDefault(name, JsonValue.NULL);
        return value == JsonValue.NULL ? JsonValue.EMPTY_JSON_OBJECT : value.asJsonObject();
    }

    private static JsonArray list(JsonObject object, String name) {
        JsonValue value = object.getOrDefault(name, JsonValue.NULL);
        return value == JsonValue.NULL ? JsonValue.EMPTY_JSON_ARRAY : value.asJsonArray();
    }

    /** Identifiers of all dimensions, attributes and measures. */
    Set<String> identifiers() {
        Set<String> all = new TreeSet<>(measures());
        dimensions.values().forEach(level -> level.forEach(component -> all.add(component.id())));
        attributes.values().forEach(level -> level.forEach(component -> all.add(component.id())));
        return all;
    }

    /** Takes the keys of series in another order than the structure has, where all of its dimensions are named. */
    void order(List<String> keyOrder) {
        List<Component> series = new ArrayList<>(dimensions.getOrDefault(SERIES, List.of()));
        boolean same = series.size() == keyOrder.size()
                && series.stream().map(Component::id).allMatch(keyOrder::contains);
        if (same) {
            series.sort(Comparator.comparingInt(component -> keyOrder.indexOf(component.id())));
            dimensions.put(SERIES, series);
        }
    }

    /** What the values of an observation begin with. */
    List<String> measures() {
        return measures.size() > 1 ? measures : List.of(SdmxObservation.VALUE);
    }

    /** Codes that hold for the whole of a data set. */
    Map<String, String> ofDataSet(int place) {
        Map<String, String> codes = new HashMap<>();
        JsonObject about = place < dataSets.size() ? dataSets.get(place) : JsonValue.EMPTY_JSON_OBJECT;
        for (String level : DATA_SET) {
            for (Component component : dimensions.getOrDefault(level, List.of())) {
                if (!component.codes().isEmpty()) {
                    codes.put(component.id(), component.codes().get(0));
                }
            }
            attributes(level, list(about, "attributes"), 0, codes);
        }
        if (about.containsKey("action")) {
            codes.put(SdmxObservation.ACTION, about.getString("action"));
        }
        return codes;
    }

    /**
     * The codes of a key such as {@code 0:0:12}.
     *
     * @throws IllegalArgumentException if it points beyond the lists
     */
    void key(String level, String key, Map<String, String> codes, Map<String, String> labels) {
        List<Component> components = dimensions.getOrDefault(level, List.of());
        String[] places = key.split(":", -1);
        if (places.length != components.size()) {
            throw new IllegalArgumentException(
                    "a key of %d places, the structure has %d dimensions".formatted(places.length, components.size()));
        }
        for (int i = 0; i < places.length; i++) {
            Component component = components.get(i);
            int place = place(places[i], component);
            codes.put(component.id(), component.codes().get(place));
            if (!component.labels().get(place).isEmpty()) {
                labels.put(component.id(), component.labels().get(place));
            }
        }
    }

    /**
     * The codes of attributes.
     *
     * @param values their places, or the codes themselves where they are texts
     * @param from the place at which the attributes begin
     * @throws IllegalArgumentException if one points beyond its list
     */
    void attributes(String level, JsonArray values, int from, Map<String, String> codes) {
        List<Component> components = attributes.getOrDefault(level, List.of());
        for (int i = 0; i < components.size() && from + i < values.size(); i++) {
            JsonValue value = values.get(from + i);
            String text = JsonFile.text(value);
            Component component = components.get(i);
            boolean isPlace = value.getValueType() == JsonValue.ValueType.NUMBER
                    && !component.codes().isEmpty();
            String code = isPlace ? component.codes().get(place(text, component)) : text;
            if (!code.isEmpty()) {
                codes.put(component.id(), code);
            }
        }
    }

    private static int place(String text, Component component) {
        if (!text.matches("[0-9]{1,9}")
                || Integer.parseInt(text) >= component.codes().size()) {
            throw new IllegalArgumentException("%s: expected a place in a list of %d codes, was %s"
                    .formatted(component.id(), component.codes().size(), text));
        }
        return Integer.parseInt(text);
    }
}
