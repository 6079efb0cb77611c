package org.dyad.compare;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The address under which a comparison is served as a table: its whole input stands in it, so that the link answers the
 * same to everybody, and the newest figures to whoever follows it later unless it says as of which day.
 */
@ApplicationScoped
public class ComparisonLink {

    /** Characters of the longest address that is served: twenty series with every choice said and named at length. */
    public static final int LONGEST = 32_768;

    static final String PATH = "/downloads/compare.csv?input=";

    /** @param input a CompareInput: maps, lists, texts and numbers as JSON has them */
    String of(@Nullable Object input) {
        return PATH
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(json(input).toString().getBytes(UTF_8));
    }

    private static JsonValue json(@Nullable Object value) {
        if (value == null) {
            return JsonValue.NULL;
        }
        if (value instanceof Map<?, ?> map) {
            JsonObjectBuilder object = Json.createObjectBuilder();
            map.forEach((name, inner) -> object.add(name.toString(), json(inner)));
            return object.build();
        }
        if (value instanceof Collection<?> list) {
            JsonArrayBuilder array = Json.createArrayBuilder();
            list.forEach(inner -> array.add(json(inner)));
            return array.build();
        }
        if (value instanceof Boolean flag) {
            return flag ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (value instanceof Number number) {
            return Json.createValue(new BigDecimal(number.toString()));
        }
        return Json.createValue(value.toString());
    }
}
