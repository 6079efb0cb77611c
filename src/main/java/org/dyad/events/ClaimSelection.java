package org.dyad.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which claims are wanted.
 *
 * @param one codes of one of the two areas
 * @param other codes of the other; claims seen from either side count
 * @param topic this one and everything below it; null for all
 * @param asOf only what had been said and was public by the end of that day; null for all
 */
public record ClaimSelection(
        List<String> one,
        List<String> other,
        @Nullable String topic,
        @Nullable LocalDate asOf) {

    public ClaimSelection {
        one = List.copyOf(one);
        other = List.copyOf(other);
    }
}
