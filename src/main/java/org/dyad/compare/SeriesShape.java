package org.dyad.compare;

import java.time.LocalDate;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.graphql.ApiException.LimitExceeded;
import org.dyad.series.Aggregation;
import org.dyad.series.Frequency;
import org.dyad.series.Period;
import org.dyad.series.Series;
import org.dyad.series.Transform;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of a series: its window, frequency and transform.
 *
 * @param from null for the first period that has a value
 * @param to null for the last one
 * @param frequency null for its own
 * @param auxiliaryAsOf day up to which rates, prices and populations are read; null for all that is known
 */
public record SeriesShape(
        @Nullable Period from,
        @Nullable Period to,
        @Nullable Frequency frequency,
        Aggregation aggregation,
        Transform transform,
        @Nullable Period indexBase,
        @Nullable Integer rollingWindow,
        @Nullable LocalDate auxiliaryAsOf) {

    private static final int MOST_PERIODS = 10_000;
    private static final int LONGEST_WINDOW = 1_200;

    /** @throws BadUserInput if the window ends before it begins */
    public SeriesShape {
        if (from != null && to != null && from.start().isAfter(to.lastDay())) {
            throw new BadUserInput("from", "from must not be after to, was %s after %s".formatted(from, to));
        }
        if (rollingWindow != null && (rollingWindow < 1 || rollingWindow > LONGEST_WINDOW)) {
            throw new BadUserInput(
                    "rollingWindow",
                    "rollingWindow must be from 1 to %d periods, was %d".formatted(LONGEST_WINDOW, rollingWindow));
        }
    }

    /** The values as they are, between two bounds. */
    public static SeriesShape levels(@Nullable Period from, @Nullable Period to) {
        return new SeriesShape(from, to, null, Aggregation.BY_NATURE, Transform.LEVEL, null, null, null);
    }

    /** First and last period of a window. */
    public record Window(Period first, Period last) {

        static @Nullable Window of(@Nullable Period first, @Nullable Period last) {
            return first == null || last == null || first.compareTo(last) > 0 ? null : new Window(first, last);
        }

        public Window and(Window other) {
            return new Window(
                    other.first.compareTo(first) < 0 ? other.first : first,
                    other.last.compareTo(last) > 0 ? other.last : last);
        }

        Window including(Series series) {
            Period first = series.firstWithValue().map(row -> row.period()).orElse(this.first);
            Period last = series.lastWithValue().map(row -> row.period()).orElse(this.last);
            return new Window(
                    first.compareTo(this.first) < 0 ? first : this.first,
                    last.compareTo(this.last) > 0 ? last : this.last);
        }
    }

    /**
     * The window in periods of the series: those that lie whole within the bounds asked for, or between its first and
     * last value where none are; null where there are no such periods.
     *
     * @throws LimitExceeded if it has more periods than are served
     */
    public @Nullable Window window(Series series) {
        Frequency of = series.frequency();
        Period first = from == null
                ? series.firstWithValue().map(row -> row.period()).orElse(to == null ? null : within(of, to, to))
                : within(of, from, from);
        Period last =
                to == null ? series.lastWithValue().map(row -> row.period()).orElse(first) : lastWithin(of, to);
        Window window = Window.of(first, last);
        if (window != null && window.first.until(window.last) >= MOST_PERIODS) {
            throw new LimitExceeded("periods", window.first.until(window.last) + 1L, MOST_PERIODS);
        }
        return window;
    }

    private static Period within(Frequency frequency, Period bound, Period from) {
        Period period = Period.of(frequency, bound.start());
        return period.start().isBefore(from.start()) ? period.next() : period;
    }

    private static Period lastWithin(Frequency frequency, Period bound) {
        Period period = Period.of(frequency, bound.lastDay());
        return period.lastDay().isAfter(bound.lastDay()) ? period.previous() : period;
    }

    /** The same with another base of the index. */
    SeriesShape basedOn(Period base) {
        return new SeriesShape(from, to, frequency, aggregation, transform, base, rollingWindow, auxiliaryAsOf);
    }
}
