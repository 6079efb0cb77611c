package org.dyad.series;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Observations of one quantity, in ascending order of period.
 *
 * <p>A period may be absent, or present without a value and with the reason; computations treat both as missing.
 *
 * @param frequency of every period
 * @param unit of every value
 * @param nature how the values aggregate over time
 * @param observations distinct periods, ascending
 */
public record Series(Frequency frequency, Unit unit, Nature nature, List<Observation> observations) {

    /** @throws IllegalArgumentException if a period has another frequency, stands twice or out of order */
    public Series {
        requireNonNull(frequency, "frequency");
        requireNonNull(unit, "unit");
        requireNonNull(nature, "nature");
        observations = List.copyOf(observations);
        Period before = null;
        for (Observation observation : observations) {
            Period period = observation.period();
            if (period.frequency() != frequency) {
                throw new IllegalArgumentException("period %s is not %s".formatted(period, frequency));
            }
            if (before != null && before.compareTo(period) >= 0) {
                throw new IllegalArgumentException(
                        "periods must ascend without repetition, %s stood before %s".formatted(before, period));
            }
            before = period;
        }
    }

    /**
     * Consecutive values from a first period on; null where there is none.
     *
     * @throws IllegalArgumentException if a value is not finite
     */
    public static Series of(Unit unit, Nature nature, Period first, List<? extends @Nullable Double> values) {
        List<Observation> observations = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            Double value = values.get(i);
            Period period = first.plus(i);
            observations.add(value == null ? Observation.missing(period) : Observation.of(period, value));
        }
        return new Series(first.frequency(), unit, nature, observations);
    }

    /** The same quantity with other observations. */
    public Series with(List<Observation> others) {
        return new Series(frequency, unit, nature, others);
    }

    /** The observation of the period, if the series has a row for it, with or without a value. */
    public Optional<Observation> at(Period period) {
        return period.frequency() == frequency ? Optional.ofNullable(atIndex(period.index())) : Optional.empty();
    }

    /** The value of the period, if there is one. */
    public OptionalDouble value(Period period) {
        return at(period).map(Observation::asDouble).orElse(OptionalDouble.empty());
    }

    /** By position on the frequency's calendar, so that a lag before the year 1 is simply absent. */
    @Nullable
    Observation atIndex(int index) {
        int low = 0;
        int high = observations.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Observation found = observations.get(middle);
            int position = found.period().index();
            if (position == index) {
                return found;
            }
            if (position < index) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return null;
    }

    /** Periods of the rows, with or without a value. */
    public List<Period> periods() {
        return observations.stream().map(Observation::period).toList();
    }

    /**
     * The rows from one period to another, both included; null leaves that end open.
     *
     * <p>Bounds may be of another frequency: what counts are the days from the first bound's first to the second's
     * last.
     */
    public Series between(@Nullable Period from, @Nullable Period to) {
        return with(observations.stream()
                .filter(row -> from == null || !row.period().start().isBefore(from.start()))
                .filter(row -> to == null || !row.period().lastDay().isAfter(to.lastDay()))
                .toList());
    }

    /** First observation that has a value. */
    public Optional<Observation> firstWithValue() {
        return observations.stream().filter(Observation::hasValue).findFirst();
    }

    /** Last observation that has a value. */
    public Optional<Observation> lastWithValue() {
        for (int i = observations.size() - 1; i >= 0; i--) {
            if (observations.get(i).hasValue()) {
                return Optional.of(observations.get(i));
            }
        }
        return Optional.empty();
    }

    /** The values that are there, in order. */
    public double[] values() {
        return observations.stream()
                .map(Observation::asDouble)
                .flatMapToDouble(OptionalDouble::stream)
                .toArray();
    }
}
