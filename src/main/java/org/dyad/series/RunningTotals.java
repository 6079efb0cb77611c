package org.dyad.series;

import java.util.ArrayList;
import java.util.List;

/** Sums and means over the periods up to each one. */
final class RunningTotals {

    private RunningTotals() {}

    /**
     * x(first period of the year) + … + x(t); missing from a gap to the end of its year. What it comes to is a stock.
     */
    static Series yearToDate(Series levels) {
        requireFlow(levels, Transform.YEAR_TO_DATE);
        return trailing(levels, Nature.STOCK, false, row -> row.period().ordinal());
    }

    /**
     * x(t−n+1) + … + x(t), full windows only; consecutive values overlap, so that the last one of a year is the year's.
     */
    static Series twelveMonths(Series levels) {
        requireFlow(levels, Transform.CUMULATIVE_12_MONTHS);
        return trailing(levels, Nature.STOCK, false, row -> levels.frequency().periodsPerYear());
    }

    /** (x(t−w+1) + … + x(t)) / w, full windows only. */
    static Series rollingMean(Series levels, int window) {
        return trailing(levels, levels.nature(), true, row -> window);
    }

    private interface Window {
        int length(Observation row);
    }

    private static Series trailing(Series levels, Nature nature, boolean mean, Window window) {
        List<Observation> results = new ArrayList<>(levels.observations().size());
        for (int i = 0; i < levels.observations().size(); i++) {
            Observation row = levels.observations().get(i);
            int length = window.length(row);
            boolean full = i + 1 >= length
                    && row.period().index()
                                    - levels.observations()
                                            .get(i + 1 - length)
                                            .period()
                                            .index()
                            == length - 1;
            results.add(
                    full
                            ? total(row, levels.observations().subList(i + 1 - length, i + 1), mean)
                            : Transforms.withoutValue(row));
        }
        return new Series(levels.frequency(), levels.unit(), nature, results);
    }

    /** Of all these rows, under the period of the last; missing if one of them is. */
    private static Observation total(Observation last, List<Observation> rows, boolean mean) {
        Observation total = Totals.of(last.period(), rows, mean ? Aggregation.MEAN : Aggregation.SUM);
        return total.hasValue() ? total : Transforms.withoutValue(last);
    }

    private static void requireFlow(Series levels, Transform transform) {
        if (levels.nature() != Nature.FLOW) {
            throw new IllegalArgumentException(
                    "%s needs a flow, the series is a %s".formatted(transform, levels.nature()));
        }
    }
}
