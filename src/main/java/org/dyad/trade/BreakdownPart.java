package org.dyad.trade;

import java.util.List;
import org.dyad.series.Aggregation;
import org.dyad.series.Observation;
import org.dyad.series.Totals;
import org.jspecify.annotations.Nullable;

/**
 * One part of a total, or the total itself, in one period; it always has a value.
 *
 * @param halfWidth how far rounding may have put the value off, either way
 * @param figure the published figure that it is; null if it was worked out here
 */
record BreakdownPart(
        String code,
        Observation observation,
        double halfWidth,
        @Nullable TradeFigureKey figure) {

    /** @throws IllegalArgumentException if the observation has no value */
    BreakdownPart {
        if (!observation.hasValue()) {
            throw new IllegalArgumentException("part %s must have a value".formatted(code));
        }
    }

    double value() {
        return observation.asDouble().orElseThrow();
    }

    /** Several parts of one period as one. */
    static BreakdownPart sum(String code, List<BreakdownPart> parts) {
        List<Observation> rows = parts.stream().map(BreakdownPart::observation).toList();
        return new BreakdownPart(
                code,
                Totals.of(rows.get(0).period(), rows, Aggregation.SUM),
                parts.stream().mapToDouble(BreakdownPart::halfWidth).sum(),
                null);
    }
}
