package org.dyad.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dyad.series.Frequency;
import org.dyad.series.Period;
import org.jspecify.annotations.Nullable;

/**
 * A period as tables and messages write it.
 *
 * <p>A year is {@code 2023} or {@code 2023-A1}, a quarter {@code 2023-Q1} or {@code 2023Q1}, a month {@code 2023-05},
 * {@code 2023-5}, {@code 2023-M05}, {@code 2023M05} or {@code 2023M5}; a day stands for the period that it is the first
 * day of, if the frequency is told beside it. Half-years, weeks and other days are no periods here.
 *
 * <p>Source: SDMX 2.1, section 6, part 4.2 (observational time period); the forms without a dash are those of the World
 * Bank and the IMF.
 */
public final class WrittenPeriod {

    private static final Pattern FORM =
            Pattern.compile("(?!0000)([0-9]{4})(?:-A1|-?Q(?<quarter>[1-4])|(?:-?M|-)(?<month>0?[1-9]|1[0-2]))?");
    private static final Pattern DAY =
            Pattern.compile("((?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2})(?:T00:00:00(?:Z|\\.0+)?)?");

    private WrittenPeriod() {}

    /** The year, quarter or month, if the text is one. */
    public static Optional<Period> of(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(form.group(1));
        String quarter = form.group("quarter");
        String month = form.group("month");
        if (quarter != null) {
            return Optional.of(Period.quarter(year, Integer.parseInt(quarter)));
        }
        return Optional.of(month == null ? Period.year(year) : Period.month(year, Integer.parseInt(month)));
    }

    /** The period of that frequency that begins on a day, written {@code 2014-04-01}, if one does. */
    public static Optional<Period> beginning(Frequency frequency, String day) {
        Matcher form = DAY.matcher(day.strip());
        try {
            return form.matches() ? beginning(frequency, LocalDate.parse(form.group(1))) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty(); // there is no such day
        }
    }

    private static Optional<Period> beginning(Frequency frequency, LocalDate day) {
        Period period = Period.of(frequency, day);
        return period.start().equals(day) ? Optional.of(period) : Optional.empty();
    }

    /**
     * The period that a text means.
     *
     * @param frequency that is told beside it; null where none is
     * @throws IllegalArgumentException if it is no period, one that does not exist, or one of another frequency
     */
    public static Period parse(String text, @Nullable Frequency frequency) {
        Optional<Period> period = of(text);
        if (frequency == null) {
            return period.orElseThrow(() -> new IllegalArgumentException(
                    "expected a year, a quarter or a month such as 2023, 2023-Q1 or 2023-05, was " + found(text)));
        }
        return period.filter(written -> written.frequency() == frequency)
                .or(() -> beginning(frequency, text))
                .orElseThrow(() -> new IllegalArgumentException(
                        "expected a period of the frequency %s, or the first day of one, was %s"
                                .formatted(frequency.letter(), found(text))));
    }

    private static String found(String text) {
        return text.isBlank() ? "nothing" : Cells.shortened(text.strip());
    }
}
