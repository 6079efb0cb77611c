package org.dyad.ingest.sdmx;

import jakarta.inject.Singleton;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The mappings of dataflows that are known: {@code schema/sdmx/dataflows.json}. */
@Singleton
public class KnownDataflows {

    private static final String RESOURCE = "/sdmx/dataflows.json";

    private final List<SdmxMapping> mappings = read();

    KnownDataflows() {}

    private static List<SdmxMapping> read() {
        try (InputStream stream = KnownDataflows.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("the release lacks " + RESOURCE);
            }
            try (JsonReader json = Json.createReader(stream)) {
                return json.readArray().getValuesAs(JsonValue::asJsonObject).stream()
                        .map(mapping -> SdmxMappingFile.of("dataflows.json", mapping))
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<SdmxMapping> all() {
        return mappings;
    }

    Optional<SdmxMapping> of(SdmxDataflow dataflow) {
        return mappings.stream().filter(mapping -> mapping.isFor(dataflow)).findFirst();
    }
}
