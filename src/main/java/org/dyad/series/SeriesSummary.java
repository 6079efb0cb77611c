package org.dyad.series;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a series comes to.
 *
 * @param count number of values
 * @param first first observation with a value; null of an empty series
 * @param last last observation with a value; null of an empty series
 * @param min least value, first of equal ones
 * @param max greatest value, first of equal ones
 * @param mean arithmetic mean; null of an empty series
 * @param standardDeviation of the sample (divisor n − 1); null below two values
 * @param compoundAnnualGrowthRate percent a year from the first to the last value, ((last / first)^(n / periods
 *     between) − 1) · 100 with n periods a year; null unless both are positive and apart
 * @param missing periods between the first and the last value that have none, ascending
 */
public record SeriesSummary(
        int count,
        @Nullable Observation first,
        @Nullable Observation last,
        @Nullable Observation min,
        @Nullable Observation max,
        @Nullable Double mean,
        @Nullable Double standardDeviation,
        @Nullable Double compoundAnnualGrowthRate,
        List<Period> missing) {

    public SeriesSummary {
        missing = List.copyOf(missing);
    }

    /** Of all values; never NaN or infinite: what overflows is null. */
    public static SeriesSummary of(Series series) {
        Observation first = series.firstWithValue().orElse(null);
        Observation last = series.lastWithValue().orElse(null);
        Observation min = first;
        Observation max = first;
        for (Observation row : series.observations()) {
            min = row.hasValue() && row.asDouble().orElseThrow() < value(min) ? row : min;
            max = row.hasValue() && row.asDouble().orElseThrow() > value(max) ? row : max;
        }
        double[] values = series.values();
        return new SeriesSummary(
                values.length,
                first,
                last,
                min,
                max,
                values.length == 0 ? null : Moments.mean(values),
                Moments.sampleStandardDeviation(values),
                growthRate(first, last),
                missing(series, first, last));
    }

    private static double value(@Nullable Observation row) {
        return row == null ? 0 : row.asDouble().orElse(0);
    }

    /** Compound annual growth rate in percent; null unless both values are positive and apart. */
    static @Nullable Double growthRate(@Nullable Observation first, @Nullable Observation last) {
        if (first == null || last == null || !(value(first) > 0) || !(value(last) > 0)) {
            return null;
        }
        int between = first.period().until(last.period());
        if (between == 0) {
            return null;
        }
        double years = (double) between / first.period().frequency().periodsPerYear();
        double rate = (Math.pow(value(last) / value(first), 1 / years) - 1) * 100;
        return Double.isFinite(rate) ? rate : null;
    }

    private static List<Period> missing(Series series, @Nullable Observation first, @Nullable Observation last) {
        List<Period> missing = new ArrayList<>();
        if (first != null && last != null) {
            int end = last.period().index();
            for (int i = first.period().index() + 1; i < end; i++) {
                Observation row = series.atIndex(i);
                if (row == null || !row.hasValue()) {
                    missing.add(Period.ofIndex(series.frequency(), i));
                }
            }
        }
        return missing;
    }
}
