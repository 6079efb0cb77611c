package org.dyad.series;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Sums and differences of series of one unit, and quotients of two. */
public final class Arithmetic {

    private Arithmetic() {}

    /**
     * The parts added up, period by period.
     *
     * <p>Shape: every period for which any part has a row; missing where any part has no value: a sum never leaves a
     * part out. Unit and nature: those of the parts.
     *
     * @throws IllegalArgumentException if there is no part, or frequencies or units differ
     */
    public static Series sum(List<Series> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a sum needs at least one part");
        }
        NavigableSet<Period> periods = new TreeSet<>();
        parts.forEach(part -> periods.addAll(part.periods()));
        Series first = parts.get(0);
        Series sum = first.with(periods.stream()
                .map(period -> first.at(period).orElseGet(() -> Observation.missing(period)))
                .toList());
        for (Series part : parts.subList(1, parts.size())) {
            sum = plus(sum, part);
        }
        return sum;
    }

    /**
     * The left series plus the right one, for each row of the left; missing where either is.
     *
     * @throws IllegalArgumentException if frequencies or units differ
     */
    public static Series plus(Series left, Series right) {
        requireAlike(left, right);
        return Transforms.combine(left, right, 0, left.unit(), left.nature(), Double::sum);
    }

    /**
     * The left series minus the right one, for each row of the left; missing where either is.
     *
     * @throws IllegalArgumentException if frequencies or units differ
     */
    public static Series minus(Series left, Series right) {
        requireAlike(left, right);
        return Transforms.combine(left, right, 0, left.unit(), left.nature(), (x, y) -> x - y);
    }

    /**
     * The left series over the right one, for each row of the left; missing where either is or the right is not
     * positive.
     *
     * @param unit of the quotient
     * @throws IllegalArgumentException if the frequencies differ
     */
    public static Series over(Series left, Series right, Unit unit) {
        Shares.requireSameFrequency(left, right);
        return Shares.quotient(left, right, 1, unit, Nature.RATE);
    }

    /**
     * The series in another unit: each value times the factor; a row without a value stays as it is.
     *
     * @param factor how many of the unit one of the series' own comes to; positive and finite
     * @throws IllegalArgumentException if the factor is not positive and finite
     */
    public static Series times(Series series, double factor, Unit unit) {
        if (!(factor > 0) || Double.isInfinite(factor)) {
            throw new IllegalArgumentException("factor must be positive and finite, was %s".formatted(factor));
        }
        List<Observation> rows = new ArrayList<>(series.observations().size());
        for (Observation row : series.observations()) {
            rows.add(
                    row.hasValue()
                            ? Observation.computed(
                                    row.period(),
                                    row.asDouble().orElseThrow() * factor,
                                    row.status().computed(),
                                    row.evidence())
                            : row);
        }
        return new Series(series.frequency(), unit, series.nature(), rows);
    }

    /** The rows of the series, with those of the other where the series has no value. */
    public static Series filledFrom(Series series, Series other) {
        requireAlike(series, other);
        NavigableSet<Period> periods = new TreeSet<>(series.periods());
        periods.addAll(other.periods());
        List<Observation> rows = new ArrayList<>(periods.size());
        for (Period period : periods) {
            Observation own = series.at(period).orElseGet(() -> Observation.missing(period));
            rows.add(
                    own.hasValue()
                            ? own
                            : other.at(period).filter(Observation::hasValue).orElse(own));
        }
        return series.with(rows);
    }

    private static void requireAlike(Series left, Series right) {
        Shares.requireSameFrequency(left, right);
        if (!left.unit().equals(right.unit())) {
            throw new IllegalArgumentException("series must share a unit, were in %s and %s"
                    .formatted(left.unit().code(), right.unit().code()));
        }
    }
}
