package org.dyad.ingest.sdmx;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dyad.ingest.Cells;
import org.dyad.ingest.FormatException;
import org.jspecify.annotations.Nullable;

/**
 * One object of a mapping file.
 *
 * @param path where it stands, each key followed by a dot
 */
record MappingPart(String file, String path, JsonObject json) {

    FormatException wrong(String key, String message) {
        return new FormatException("%s, %s%s: %s".formatted(file, path, key, message));
    }

    Set<String> keys() {
        return json.keySet();
    }

    boolean has(String key) {
        return json.containsKey(key);
    }

    /** @throws FormatException if it has another key than these, most often a misspelt one */
    void requireOnly(Set<String> accepted) {
        for (String key : keys()) {
            if (!accepted.contains(key)) {
                throw wrong(key, "no such key; there are " + String.join(", ", new TreeSet<>(accepted)));
            }
        }
    }

    boolean isObject(String key) {
        return json.get(key) instanceof JsonObject;
    }

    MappingPart part(String key) {
        if (json.get(key) instanceof JsonObject object) {
            return new MappingPart(file, path + key + ".", object);
        }
        throw wrong(key, "expected an object, " + found(key));
    }

    @Nullable
    MappingPart optionalPart(String key) {
        return has(key) ? part(key) : null;
    }

    String text(String key) {
        if (json.get(key) instanceof JsonString text && !text.getString().isBlank()) {
            return text.getString().strip();
        }
        throw wrong(key, "expected a text, " + found(key));
    }

    String text(String key, String otherwise) {
        return has(key) ? text(key) : otherwise;
    }

    @Nullable
    String optionalText(String key) {
        return has(key) ? text(key) : null;
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        if (!has(key)) {
            return texts;
        }
        if (json.get(key) instanceof JsonArray array) {
            for (JsonValue value : array) {
                if (!(value instanceof JsonString text)) {
                    throw wrong(key, "expected a list of texts, found " + Cells.shortened(value.toString()));
                }
                texts.add(text.getString());
            }
            return texts;
        }
        throw wrong(key, "expected a list of texts, " + found(key));
    }

    boolean isTrue(String key, boolean otherwise) {
        if (!has(key)) {
            return otherwise;
        }
        JsonValue value = json.get(key);
        if (!JsonValue.TRUE.equals(value) && !JsonValue.FALSE.equals(value)) {
            throw wrong(key, "expected true or false, " + found(key));
        }
        return JsonValue.TRUE.equals(value);
    }

    int number(String key, int otherwise) {
        if (!has(key)) {
            return otherwise;
        }
        if (json.get(key) instanceof JsonNumber number
                && number.isIntegral()
                && number.toString().matches("[0-9]{1,4}")) {
            return number.intValue();
        }
        throw wrong(key, "expected a whole number, " + found(key));
    }

    /** Texts by text; none where the key is not there. */
    Map<String, String> codes(String key) {
        Map<String, String> codes = new LinkedHashMap<>();
        if (has(key)) {
            MappingPart part = part(key);
            part.keys().forEach(code -> codes.put(code, part.text(code)));
        }
        return codes;
    }

    SdmxRole role(String key) {
        SdmxRole role = optionalRole(key, null);
        if (role == null) {
            throw wrong(
                    key, "expected the name of a dimension, or an object with dimension or constant, " + found(key));
        }
        return role;
    }

    SdmxRole role(String key, SdmxRole otherwise) {
        return has(key) ? role(key) : otherwise;
    }

    @Nullable
    SdmxRole optionalRole(String key, @Nullable SdmxRole otherwise) {
        if (!has(key)) {
            return otherwise;
        }
        if (!isObject(key)) {
            return SdmxRole.of(text(key));
        }
        MappingPart role = part(key);
        role.requireOnly(Set.of("dimension", "dimensions", "constant", "codes"));
        List<String> dimensions = role.texts("dimensions");
        if (role.has("dimension")) {
            dimensions.add(role.text("dimension"));
        }
        String constant = role.optionalText("constant");
        if (dimensions.isEmpty() == (constant == null)) {
            throw wrong(key, "expected either dimension or constant");
        }
        return new SdmxRole(dimensions, constant, role.codes("codes"));
    }

    /** The role, if what it can mean is accepted. */
    SdmxRole accepting(SdmxRole role, String key, Set<String> accepted) {
        List<String> meanings = new ArrayList<>(role.codes().values());
        if (role.constant() != null) {
            meanings.add(role.constant());
        }
        for (String meaning : meanings) {
            if (!accepted.contains(meaning)) {
                throw wrong(
                        key,
                        "expected one of %s, was %s".formatted(String.join(", ", new TreeSet<>(accepted)), meaning));
            }
        }
        return role;
    }

    private String found(String key) {
        JsonValue value = json.get(key);
        return value == null ? "found none" : "found " + Cells.shortened(value.toString());
    }
}
