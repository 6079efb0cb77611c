package org.dyad.provenance;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a dataset says about its own tables in its {@code datapackage.json}, in the format of Frictionless Data.
 *
 * @param name the dataset's
 * @param resources by name
 */
record DataPackage(String name, Map<String, Resource> resources) {

    private static final String FILE = "/dataset/datapackage.json";

    /** What is said about one table. */
    record Resource(
            @Nullable String title,
            @Nullable String description,
            @Nullable String licence) {
        static final Resource UNKNOWN = new Resource(null, null, null);
    }

    /** Of the dataset that ships with the service; says nothing where there is none. */
    static DataPackage shipped() {
        try (InputStream stream = DataPackage.class.getResourceAsStream(FILE)) {
            return stream == null ? new DataPackage("", Map.of()) : read(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DataPackage read(InputStream stream) {
        try (JsonReader reader = Json.createReader(stream)) {
            JsonObject file = reader.readObject();
            String licence = licence(file);
            Map<String, Resource> resources = new HashMap<>();
            for (JsonObject resource : file.getJsonArray("resources").getValuesAs(JsonObject.class)) {
                String own = licence(resource);
                resources.put(
                        resource.getString("name"),
                        new Resource(
                                resource.getString("title", null),
                                resource.getString("description", null),
                                own == null ? licence : own));
            }
            return new DataPackage(file.getString("name", ""), Map.copyOf(resources));
        }
    }

    private static @Nullable String licence(JsonObject described) {
        if (!described.containsKey("licenses")) {
            return null;
        }
        return described.getJsonArray("licenses").getValuesAs(JsonObject.class).stream()
                .map(licence -> licence.getString("title", licence.getString("name", "")))
                .collect(Collectors.joining("; "));
    }

    /** What is known about a table of a dataset: nothing if the dataset is another one. */
    Resource resource(String dataset, String table) {
        return dataset.equals(name) ? resources.getOrDefault(table, Resource.UNKNOWN) : Resource.UNKNOWN;
    }
}
