package org.dyad.ingest.sdmx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.dyad.ingest.Cells;
import org.dyad.ingest.FormatException;
import org.jspecify.annotations.Nullable;

/** Makes rows of observations, by a mapping. */
abstract class SdmxRows implements SdmxSink {

    /** What may be looked up: other codes are a publisher's own, and could be somebody else's for another area. */
    private static final Pattern LETTERS = Pattern.compile("[A-Za-z]{2,3}");

    private static final Pattern NUMBERS = Pattern.compile("[0-9]{1,3}");

    private final String file;
    private final SdmxMapping mapping;
    private final Function<String, Optional<String>> areas;
    private final Map<String, Optional<String>> known = new HashMap<>();

    /** @param areas our code for one of ISO 3166-1 or the UN's */
    SdmxRows(String file, SdmxMapping mapping, Function<String, Optional<String>> areas) {
        this.file = file;
        this.mapping = mapping;
        this.areas = areas;
    }

    /** Adds the row of an observation that is wanted. */
    abstract void add(SdmxObservation observation);

    abstract void leftOut(long line, @Nullable String field, String message);

    final SdmxMapping mapping() {
        return mapping;
    }

    @Override
    public final void components(Set<String> identifiers) {
        Set<String> missing = new TreeSet<>(mapping.needed());
        missing.removeAll(identifiers);
        if (!missing.isEmpty()) {
            throw new FormatException("%s: %s, which %s needed of %s; it has %s"
                    .formatted(
                            file,
                            String.join(", ", missing) + (missing.size() == 1 ? " is missing" : " are missing"),
                            missing.size() == 1 ? "is" : "are",
                            mapping.dataset(),
                            String.join(", ", identifiers)));
        }
    }

    @Override
    public final List<String> keyOrder() {
        return mapping.keyOrder();
    }

    @Override
    public final void observation(SdmxObservation observation) {
        try {
            mapping.only().forEach((dimension, accepted) -> {
                if (!accepted.contains(observation.code(dimension))) {
                    throw new Unplaced(
                            dimension,
                            "only %s is taken, was %s"
                                    .formatted(
                                            String.join(", ", new TreeSet<>(accepted)),
                                            Cells.shortened(observation.code(dimension))));
                }
            });
            add(observation);
        } catch (Unplaced e) {
            leftOut(observation.line(), e.field(), e.reason());
        }
    }

    @Override
    public final void leftOut(long line, String message) {
        leftOut(line, null, message);
    }

    /** Our code of the area that an observation names. */
    final String area(SdmxRole role, SdmxObservation observation) {
        String code = role.meaning(observation);
        return known.computeIfAbsent(code, this::found)
                .orElseThrow(() -> new Unplaced(
                        role.field(),
                        "no area has the code %s%s".formatted(Cells.shortened(code), name(role, observation))));
    }

    private Optional<String> found(String code) {
        String own = mapping.areas().get(code);
        if (own != null) {
            return Optional.of(own);
        }
        boolean findable = LETTERS.matcher(code).matches()
                || mapping.numbers() && NUMBERS.matcher(code).matches();
        return findable ? areas.apply(code) : Optional.empty();
    }

    private static String name(SdmxRole role, SdmxObservation observation) {
        String label = role.dimensions().size() == 1
                ? observation.labels().getOrDefault(role.dimensions().get(0), "")
                : "";
        return label.isEmpty() ? "" : " (" + Cells.shortened(label) + ")";
    }
}
