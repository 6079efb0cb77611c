package org.dyad.series;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** Brings series of one frequency onto one calendar. */
public final class Alignment {

    private Alignment() {}

    /**
     * Series side by side.
     *
     * @param periods ascending
     * @param series in the order given, each with exactly these periods
     */
    public record Aligned(List<Period> periods, List<Series> series) {
        public Aligned {
            periods = List.copyOf(periods);
            series = List.copyOf(series);
        }
    }

    /**
     * Gives every series the same periods.
     *
     * <p>KEEP: every period that any series has a row for; where another has none it gets NOT_LOADED, which says
     * nothing about its provider. DROP: only the periods in which every series has a value. INTERPOLATE: as KEEP, after
     * {@link Interpolation#linear} on each series, and with every period between the first and the last.
     *
     * @throws IllegalArgumentException if there is no series or the frequencies differ; units may
     */
    public static Aligned align(List<Series> series, Missing missing) {
        requireSameFrequency(series);
        return switch (missing) {
            case KEEP -> onto(unionOfPeriods(series), series);
            case DROP -> onto(commonPeriods(series), series);
            case INTERPOLATE -> {
                List<Series> filled = series.stream().map(Interpolation::linear).toList();
                yield onto(unionOfPeriods(filled), filled);
            }
        };
    }

    /** Periods that any of the series has a row for, ascending. */
    public static List<Period> unionOfPeriods(List<Series> series) {
        NavigableSet<Period> periods = new TreeSet<>();
        series.forEach(one -> periods.addAll(one.periods()));
        return List.copyOf(periods);
    }

    /** Periods in which every one of the series has a value, ascending. */
    public static List<Period> commonPeriods(List<Series> series) {
        if (series.isEmpty()) {
            return List.of();
        }
        return series.get(0).periods().stream()
                .filter(period ->
                        series.stream().allMatch(one -> one.value(period).isPresent()))
                .toList();
    }

    /** The first period in which every one of the series has a value: the default base of a common index. */
    public static Optional<Period> firstCommonPeriod(List<Series> series) {
        List<Period> common = commonPeriods(series);
        return common.isEmpty() ? Optional.empty() : Optional.of(common.get(0));
    }

    /** @throws IllegalArgumentException if there is no series or the frequencies differ */
    static void requireSameFrequency(List<Series> series) {
        if (series.isEmpty()) {
            throw new IllegalArgumentException("at least one series is needed");
        }
        series.forEach(one -> Shares.requireSameFrequency(series.get(0), one));
    }

    private static Aligned onto(List<Period> periods, List<Series> series) {
        List<Series> aligned = new ArrayList<>(series.size());
        for (Series one : series) {
            aligned.add(one.with(periods.stream()
                    .map(period -> one.at(period)
                            .orElseGet(
                                    () -> new Observation(period, null, ObservationStatus.NOT_LOADED, Evidence.NONE)))
                    .toList()));
        }
        return new Aligned(periods, aligned);
    }
}
