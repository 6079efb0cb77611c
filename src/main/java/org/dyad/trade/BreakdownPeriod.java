package org.dyad.trade;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dyad.series.Period;
import org.jspecify.annotations.Nullable;

/**
 * A total and its parts in one period.
 *
 * @param classification edition of the codes
 * @param parts the largest first, then by code; none beside another that contains it
 * @param published the total that the office published; null if it published none
 */
record BreakdownPeriod(
        Period period,
        String classification,
        List<BreakdownPart> parts,
        @Nullable BreakdownPart published) {

    BreakdownPeriod {
        parts = parts.stream()
                .sorted(Comparator.comparingDouble(BreakdownPart::value)
                        .reversed()
                        .thenComparing(BreakdownPart::code))
                .toList();
    }

    /** Whether both have parts, and their sources name different editions. */
    boolean isInOtherEditionThan(BreakdownPeriod other) {
        return !parts.isEmpty()
                && !other.parts.isEmpty()
                && Editions.isStated(classification)
                && Editions.isStated(other.classification)
                && !classification.equals(other.classification);
    }

    /** The published total, else the sum of the parts; empty if there are none. */
    Optional<BreakdownPart> total(String code) {
        if (published != null) {
            return Optional.of(published);
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(BreakdownPart.sum(code, parts));
    }

    Optional<BreakdownPart> part(String code) {
        return parts.stream().filter(part -> part.code().equals(code)).findFirst();
    }

    double sumOfParts() {
        return parts.stream().mapToDouble(BreakdownPart::value).sum();
    }

    /** What all rows together come to: the total, or the parts where they are more. */
    double whole() {
        return published == null ? sumOfParts() : Math.max(published.value(), sumOfParts());
    }

    /** How far the published total and the sum of its parts may be apart by rounding alone. */
    double tolerance() {
        double rounding = parts.stream().mapToDouble(BreakdownPart::halfWidth).sum();
        return published == null ? 0 : rounding + published.halfWidth() + Math.abs(published.value()) * 1e-9;
    }
}
