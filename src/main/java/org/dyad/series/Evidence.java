package org.dyad.series;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a value comes from, carried through every computation so that a computed value still knows its sources.
 *
 * @param knownFrom first day on which the value could be known; null if not known or not asked for
 * @param citations positions in a list of citations that the caller keeps, distinct, in order of first use; values that
 *     are combined must cite one list
 */
public record Evidence(@Nullable LocalDate knownFrom, List<Integer> citations) {

    /** Of a number without a source, such as the caller's own. */
    public static final Evidence NONE = new Evidence(null, List.of());

    /** @throws IllegalArgumentException if a position is negative or stands twice */
    public Evidence {
        citations = List.copyOf(citations);
        for (int i = 0; i < citations.size(); i++) {
            if (citations.get(i) < 0 || citations.indexOf(citations.get(i)) != i) {
                throw new IllegalArgumentException(
                        "citations must be distinct positions from 0, were %s".formatted(citations));
            }
        }
    }

    /** One citation, known from that day. */
    public static Evidence of(@Nullable LocalDate knownFrom, int citation) {
        return new Evidence(knownFrom, List.of(citation));
    }

    /** Evidence of what needs both: the citations of both in order, and the later day. */
    public Evidence and(Evidence other) {
        if (equals(other) || other.equals(NONE)) {
            return this;
        }
        if (equals(NONE)) {
            return other;
        }
        Set<Integer> union = new LinkedHashSet<>(citations);
        union.addAll(other.citations);
        return new Evidence(later(knownFrom, other.knownFrom), List.copyOf(union));
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
