package org.dyad.series;

import static java.util.Objects.requireNonNull;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * One value of a series, or the statement that there is none and why.
 *
 * @param period what it stands for
 * @param value finite, in the unit of its series; null if and only if the status has no value
 * @param status how far it can be trusted, or why it is absent
 * @param evidence where it comes from
 */
public record Observation(Period period, @Nullable Double value, ObservationStatus status, Evidence evidence) {

    /** @throws IllegalArgumentException if the value is not finite, or value and status contradict each other */
    public Observation {
        requireNonNull(period, "period");
        requireNonNull(status, "status");
        requireNonNull(evidence, "evidence");
        if (value != null && !Double.isFinite(value)) {
            throw new IllegalArgumentException("value of %s must be finite, was %s".formatted(period, value));
        }
        if (value == null && status.hasValue()) {
            throw new IllegalArgumentException("%s of %s needs a value".formatted(status, period));
        }
        if (value != null && !status.hasValue()) {
            throw new IllegalArgumentException("%s of %s cannot have a value, was %s".formatted(status, period, value));
        }
    }

    /** A published value without reservation or evidence. */
    public static Observation of(Period period, double value) {
        return new Observation(period, value, ObservationStatus.NORMAL, Evidence.NONE);
    }

    /** No value, for no reason that we know. */
    public static Observation missing(Period period) {
        return new Observation(period, null, ObservationStatus.MISSING, Evidence.NONE);
    }

    /** A worked-out value; MISSING if it is not finite or the status says that an input was missing. */
    static Observation computed(Period period, double value, ObservationStatus status, Evidence evidence) {
        return Double.isFinite(value) && status.hasValue()
                ? new Observation(period, value, status, evidence)
                : missing(period);
    }

    public boolean hasValue() {
        return value != null;
    }

    public OptionalDouble asDouble() {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
