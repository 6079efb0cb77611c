package org.dyad.graphql;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dyad.graphql.ApiException.BadUserInput;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a GraphQL request over HTTP. Others than these are ignored.
 *
 * @param query the document; null if only its hash was sent
 * @param hash the document's SHA-256 in hexadecimal digits; null if it was not sent
 * @param operationName which operation of the document; null if it has only one
 * @param variables by name, as Java's own strings, numbers, booleans, lists and maps
 * @param json the parameters as they came
 */
record GraphQlRequest(
        @Nullable String query,
        @Nullable String hash,
        @Nullable String operationName,
        Map<String, Object> variables,
        JsonObject json) {

    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    /**
     * Reads the body of a POST.
     *
     * @throws ApiException if it is no JSON object or a parameter has the wrong type
     */
    static GraphQlRequest ofBody(@Nullable Buffer body) {
        return of(object("body", body == null ? "" : text(body)));
    }

    /**
     * Reads the query parameters of a GET.
     *
     * @throws ApiException if variables or extensions are no JSON objects
     */
    static GraphQlRequest ofParameters(MultiMap parameters) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        for (String name : List.of("query", "operationName")) {
            if (parameters.contains(name)) {
                json.add(name, parameters.get(name));
            }
        }
        for (String name : List.of("variables", "extensions")) {
            if (parameters.contains(name) && !parameters.get(name).isBlank()) {
                json.add(name, object(name, parameters.get(name)));
            }
        }
        return of(json.build());
    }

    private static String text(Buffer body) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(body.getBytes())).toString();
        } catch (CharacterCodingException e) {
            throw new BadUserInput("body", "body is not UTF-8");
        }
    }

    /**
     * Reads a JSON object.
     *
     * @throws BadUserInput naming the argument if it is none
     */
    static JsonObject object(String argument, String text) {
        JsonText.require(argument, text);
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            if (reader.readValue() instanceof JsonObject object) {
                return object;
            }
        } catch (JsonException e) {
            throw new BadUserInput(argument, argument + " is not JSON");
        }
        throw new BadUserInput(argument, argument + " must be a JSON object");
    }

    /**
     * Checks the types of the parameters.
     *
     * @throws BadUserInput naming the parameter
     */
    static GraphQlRequest of(JsonObject json) {
        String hash = hash(json);
        String query = string(json, "query");
        if (query == null ? hash == null : query.isBlank()) {
            throw new BadUserInput("query", "query must be a GraphQL document");
        }
        String operation = string(json, "operationName");
        return new GraphQlRequest(
                query,
                hash,
                operation == null || operation.isEmpty() ? null : operation,
                map(object(json, "variables")),
                json);
    }

    private static @Nullable String hash(JsonObject json) {
        JsonValue persisted = object(json, "extensions").getOrDefault("persistedQuery", JsonValue.NULL);
        if (persisted == JsonValue.NULL) {
            return null;
        }
        if (!(persisted instanceof JsonObject named)
                || !(named.get("version") instanceof JsonNumber version)
                || !version.toString().equals("1")) {
            throw new BadUserInput("persistedQuery", "persistedQuery must be an object of version 1");
        }
        if (named.get("sha256Hash") instanceof JsonString hash
                && !hash.getString().isBlank()) {
            return hash.getString();
        }
        throw new BadUserInput("sha256Hash", "sha256Hash must be the SHA-256 of a document in hexadecimal digits");
    }

    private static @Nullable String string(JsonObject json, String name) {
        JsonValue value = json.getOrDefault(name, JsonValue.NULL);
        if (value == JsonValue.NULL) {
            return null;
        }
        if (value instanceof JsonString text) {
            return text.getString();
        }
        throw new BadUserInput(name, name + " must be a string");
    }

    private static JsonObject object(JsonObject json, String name) {
        JsonValue value = json.getOrDefault(name, JsonValue.NULL);
        if (value == JsonValue.NULL) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        if (value instanceof JsonObject object) {
            return object;
        }
        throw new BadUserInput(name, name + " must be an object");
    }

    private static Map<String, Object> map(JsonObject object) {
        Map<String, Object> map = new LinkedHashMap<>();
        object.forEach((name, value) -> map.put(name, plain(value)));
        return map;
    }

    private static @Nullable Object plain(JsonValue value) {
        return switch (value.getValueType()) {
            case NULL -> null;
            case TRUE -> true;
            case FALSE -> false;
            case STRING -> JsonText.unicode(((JsonString) value).getString());
            case NUMBER -> number((JsonNumber) value);
            case OBJECT -> map(value.asJsonObject());
            case ARRAY -> list(value.asJsonArray());
        };
    }

    private static List<@Nullable Object> list(JsonArray array) {
        List<@Nullable Object> list = new ArrayList<>();
        array.forEach(element -> list.add(plain(element)));
        return list;
    }

    private static Number number(JsonNumber number) {
        BigDecimal decimal = number.bigDecimalValue();
        if (decimal.scale() > 0) {
            return decimal;
        }
        BigInteger integer = decimal.toBigInteger();
        return integer.bitLength() < Integer.SIZE ? (Number) integer.intValue() : integer;
    }
}
