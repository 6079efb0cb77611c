package org.dyad.series;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Series relative to their value at a base. */
final class Rebasing {

    private Rebasing() {}

    /** A series' value at a base and what it rests on. */
    record BaseValue(Period base, double value, ObservationStatus status, Evidence evidence) {}

    /** x(t) / x(base) · 100; null for the first period with a value. */
    static Series index(Series levels, @Nullable Period wanted) {
        Period base = wanted != null ? wanted : firstPeriod(levels);
        if (base == null) {
            return new Series(levels.frequency(), new Unit("INDEX", "index"), Nature.RATE, levels.observations());
        }
        BaseValue divisor = at(levels, base, "index base");
        List<Observation> results = new ArrayList<>(levels.observations().size());
        for (Observation row : levels.observations()) {
            Double value = row.value();
            results.add(
                    value == null
                            ? row
                            : Observation.computed(
                                    row.period(),
                                    value / divisor.value() * 100,
                                    row.status().computedWith(divisor.status()),
                                    row.evidence().and(divisor.evidence())));
        }
        return new Series(levels.frequency(), Unit.index(base), Nature.RATE, results);
    }

    private static @Nullable Period firstPeriod(Series levels) {
        return levels.firstWithValue().map(Observation::period).orElse(null);
    }

    /**
     * The value at a base of the series' frequency, or the mean over a base of a lower frequency, all of whose parts
     * must have a value.
     *
     * @param role what the base is for, in the error's words
     * @throws IllegalArgumentException if there is no such value, or it is not positive: a quotient by it has no
     *     meaning
     */
    static BaseValue at(Series series, Period base, String role) {
        if (series.frequency().isLowerThan(base.frequency())) {
            throw new IllegalArgumentException("%s %s is a shorter period than those of the series, which is %s"
                    .formatted(role, base, series.frequency()));
        }
        double sum = 0;
        List<Period> parts = base.parts(series.frequency());
        ObservationStatus status = ObservationStatus.NORMAL;
        Evidence evidence = Evidence.NONE;
        for (Period part : parts) {
            Observation row = series.atIndex(part.index());
            Double value = row == null ? null : row.value();
            if (row == null || value == null) {
                throw new IllegalArgumentException(
                        "%s %s has no value; periods with a value: %s".formatted(role, base, Spans.withValue(series)));
            }
            sum += value / parts.size();
            status = status.computedWith(row.status());
            evidence = evidence.and(row.evidence());
        }
        if (!(sum > 0)) {
            throw new IllegalArgumentException("%s %s must have a positive value, had %s".formatted(role, base, sum));
        }
        return new BaseValue(base, sum, status, evidence);
    }
}
