package org.dyad.series;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a stretch of a series comes to, for example before or after an event.
 *
 * @param from first period with a value in the stretch
 * @param to last period with a value in the stretch
 * @param n number of values
 * @param mean arithmetic mean
 * @param standardDeviation of the sample (divisor n − 1); null below two values
 * @param growthRate compound annual growth from the first to the last value, in percent; null unless both are positive
 */
public record WindowStatistics(
        Period from,
        Period to,
        int n,
        double mean,
        @Nullable Double standardDeviation,
        @Nullable Double growthRate) {

    /** Of all values of the series; empty if it has none. For a stretch give {@link Series#between}. */
    public static Optional<WindowStatistics> of(Series series) {
        Observation first = series.firstWithValue().orElse(null);
        Observation last = series.lastWithValue().orElse(null);
        if (first == null || last == null) {
            return Optional.empty();
        }
        double[] values = series.values();
        return Optional.of(new WindowStatistics(
                first.period(),
                last.period(),
                values.length,
                Moments.mean(values),
                Moments.sampleStandardDeviation(values),
                SeriesSummary.growthRate(first, last)));
    }
}
