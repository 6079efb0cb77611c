package org.dyad.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The documents of {@code schema/queries} that the service carries, in the order of their {@code index.json}.
 *
 * <p>The index is an array of names; to each belongs {@code NAME.graphql}, and {@code NAME.json} where it has
 * variables. They are read when somebody asks for them first.
 */
@ApplicationScoped
public class ExampleQueries {

    /**
     * One document.
     *
     * @param variables a JSON object as text; null where the document has none
     */
    public record Example(
            String name, String query, @Nullable String variables) {}

    private final List<Example> all;

    ExampleQueries() {
        String index = read("index.json").orElseThrow(() -> new IllegalStateException("queries/index.json is missing"));
        try (JsonReader reader = Json.createReader(new StringReader(index))) {
            JsonArray names = reader.readArray();
            this.all = names.getValuesAs(JsonString.class).stream()
                    .map(JsonString::getString)
                    .map(ExampleQueries::example)
                    .toList();
        }
    }

    public List<Example> all() {
        return all;
    }

    private static Example example(String name) {
        String query = read(name + ".graphql")
                .orElseThrow(() -> new IllegalStateException("queries/%s.graphql is missing".formatted(name)));
        return new Example(name, query, read(name + ".json").orElse(null));
    }

    private static Optional<String> read(String file) {
        try (InputStream found =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("queries/" + file)) {
            return found == null ? Optional.empty() : Optional.of(new String(found.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
