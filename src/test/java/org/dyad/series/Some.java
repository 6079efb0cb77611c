package org.dyad.series;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Short ways to write series down in tests. */
final class Some {

    private Some() {}

    /** Flow in US dollars. */
    static Series flow(String first, @Nullable Double... values) {
        return Series.of(Unit.USD, Nature.FLOW, Period.parse(first), Arrays.asList(values));
    }

    static Series stock(String first, @Nullable Double... values) {
        return Series.of(Unit.PERSONS, Nature.STOCK, Period.parse(first), Arrays.asList(values));
    }

    static Series rate(String first, @Nullable Double... values) {
        return Series.of(Unit.PERCENT, Nature.RATE, Period.parse(first), Arrays.asList(values));
    }

    static Observation observation(String period, double value, ObservationStatus status, int citation) {
        return new Observation(Period.parse(period), value, status, Evidence.of(null, citation));
    }

    /** Values in order, null where there is none. */
    static List<@Nullable Double> values(Series series) {
        List<@Nullable Double> values = new ArrayList<>();
        series.observations().forEach(row -> values.add(row.value()));
        return values;
    }

    static List<ObservationStatus> statuses(Series series) {
        return series.observations().stream().map(Observation::status).toList();
    }
}
