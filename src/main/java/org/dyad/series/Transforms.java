package org.dyad.series;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One series into another of the same periods. */
public final class Transforms {

    private Transforms() {}

    /**
     * Applies a transform that needs no second series.
     *
     * <p>Shape: one observation for each observation of the levels, also where the result is missing. Lags go by the
     * calendar: t − 1 is the period before, whether or not the series has a row for it. A missing input, a zero or
     * negative denominator, the logarithm of a number that is not positive, a compounded rate of a negative number (its
     * power is no rate) and an overflow give MISSING; a row without a value keeps the status that says why.
     *
     * <p>Status: COMPUTED, or the least certain status of the inputs; mean and deviation of Z_SCORE and the season of
     * SEASONALLY_ADJUSTED, which rest on all values, leave it at that of the row. Evidence: that of all inputs of each
     * value.
     *
     * <p>Unit: CHANGE, CHANGE_FROM_YEAR_AGO, YEAR_TO_DATE, CUMULATIVE_12_MONTHS, ROLLING_MEAN and SEASONALLY_ADJUSTED
     * keep it; the rates of change are {@link Unit#PERCENT}, continuously compounded ones in hundred times log points;
     * LOG, INDEX (with its base in the name) and Z_SCORE have their own.
     *
     * <p>Source: Federal Reserve Bank of St. Louis, FRED, "Units Formulas", for the first nine; the others as defined
     * on {@link Transform}. Aggregate to the wanted frequency first, then transform.
     *
     * @throws IllegalArgumentException if the transform needs a second series ({@link Shares}, {@link Deflation}), if
     *     the levels do not have its nature, an index base has no positive value, or the seasonal pattern cannot be
     *     found
     */
    public static Series apply(Series levels, Transform transform, TransformOptions options) {
        return switch (transform) {
            case LEVEL -> levels;
            case CHANGE -> Changes.difference(levels, 1);
            case CHANGE_FROM_YEAR_AGO ->
                Changes.difference(levels, levels.frequency().periodsPerYear());
            case PERCENT_CHANGE -> Changes.percent(levels, 1);
            case PERCENT_CHANGE_FROM_YEAR_AGO ->
                Changes.percent(levels, levels.frequency().periodsPerYear());
            case COMPOUNDED_ANNUAL_RATE -> Changes.compoundedAnnualRate(levels);
            case CONTINUOUSLY_COMPOUNDED_CHANGE -> Changes.continuouslyCompounded(levels, 100);
            case CONTINUOUSLY_COMPOUNDED_ANNUAL_RATE ->
                Changes.continuouslyCompounded(levels, 100 * levels.frequency().periodsPerYear());
            case LOG -> log(levels);
            case INDEX -> Rebasing.index(levels, options.indexBase());
            case YEAR_TO_DATE -> RunningTotals.yearToDate(levels);
            case CUMULATIVE_12_MONTHS -> RunningTotals.twelveMonths(levels);
            case ROLLING_MEAN -> RunningTotals.rollingMean(levels, options.rollingWindowOrDefault());
            case Z_SCORE -> zScore(levels);
            case SEASONALLY_ADJUSTED -> Decomposition.stl(levels).seasonallyAdjusted();
            case SHARE_OF_REPORTER_TOTAL,
                    SHARE_OF_PARTNER_TOTAL,
                    SHARE_OF_PAIR,
                    SHARE_OF_GDP,
                    PER_CAPITA,
                    CONSTANT_USD -> throw new IllegalArgumentException("%s needs a second series".formatted(transform));
        };
    }

    private static Series log(Series levels) {
        return map(levels, levels.unit().log(), Nature.RATE, Math::log);
    }

    private static Series zScore(Series levels) {
        double[] values = levels.values();
        double mean = Moments.mean(values);
        Double deviation = Moments.sampleStandardDeviation(values);
        Evidence all = evidence(levels.observations());
        List<Observation> scores = new ArrayList<>();
        for (Observation row : levels.observations()) {
            Double value = row.value();
            scores.add(
                    value == null || deviation == null || deviation == 0
                            ? withoutValue(row)
                            : Observation.computed(
                                    row.period(),
                                    (value - mean) / deviation,
                                    row.status().computed(),
                                    all));
        }
        return new Series(levels.frequency(), Unit.STANDARD_DEVIATIONS, Nature.RATE, scores);
    }

    /** A function of one value; where it is not finite the result is missing. */
    interface OfOne {
        double apply(double value);
    }

    /** A function of two values; where it is not finite the result is missing. */
    interface OfTwo {
        double apply(double left, double right);
    }

    static Series map(Series levels, Unit unit, Nature nature, OfOne function) {
        List<Observation> results = new ArrayList<>(levels.observations().size());
        for (Observation row : levels.observations()) {
            Double value = row.value();
            results.add(
                    value == null
                            ? row
                            : Observation.computed(
                                    row.period(),
                                    function.apply(value),
                                    row.status().computed(),
                                    row.evidence()));
        }
        return new Series(levels.frequency(), unit, nature, results);
    }

    /** One result for each row of the left series, from it and the right one's row that many periods before. */
    static Series combine(Series left, Series right, int lag, Unit unit, Nature nature, OfTwo function) {
        List<Observation> results = new ArrayList<>(left.observations().size());
        for (Observation row : left.observations()) {
            results.add(combine(row, right.atIndex(row.period().index() - lag), function));
        }
        return new Series(left.frequency(), unit, nature, results);
    }

    private static Observation combine(Observation row, @Nullable Observation other, OfTwo function) {
        Double left = row.value();
        Double right = other == null ? null : other.value();
        if (left == null || other == null || right == null) {
            return withoutValue(row);
        }
        return Observation.computed(
                row.period(),
                function.apply(left, right),
                row.status().computedWith(other.status()),
                row.evidence().and(other.evidence()));
    }

    /** Keeps the reason of a row that has none of its own value, else MISSING. */
    static Observation withoutValue(Observation row) {
        return row.hasValue() ? Observation.missing(row.period()) : row;
    }

    static Evidence evidence(List<Observation> rows) {
        Evidence all = Evidence.NONE;
        for (Observation row : rows) {
            if (row.hasValue()) {
                all = all.and(row.evidence());
            }
        }
        return all;
    }
}
