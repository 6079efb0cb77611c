package org.dyad.trade.indices;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dyad.series.ObservationStatus;
import org.jspecify.annotations.Nullable;

/**
 * What an index needs.
 *
 * @param what it is called where it is missing
 * @param isThere whether there are figures of it
 * @param isAbsent whether it is known that there was none
 */
record Need(String what, boolean isThere, boolean isAbsent) {

    Need(String what, boolean isThere) {
        this(what, isThere, false);
    }

    /** Why an index cannot be worked out. */
    record Refusal(ObservationStatus status, String reason) {}

    /** Empty where all is there; what is not loaded counts before what there was none of. */
    static Optional<Refusal> refuse(List<Need> needs, @Nullable String provider, String reporter) {
        List<Need> lacking = needs.stream().filter(need -> !need.isThere).toList();
        String missing = list(lacking.stream().filter(need -> !need.isAbsent));
        if (!missing.isEmpty()) {
            return Optional.of(new Refusal(ObservationStatus.NOT_LOADED, "not loaded: " + missing));
        }
        return lacking.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        ObservationStatus.MISSING,
                        "a release of %s that has all of %s's partners has none: %s"
                                .formatted(provider, reporter, list(lacking.stream()))));
    }

    private static String list(Stream<Need> needs) {
        return needs.map(Need::what).collect(Collectors.joining("; "));
    }
}
