package org.dyad.series;

import java.util.List;

/** Several observations as one. */
public final class Totals {

    private Totals() {}

    /**
     * Sum or mean of all rows, with the least certain status and the evidence of all; missing if a row has no value or
     * there is none.
     */
    public static Observation of(Period period, List<Observation> rows, Aggregation aggregation) {
        double sum = 0;
        int divisor = aggregation == Aggregation.MEAN ? rows.size() : 1;
        ObservationStatus status = ObservationStatus.NORMAL;
        Evidence evidence = Evidence.NONE;
        for (Observation row : rows) {
            Double value = row.value();
            if (value == null) {
                return Observation.missing(period);
            }
            sum += value;
            status = status.computedWith(row.status());
            evidence = evidence.and(row.evidence());
        }
        return rows.isEmpty()
                ? Observation.missing(period)
                : Observation.computed(period, sum / divisor, status, evidence);
    }
}
