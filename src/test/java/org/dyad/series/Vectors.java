package org.dyad.series;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * Test vectors kept outside the project: in the directory that the system property dyad.vectors or the environment
 * variable DYAD_VECTORS names, else ../shared/vectors. Tests that need them are skipped where they are not.
 */
public final class Vectors {

    private Vectors() {}

    public static JsonObject read(String file) throws IOException {
        Path path = directory().resolve(file);
        Assumptions.assumeTrue(Files.isReadable(path), () -> "no test vectors at %s; set DYAD_VECTORS".formatted(path));
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(path))) {
            return reader.readObject();
        }
    }

    private static Path directory() {
        String property = System.getProperty("dyad.vectors", System.getenv("DYAD_VECTORS"));
        return Path.of(property == null || property.isBlank() ? "../shared/vectors" : property);
    }

    /** Numbers of a JSON array, null where it has null. */
    static List<@Nullable Double> numbers(JsonArray array) {
        List<@Nullable Double> numbers = new ArrayList<>();
        for (JsonValue value : array) {
            numbers.add(value instanceof JsonNumber number ? (Double) number.doubleValue() : null);
        }
        return numbers;
    }
}
