package org.dyad.series;

import java.util.ArrayList;
import java.util.List;

/**
 * A series taken apart: level = seasonal + trend + remainder, in its own unit and periods.
 *
 * @param seasonal what comes back every year, around 0
 * @param trend what moves slowly
 * @param remainder what is left
 * @param seasonallyAdjusted level less seasonal
 */
public record Decomposition(Series seasonal, Series trend, Series remainder, Series seasonallyAdjusted) {

    /**
     * STL with a season that is the same every year, without robustness weights: what R's stl(x, "periodic") gives.
     *
     * <p>Shape: a row for each of the levels'; rows without a value before the first and after the last value stay so.
     * Unit and nature stay. Every value rests on all of the series, so that a new figure moves old ones.
     *
     * <p>Source: R. B. Cleveland, W. S. Cleveland, J. E. McRae and I. Terpenning, "STL: A Seasonal-Trend Decomposition
     * Procedure Based on Loess", Journal of Official Statistics 6(1), 1990, pp. 3-73.
     *
     * @throws IllegalArgumentException if the series is annual, has two years of values or less, or a gap between them
     */
    public static Decomposition stl(Series levels) {
        int n = levels.frequency().periodsPerYear();
        if (n == 1) {
            throw new IllegalArgumentException("a seasonal pattern needs months or quarters, the series is ANNUAL");
        }
        double[] values = levels.values();
        if (values.length <= 2 * n) {
            throw new IllegalArgumentException(
                    "a seasonal pattern needs more than two years, %d values, had %d".formatted(2 * n, values.length));
        }
        List<Period> missing = SeriesSummary.of(levels).missing();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("a seasonal pattern needs every period, missing %d: %s"
                    .formatted(missing.size(), Spans.of(missing)));
        }
        Stl.Components parts = Stl.decompose(values, n);
        Evidence all = Transforms.evidence(levels.observations());
        return new Decomposition(
                component(levels, all, (level, at) -> parts.seasonal(at)),
                component(levels, all, (level, at) -> parts.trend(at)),
                component(levels, all, (level, at) -> level - parts.seasonal(at) - parts.trend(at)),
                component(levels, all, (level, at) -> level - parts.seasonal(at)));
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
