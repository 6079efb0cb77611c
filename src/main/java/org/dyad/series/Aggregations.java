package org.dyad.series;

import java.util.ArrayList;
import java.util.List;

/** From a higher frequency to a lower one. */
public final class Aggregations {

    private Aggregations() {}

    /**
     * The series at a lower frequency; at its own it is returned as it is.
     *
     * <p>Shape: one observation for each low-frequency period from the first to the last that the series touches. A sum
     * or mean is missing unless every part has a value, never partial; a last value is missing unless the last part has
     * one, whatever came before. Unit and nature stay.
     *
     * <p>Status: COMPUTED, or that of the least certain part. Evidence: that of the parts used.
     *
     * <p>Source: Federal Reserve Bank of St. Louis, FRED, "Frequency aggregation": sum, average, end of period.
     *
     * @throws IllegalArgumentException if the frequency is higher than the series'
     */
    public static Series toFrequency(Series series, Frequency frequency, Aggregation aggregation) {
        if (series.frequency().isLowerThan(frequency)) {
            throw new IllegalArgumentException(
                    "%s figures cannot be brought to the higher frequency %s".formatted(series.frequency(), frequency));
        }
        if (series.frequency() == frequency || series.observations().isEmpty()) {
            return new Series(frequency, series.unit(), series.nature(), series.observations());
        }
        Period first = series.observations().get(0).period().in(frequency);
        Period last = series.observations()
                .get(series.observations().size() - 1)
                .period()
                .in(frequency);
        Aggregation rule = resolve(aggregation, series.nature());
        List<Observation> results = new ArrayList<>();
        for (int i = 0; i <= first.until(last); i++) {
            results.add(one(series, first.plus(i), rule));
        }
        return new Series(frequency, series.unit(), series.nature(), results);
    }

    /** What BY_NATURE means for this nature; any other aggregation is itself. */
    static Aggregation resolve(Aggregation aggregation, Nature nature) {
        if (aggregation != Aggregation.BY_NATURE) {
            return aggregation;
        }
        return switch (nature) {
            case FLOW -> Aggregation.SUM;
            case STOCK -> Aggregation.LAST;
            case RATE -> Aggregation.MEAN;
        };
    }

    /** The period from its parts in the series of a higher frequency. */
    static Observation one(Series series, Period period, Aggregation rule) {
        List<Period> parts = period.parts(series.frequency());
        List<Observation> rows = new ArrayList<>(parts.size());
        for (Period part : rule == Aggregation.LAST ? parts.subList(parts.size() - 1, parts.size()) : parts) {
            Observation row = series.atIndex(part.index());
            if (row == null) {
                return Observation.missing(period);
            }
            rows.add(row);
        }
        return Totals.of(period, rows, rule);
    }
}
