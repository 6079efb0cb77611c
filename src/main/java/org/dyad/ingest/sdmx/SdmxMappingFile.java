package org.dyad.ingest.sdmx;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.files.ShallowJson;
import org.dyad.ingest.files.TextEncoding;
import org.dyad.ingest.sdmx.SdmxMapping.Measure;
import org.dyad.ingest.sdmx.SdmxMapping.Observed;
import org.dyad.ingest.sdmx.SdmxMapping.Provider;
import org.dyad.ingest.sdmx.SdmxMapping.Trade;
import org.jspecify.annotations.Nullable;

/**
 * Reads a mapping from JSON and says what is wrong with it.
 *
 * <pre>{@code
 * {
 *   "dataset": "my-trade", "publisher": "Eurostat", "licence": "…",
 *   "provider": "EUROSTAT",
 *   "areas": {"EU27_2020": "EU27_2020"},
 *   "only": {"indicators": ["VALUE_IN_EUROS"]},
 *   "trade": {
 *     "reporter": "reporter", "partner": "partner", "commodity": "product",
 *     "flow": {"dimension": "flow", "codes": {"1": "IMPORT", "2": "EXPORT"}},
 *     "currency": {"constant": "EUR"}
 *   }
 * }
 * }</pre>
 *
 * <p>A role is the name of a dimension or attribute; or an object with {@code dimension} or {@code dimensions} and the
 * {@code codes} that it may have; or an object with a {@code constant}. {@code frequency}, {@code period},
 * {@code value}, {@code status}, {@code multiplier} and {@code lastActual} are roles too, for which SDMX's own names
 * stand if they are left out (no multiplier: 0). Instead of {@code trade} there may be {@code indicator}: {@code area},
 * {@code counterpart}, {@code universe}, {@code code}, and {@code indicators}, which has {@code code}, {@code name},
 * {@code unit}, {@code nature} by the dataflow's code, or by {@code *} for all that are not named.
 */
final class SdmxMappingFile {

    private static final int LONGEST = 1 << 20;

    private static final Set<String> KEYS = Set.of(
            "dataflows",
            "formats",
            "keyOrder",
            "dataset",
            "title",
            "publisher",
            "licence",
            "provider",
            "numbers",
            "areas",
            "only",
            "frequency",
            "period",
            "value",
            "status",
            "multiplier",
            "lastActual",
            "trade",
            "indicator");

    private static final Set<String> FLOWS = Set.of("EXPORT", "IMPORT", "TOTAL", "RE_EXPORT", "RE_IMPORT");
    private static final Set<String> VALUATIONS = Set.of("FOB", "CIF", "FAS", "CUSTOMS_VALUE", "UNKNOWN");
    private static final Set<String> STATUSES =
            Set.of("NORMAL", "PROVISIONAL", "ESTIMATED", "IMPUTED", "FORECAST", "COMPUTED", "BREAK", "MISSING");
    private static final Set<String> NATURES = Set.of("FLOW", "STOCK", "RATE");
    private static final SdmxRole UNITS = SdmxRole.always("0");

    private SdmxMappingFile() {}

