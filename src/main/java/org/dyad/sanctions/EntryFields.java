package org.dyad.sanctions;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fields of an entry as they stand in the database: an array of objects, in the order of the file. */
final class EntryFields {

    private EntryFields() {}

    static List<PublishedFieldView> published(String json) {
        return objects(json).stream()
                .map(field -> new PublishedFieldView(field.getString("name"), field.getString("value")))
                .toList();
    }

    static List<ChangedFieldView> changed(String json) {
        return objects(json).stream()
                .map(field ->
                        new ChangedFieldView(field.getString("name"), text(field, "before"), text(field, "after")))
                .toList();
    }

    private static List<JsonObject> objects(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonObject.class);
        }
    }

    private static @Nullable String text(JsonObject field, String name) {
        return field.containsKey(name) && !field.isNull(name) ? field.getString(name) : null;
    }
}
