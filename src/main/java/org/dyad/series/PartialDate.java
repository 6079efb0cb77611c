package org.dyad.series;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as precise as its source gives it: a year {@code 2014}, a month {@code 2014-03} or a day {@code 2014-03-18}.
 *
 * <p>Nothing is rounded to the first of January: the date is the half-open range of days that it may mean. Ordered by
 * first day; of two that begin on one day the less precise comes first.
 *
 * @param startInclusive first day that may be meant
 * @param endExclusive day after the last one that may be meant
 */
public record PartialDate(LocalDate startInclusive, LocalDate endExclusive) implements Comparable<PartialDate> {

    private static final Pattern TEXT = Pattern.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?");

    /**
     * @throws IllegalArgumentException if the range is not exactly a calendar year, month or day of the years 1 to 9999
     */
    public PartialDate {
        requireNonNull(startInclusive, "startInclusive");
        requireNonNull(endExclusive, "endExclusive");
        if (startInclusive.getYear() < 1
                || startInclusive.getYear() > 9999
                || !(isYear(startInclusive, endExclusive)
                        || isMonth(startInclusive, endExclusive)
                        || isDay(startInclusive, endExclusive))) {
            throw new IllegalArgumentException(
                    "partial date must be exactly a year, a month or a day of the years 1 to 9999, was [%s, %s)"
                            .formatted(startInclusive, endExclusive));
        }
    }

    /**
     * From a stored range of days.
     *
     * @throws IllegalArgumentException if the range is not exactly a calendar year, month or day
     */
    public static PartialDate ofRange(LocalDate startInclusive, LocalDate endExclusive) {
        return new PartialDate(startInclusive, endExclusive);
    }

    /** The day itself, known exactly. */
    public static PartialDate ofDay(LocalDate day) {
        return new PartialDate(day, day.plusDays(1));
    }

    /**
     * Reads {@code 2014}, {@code 2014-03} or {@code 2014-03-18}; nothing else, no white space.
     *
     * @throws IllegalArgumentException if the text is anything else or no day of the calendar
     */
    public static PartialDate parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (matcher.matches() && !matcher.group(1).equals("0000")) {
            try {
                return of(matcher);
            } catch (DateTimeException e) {
                throw new IllegalArgumentException(refusal(text), e);
            }
        }
        throw new IllegalArgumentException(refusal(text));
    }

    private static PartialDate of(Matcher matcher) {
        int year = Integer.parseInt(matcher.group(1));
        if (matcher.group(2) == null) {
            return new PartialDate(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
        }
        int month = Integer.parseInt(matcher.group(2));
        if (matcher.group(3) == null) {
            LocalDate first = LocalDate.of(year, month, 1);
            return new PartialDate(first, first.plusMonths(1));
        }
        return ofDay(LocalDate.of(year, month, Integer.parseInt(matcher.group(3))));
    }

    private static String refusal(String text) {
        return "partial date must be a year 2014, a month 2014-03 or a day 2014-03-18, was \"%s\"".formatted(text);
    }

    /** Last day that may be meant: what counts where one day must stand for the date. */
    public LocalDate lastDay() {
        return endExclusive.minusDays(1);
    }

    /** Whether it is known to the day. */
    public boolean isExact() {
        return isDay(startInclusive, endExclusive);
    }

    @Override
    public int compareTo(PartialDate other) {
        int byStart = startInclusive.compareTo(other.startInclusive);
        return byStart != 0 ? byStart : other.endExclusive.compareTo(endExclusive);
    }

    /** As precise as it was given: what {@link #parse} reads. */
    @Override
    public String toString() {
        String year = CalendarText.fourDigits(startInclusive.getYear());
        if (isYear(startInclusive, endExclusive)) {
            return year;
        }
        String month = year + "-" + CalendarText.twoDigits(startInclusive.getMonthValue());
        return isMonth(startInclusive, endExclusive)
                ? month
                : month + "-" + CalendarText.twoDigits(startInclusive.getDayOfMonth());
    }

    private static boolean isYear(LocalDate start, LocalDate end) {
        return start.getDayOfYear() == 1 && end.equals(start.plusYears(1));
    }

    private static boolean isMonth(LocalDate start, LocalDate end) {
        return start.getDayOfMonth() == 1 && end.equals(start.plusMonths(1));
    }

    private static boolean isDay(LocalDate start, LocalDate end) {
        return end.equals(start.plusDays(1));
    }
}