    /** @throws FormatException if the file is no mapping, with the key that is wrong and what is accepted */
    static SdmxMapping read(Path path) throws IOException {
        String name = String.valueOf(path.getFileName());
        try (InputStream stream = Files.newInputStream(path)) {
            byte[] bytes = stream.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new FormatException("%s: a mapping of more than %d bytes".formatted(name, LONGEST));
            }
            try (JsonReader json =
                    Json.createReader(new ShallowJson(name, 1, TextEncoding.utf8(new ByteArrayInputStream(bytes))))) {
                return mapping(new MappingPart(name, "", json.readObject()));
            } catch (JsonException e) {
                throw new FormatException("%s: no JSON object: %s".formatted(name, e.getMessage()));
            }
        }
    }

    /** @param name of the file, for messages */
    static SdmxMapping of(String name, JsonObject json) {
        return mapping(new MappingPart(name, "", json));
    }

    private static SdmxMapping mapping(MappingPart json) {
        json.requireOnly(KEYS);
        MappingPart trade = json.optionalPart("trade");
        MappingPart indicator = json.optionalPart("indicator");
        if ((trade == null) == (indicator == null)) {
            throw json.wrong("trade", "expected either trade or indicator, found " + (trade == null ? "none" : "both"));
        }
        String publisher = json.text("publisher");
        return new SdmxMapping(
                json.texts("dataflows"),
                json.codes("formats"),
                json.texts("keyOrder"),
                json.text("dataset"),
                json.text("title", publisher),
                publisher,
                json.optionalText("licence"),
                provider(json),
                json.isTrue("numbers", true),
                json.codes("areas"),
                only(json),
                json.optionalRole("frequency", null),
                json.role("period", SdmxRole.of(SdmxObservation.PERIOD)),
                json.role("value", SdmxRole.of(SdmxObservation.VALUE)),
                json.accepting(json.role("status", SdmxRole.of("OBS_STATUS")), "status", STATUSES),
                json.role("multiplier", UNITS),
                json.optionalRole("lastActual", null),
                trade == null ? null : trade(trade),
                indicator == null ? null : observed(indicator));
    }

    private static Provider provider(MappingPart json) {
        if (!json.isObject("provider")) {
            return new Provider(json.text("provider"), null, null, null, 1);
        }
        MappingPart provider = json.part("provider");
        provider.requireOnly(Set.of("code", "name", "kind", "area", "rank"));
        return new Provider(
                provider.text("code"),
                provider.text("name"),
                provider.text("kind"),
                provider.optionalText("area"),
                provider.number("rank", 50));
    }

    private static Map<String, Set<String>> only(MappingPart json) {
        Map<String, Set<String>> only = new LinkedHashMap<>();
        MappingPart part = json.optionalPart("only");
        if (part != null) {
            part.keys().forEach(dimension -> only.put(dimension, Set.copyOf(part.texts(dimension))));
        }
        return only;
    }

    private static Trade trade(MappingPart json) {
        json.requireOnly(Set.of("reporter", "partner", "flow", "commodity", "classification", "currency", "valuation"));
        return new Trade(
                json.role("reporter"),
                json.role("partner"),
                json.accepting(json.role("flow"), "flow", FLOWS),
                json.role("commodity", SdmxRole.always("TOTAL")),
                json.role("classification", SdmxRole.always("HS")),
                json.role("currency"),
                json.accepting(json.role("valuation", SdmxRole.always("UNKNOWN")), "valuation", VALUATIONS));
    }

    private static Observed observed(MappingPart json) {
        json.requireOnly(Set.of("area", "counterpart", "universe", "code", "indicators"));
        MappingPart indicators = json.part("indicators");
        Map<String, Measure> measures = new HashMap<>();
        indicators.keys().forEach(code -> measures.put(code, measure(indicators.part(code))));
        if (measures.isEmpty()) {
            throw json.wrong("indicators", "expected at least one");
        }
        return new Observed(
                json.role("area"),
                json.optionalRole("counterpart", null),
                json.optionalRole("universe", null),
                json.role("code"),
                measures);
    }

    private static Measure measure(MappingPart json) {
        json.requireOnly(Set.of("code", "name", "unit", "unitName", "unitKind", "nature", "description", "multiplier"));
        String nature = json.text("nature");
        if (!NATURES.contains(nature)) {
            throw json.wrong("nature", "expected FLOW, STOCK or RATE, was " + nature);
        }
        @Nullable String unitName = json.optionalText("unitName");
        return new Measure(
                json.text("code"),
                json.text("name"),
                json.text("unit"),
                unitName,
                unitName == null ? null : json.text("unitKind", "OTHER"),
                nature,
                json.optionalText("description"),
                json.has("multiplier") ? json.number("multiplier", 0) : null);
    }
}
