package org.dyad;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whether everything that runs may be passed on under the licence of the service, by the list that the build makes. */
class LicencesIT {

    private static final Path LIST = Path.of("target", "dyad-sbom.cdx.json");

    /** Licences, by their SPDX codes, that let a program be passed on with parts under them. */
    private static final Set<String> ALLOWED = Set.of(
            "Apache-2.0",
            "MIT",
            "MIT-0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "0BSD",
            "CC0-1.0",
            "UPL-1.0",
            "EPL-1.0",
            "EPL-2.0",
            "Unicode-3.0",
            "PostgreSQL");

    /** Parts whose list entry says no code, or another one than theirs, and why they may stand. */
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "org.jboss:jboss-transaction-spi",
            "calls its licence Public Domain, without a code, and names the text of CC0-1.0 by its address");

    @Test
    void everyPartHasALicenceThatAllowsToPassItOn() throws IOException {
        List<JsonObject> parts = parts();

        // Quarkus, Vert.x, Hibernate, GraphQL and the rest
        assertThat(parts).hasSizeGreaterThan(100);
        assertThat(parts.stream().filter(part -> !isAllowed(part)).map(LicencesIT::described))
                .isEmpty();
    }

    @Test
    void noExceptionOutlivesItsReason() throws IOException {
        List<String> names = parts().stream().map(LicencesIT::name).toList();

        assertThat(names).containsAll(EXCEPTIONS.keySet());
    }

    @Test
    void everyPartIsNamedWithItsHash() throws IOException {
        assertThat(parts()).allSatisfy(part -> {
            assertThat(part.getString("purl")).startsWith("pkg:maven/");
            assertThat(part.getJsonArray("hashes")).as(name(part)).isNotEmpty();
        });
    }

    private static List<JsonObject> parts() throws IOException {
        try (InputStream file = Files.newInputStream(LIST);
                JsonReader reader = Json.createReader(file)) {
            return reader.readObject().getJsonArray("components").getValuesAs(JsonObject.class);
        }
    }

    private static boolean isAllowed(JsonObject part) {
        return EXCEPTIONS.containsKey(name(part)) || licences(part).stream().anyMatch(ALLOWED::contains);
    }

    private static String name(JsonObject part) {
        return part.getString("group", "") + ":" + part.getString("name");
    }

    private static String described(JsonObject part) {
        return name(part) + " " + part.getString("version", "") + " " + licences(part);
    }

    /** The codes, of an expression each that is to be chosen from; a name where there is no code. */
    private static List<String> licences(JsonObject part) {
        List<String> found = new ArrayList<>();
        for (JsonValue choice :
                part.getOrDefault("licenses", JsonValue.EMPTY_JSON_ARRAY).asJsonArray()) {
            JsonObject object = choice.asJsonObject();
            if (object.containsKey("expression")) {
                found.addAll(Arrays.asList(
                        object.getString("expression").replaceAll("[()]", "").split(" OR ")));
            } else {
                JsonObject licence = object.getJsonObject("license");
                found.add(licence.getString("id", licence.getString("name", "")));
            }
        }
        return found;
    }
}
