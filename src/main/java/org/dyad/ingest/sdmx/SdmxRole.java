package org.dyad.ingest.sdmx;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dyad.ingest.Cells;
import org.jspecify.annotations.Nullable;

/**
 * Where something that a row needs stands in an observation: in a dimension or attribute, in several together, or
 * nowhere, because it is the same in all.
 *
 * @param dimensions whose codes, joined by dots, are the text; empty where it is constant
 * @param constant the text of all observations; null where there are dimensions
 * @param codes what a text means here; empty where it means itself
 */
record SdmxRole(List<String> dimensions, @Nullable String constant, Map<String, String> codes) {

    private static final int TOLD = 12;

    SdmxRole {
        dimensions = List.copyOf(dimensions);
        codes = Map.copyOf(codes);
    }

    static SdmxRole of(String dimension) {
        return new SdmxRole(List.of(dimension), null, Map.of());
    }

    static SdmxRole always(String constant) {
        return new SdmxRole(List.of(), constant, Map.of());
    }

    /** What to blame for a wrong text. */
    String field() {
        return constant == null ? String.join(".", dimensions) : "mapping";
    }

    /** The text as the file has it; empty where it has none. */
    String text(SdmxObservation observation) {
        if (constant != null) {
            return constant;
        }
        return dimensions.stream()
                .map(observation::code)
                .filter(code -> !code.isEmpty())
                .collect(Collectors.joining("."));
    }

    /**
     * What the text means.
     *
     * @throws Unplaced if there is none, or none that the mapping knows
     */
    String meaning(SdmxObservation observation) {
        String text = text(observation);
        if (codes.isEmpty() && !text.isEmpty()) {
            return text;
        }
        String meaning = codes.get(text);
        if (meaning != null) {
            return meaning;
        }
        if (codes.isEmpty()) {
            throw new Unplaced(field(), "the observation has none");
        }
        throw unknown(text, codes);
    }

    /** What the text means, itself if the mapping does not say; empty where there is none. */
    String translation(SdmxObservation observation) {
        String text = text(observation);
        return codes.getOrDefault(text, text);
    }

    Unplaced unknown(String text, Map<String, ?> known) {
        String accepted = new TreeSet<>(known.keySet()).stream().limit(TOLD).collect(Collectors.joining(", "));
        return new Unplaced(
                field(),
                "expected %s%s, was %s"
                        .formatted(
                                accepted,
                                known.size() > TOLD ? ", …" : "",
                                text.isEmpty() ? "nothing" : Cells.shortened(text)));
    }
}
