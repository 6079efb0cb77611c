package org.dyad.series;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values for inner gaps. */
public final class Interpolation {

    private Interpolation() {}

    /**
     * Fills each gap on the straight line between the values before and after it: a + (b − a) · k / m for the k-th of
     * the m steps from a to b.
     *
     * <p>Shape: every period from the first row to the last; nothing beyond the first and the last value is made up. A
     * filled value is ESTIMATED and rests on the evidence of both neighbours; a row's own reason for having no value
     * gives way to it.
     */
    public static Series linear(Series series) {
        List<Observation> rows = new ArrayList<>();
        Observation before = null;
        for (Observation row : series.observations()) {
            Double value = row.value();
            if (value != null) {
                fill(rows, before, row);
                before = row;
                rows.add(row);
            } else if (before == null) {
                rows.add(row);
            }
        }
        Observation end = before;
        series.observations().stream()
                .filter(row -> end != null && row.period().compareTo(end.period()) > 0)
                .forEach(rows::add);
        return series.with(rows);
    }

    private static void fill(List<Observation> rows, @Nullable Observation before, Observation after) {
        if (before == null) {
            return;
        }
        double start = before.asDouble().orElseThrow();
        double end = after.asDouble().orElseThrow();
        int steps = before.period().until(after.period());
        Evidence evidence = before.evidence().and(after.evidence());
        for (int step = 1; step < steps; step++) {
            double weight = (double) step / steps;
            rows.add(Observation.computed(
                    before.period().plus(step),
                    start * (1 - weight) + end * weight,
                    ObservationStatus.ESTIMATED,
                    evidence));
        }
    }
}
