package org.dyad.series;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A calendar year, quarter or month: what an observation stands for.
 *
 * <p>Written as in SDMX and ISO 8601: {@code 2022}, {@code 2022-Q3}, {@code 2022-09}. Ordered by first day; of two
 * periods that begin on one day the longer comes first.
 *
 * @param frequency whether it is a year, a quarter or a month
 * @param year calendar year, 1 to 9999
 * @param ordinal which one of the year, from 1: always 1 for a year, 1 to 4 for a quarter, 1 to 12 for a month
 */
public record Period(Frequency frequency, int year, int ordinal) implements Comparable<Period> {

    private static final Pattern TEXT = Pattern.compile("([0-9]{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?");
    private static final int MONTHS = 12;

    /** @throws IllegalArgumentException if year or ordinal is out of range */
    public Period {
        requireNonNull(frequency, "frequency");
        if (year < 1 || year > 9999) {
            throw new IllegalArgumentException("year must be 1 to 9999, was %d".formatted(year));
        }
        if (ordinal < 1 || ordinal > frequency.periodsPerYear()) {
            throw new IllegalArgumentException(
                    "ordinal of %s must be 1 to %d, was %d".formatted(frequency, frequency.periodsPerYear(), ordinal));
        }
    }

    /**
     * A calendar year.
     *
     * @throws IllegalArgumentException if the year is not 1 to 9999
     */
    public static Period year(int year) {
        return new Period(Frequency.ANNUAL, year, 1);
    }

    /**
     * A calendar quarter.
     *
     * @throws IllegalArgumentException if the quarter is not 1 to 4 or the year not 1 to 9999
     */
    public static Period quarter(int year, int quarter) {
        return new Period(Frequency.QUARTERLY, year, quarter);
    }

    /**
     * A calendar month.
     *
     * @throws IllegalArgumentException if the month is not 1 to 12 or the year not 1 to 9999
     */
    public static Period month(int year, int month) {
        return new Period(Frequency.MONTHLY, year, month);
    }

    /**
     * The period of that frequency into which the day falls.
     *
     * @throws IllegalArgumentException if the day's year is not 1 to 9999
     */
    public static Period of(Frequency frequency, LocalDate day) {
        int months = MONTHS / frequency.periodsPerYear();
        return new Period(frequency, day.getYear(), (day.getMonthValue() - 1) / months + 1);
    }

    /**
     * Reads {@code 2022}, {@code 2022-Q3} or {@code 2022-09}; nothing else, no white space.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static Period parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches() || matcher.group(1).equals("0000")) {
            throw new IllegalArgumentException(
                    "period must be a year 2022, a quarter 2022-Q3 or a month 2022-09, was \"%s\"".formatted(text));
        }
        int year = Integer.parseInt(matcher.group(1));
        if (matcher.group(2) != null) {
            return quarter(year, Integer.parseInt(matcher.group(2)));
        }
        return matcher.group(3) != null ? month(year, Integer.parseInt(matcher.group(3))) : year(year);
    }

    /** First day. */
    public LocalDate start() {
        return LocalDate.of(year, (ordinal - 1) * monthsLong() + 1, 1);
    }

    /** First day of the next period; of the last period of 9999 it is 1 January 10000. */
    public LocalDate endExclusive() {
        return start().plusMonths(monthsLong());
    }

    /** Last day. */
    public LocalDate lastDay() {
        return endExclusive().minusDays(1);
    }

    /** Whether the day falls into this period. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(start()) && day.isBefore(endExclusive());
    }

    /**
     * The period that many later, or earlier if negative.
     *
     * @throws IllegalArgumentException if it would leave the years 1 to 9999
     */
    public Period plus(int periods) {
        return ofIndex(frequency, Math.addExact(index(), periods));
    }

    public Period next() {
        return plus(1);
    }

    public Period previous() {
        return plus(-1);
    }

    /**
     * The period of a lower (or the same) frequency that contains this one.
     *
     * @throws IllegalArgumentException if the frequency is higher than this period's
     */
    public Period in(Frequency lower) {
        if (frequency.isLowerThan(lower)) {
            throw new IllegalArgumentException("%s lies in no single period of %s".formatted(this, lower));
        }
        return of(lower, start());
    }

    /**
     * The periods of a higher (or the same) frequency that make up this one, in order.
     *
     * @throws IllegalArgumentException if the frequency is lower than this period's
     */
    public List<Period> parts(Frequency higher) {
        if (higher.isLowerThan(frequency)) {
            throw new IllegalArgumentException("%s has no parts of %s".formatted(this, higher));
        }
        int count = higher.periodsPerYear() / frequency.periodsPerYear();
        List<Period> parts = new ArrayList<>(count);
        for (int part = 1; part <= count; part++) {
            parts.add(new Period(higher, year, (ordinal - 1) * count + part));
        }
        return List.copyOf(parts);
    }

    /**
     * How many periods later the other one is: 0 for itself, 1 for the next, negative for an earlier one.
     *
     * @throws IllegalArgumentException if the frequencies differ
     */
    public int until(Period other) {
        if (other.frequency != frequency) {
            throw new IllegalArgumentException("periods must share a frequency, were %s and %s".formatted(this, other));
        }
        return other.index() - index();
    }

    /** Position on this frequency's calendar: 0 is the first period of the year 1. */
    int index() {
        return (year - 1) * frequency.periodsPerYear() + ordinal - 1;
    }

    static Period ofIndex(Frequency frequency, int index) {
        int n = frequency.periodsPerYear();
        return new Period(frequency, Math.floorDiv(index, n) + 1, Math.floorMod(index, n) + 1);
    }

    private int monthsLong() {
        return MONTHS / frequency.periodsPerYear();
    }

    @Override
    public int compareTo(Period other) {
        if (year != other.year) {
            return Integer.compare(year, other.year);
        }
        int byStart = Integer.compare((ordinal - 1) * monthsLong(), (other.ordinal - 1) * other.monthsLong());
        return byStart != 0 ? byStart : frequency.compareTo(other.frequency);
    }

    /** {@code 2022}, {@code 2022-Q3} or {@code 2022-09}: what {@link #parse} reads. */
    @Override
    public String toString() {
        String four = CalendarText.fourDigits(year);
        return switch (frequency) {
            case ANNUAL -> four;
            case QUARTERLY -> four + "-Q" + ordinal;
            case MONTHLY -> four + "-" + CalendarText.twoDigits(ordinal);
        };
    }
}
