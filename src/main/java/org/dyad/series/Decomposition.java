package org.dyad.series;

import java.util.ArrayList;
import java.util.List;

/**
 * A series taken apart: level = seasonal + trend + remainder, in its own unit and periods; where it is multiplicative,
 * level = seasonal · trend · remainder, of which only the trend has the unit.
 *
 * @param seasonal what comes back every year, around 0, or around 1
 * @param trend what moves slowly; at the ends of a classical decomposition there is none
 * @param remainder what is left
 * @param seasonallyAdjusted level less, or over, seasonal
 */
public record Decomposition(Series seasonal, Series trend, Series remainder, Series seasonallyAdjusted) {

    /**
     * By STL, what R's stl(x, "periodic") gives.
     *
     * @throws IllegalArgumentException as {@link #of}
     */
    public static Decomposition stl(Series levels) {
        return of(levels, DecompositionMethod.STL);
    }

    /**
     * Takes a series apart.
     *
     * <p>Shape: a row for each of the levels'; rows without a value before the first and after the last value stay so.
     * Unit and nature stay, but for ratios. Every value rests on all of the series, so that a new figure moves old
     * ones.
     *
     * <p>Source: of STL R. B. Cleveland, W. S. Cleveland, J. E. McRae and I. Terpenning, "STL: A Seasonal-Trend
     * Decomposition Procedure Based on Loess", Journal of Official Statistics 6(1), 1990, pp. 3-73; of the classical
     * ones {@link ClassicalDecomposition}.
     *
     * @throws IllegalArgumentException if the series is annual, too short (STL: two years of values or less, classical:
     *     less than two), has a gap, or values that are not positive where ratios are taken
     */
    public static Decomposition of(Series levels, DecompositionMethod method) {
        int n = levels.frequency().periodsPerYear();
        double[] values = levels.values();
        boolean multiplicative = method == DecompositionMethod.CLASSICAL_MULTIPLICATIVE;
        boolean loess = method == DecompositionMethod.STL || method == DecompositionMethod.STL_ROBUST;
        require(levels, values, n, loess ? 2 * n + 1 : 2 * n);
        if (multiplicative) {
            requirePositive(levels);
        }
        Stl.Components parts = loess
                ? Stl.decompose(values, n, method == DecompositionMethod.STL_ROBUST)
                : ClassicalDecomposition.decompose(values, n, multiplicative);
        Evidence all = Transforms.evidence(levels.observations());
        Series seasonal = component(levels, all, (level, at) -> parts.seasonal(at));
        Series trend = component(levels, all, (level, at) -> parts.trend(at));
        if (multiplicative) {
            Series remainder = component(levels, all, (level, at) -> level / parts.seasonal(at) / parts.trend(at));
            return new Decomposition(
                    ratio(seasonal),
                    trend,
                    ratio(remainder),
                    component(levels, all, (level, at) -> level / parts.seasonal(at)));
        }
        return new Decomposition(
                seasonal,
                trend,
                component(levels, all, (level, at) -> level - parts.seasonal(at) - parts.trend(at)),
                component(levels, all, (level, at) -> level - parts.seasonal(at)));
    }

    private static void require(Series levels, double[] values, int n, int least) {
        if (n == 1) {
            throw new IllegalArgumentException("a seasonal pattern needs months or quarters, the series is ANNUAL");
        }
        if (values.length < least) {
            throw new IllegalArgumentException("a seasonal pattern needs %s two years, %d values, had %d"
                    .formatted(least > 2 * n ? "more than" : "at least", 2 * n, values.length));
        }
        List<Period> missing = SeriesSummary.of(levels).missing();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("a seasonal pattern needs every period, missing %d: %s"
                    .formatted(missing.size(), Spans.of(missing)));
        }
    }

    private static void requirePositive(Series levels) {
        for (Observation row : levels.observations()) {
            Double value = row.value();
            if (value != null && value <= 0) {
                throw new IllegalArgumentException(
                        "a multiplicative season needs positive values, %s was %s".formatted(row.period(), value));
            }
        }
    }

    private static Series ratio(Series series) {
        return new Series(series.frequency(), Unit.RATIO, Nature.RATE, series.observations());
    }

    private interface Component {
        double value(double level, int position);
    }

    private static Series component(Series levels, Evidence evidence, Component component) {
        List<Observation> rows = new ArrayList<>(levels.observations().size());
        int position = 0;
        for (Observation row : levels.observations()) {
            Double level = row.value();
            if (level == null) {
                rows.add(row);
            } else {
                rows.add(Observation.computed(
                        row.period(),
                        component.value(level, position),
                        row.status().computed(),
                        evidence));
                position++;
            }
        }
        return levels.with(rows);
    }
}
