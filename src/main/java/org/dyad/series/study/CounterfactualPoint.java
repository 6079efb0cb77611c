package org.dyad.series.study;

import org.dyad.series.Period;
import org.jspecify.annotations.Nullable;

/**
 * What would have been expected of a period after the event, from the periods before it alone.
 *
 * @param actual null where the series has no value
 * @param predicted by the line (and season) before the event; null where its season does not occur there
 * @param low95 lower end of the 95 percent interval for a single new value
 */
public record CounterfactualPoint(
        Period period,
        @Nullable Double actual,
        @Nullable Double predicted,
        @Nullable Double low95,
        @Nullable Double high95) {

    /** actual − predicted; null where either is. */
    public @Nullable Double effect() {
        return actual == null || predicted == null ? null : (Double) (actual - predicted);
    }
}
