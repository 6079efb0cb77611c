package org.dyad.ingest.sdmx;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dyad.ingest.Cells;
import org.dyad.series.Frequency;
import org.dyad.series.Period;
import org.jspecify.annotations.Nullable;

/**
 * Time periods as SDMX and its publishers write them.
 *
 * <p>A year is {@code 2023} or {@code 2023-A1}, a quarter {@code 2023-Q1} or {@code 2023Q1}, a month {@code 2023-05},
 * {@code 2023-M05}, {@code 2023M05} or {@code 2023-M5}; a day stands for the period that it is the first day of, if the
 * frequency is told beside it. Half-years, weeks and days are no periods here.
 *
 * <p>Source: SDMX 2.1, section 6, part 4.2 (observational time period).
 */
public final class SdmxPeriods {

    private static final Pattern YEAR = Pattern.compile("(?!0000)([0-9]{4})(?:-A1)?");
    private static final Pattern QUARTER = Pattern.compile("(?!0000)([0-9]{4})-?Q([1-4])");
    private static final Pattern MONTH = Pattern.compile("(?!0000)([0-9]{4})(?:-?M(0?[1-9]|1[0-2])|-(0[1-9]|1[0-2]))");
    private static final Pattern DAY = Pattern.compile("(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T00:00:00(?:Z|\\.0+)?)?");
    private static final int DAY_LENGTH = 10;

    private SdmxPeriods() {}

    /**
     * The period that a text means.
     *
     * @param frequency that is told beside it; null where none is
     * @throws IllegalArgumentException if it is no period, one that does not exist, or one of another frequency
     */
    public static Period parse(String text, @Nullable Frequency frequency) {
        Period period = parsed(text.strip(), frequency);
        if (frequency != null && period.frequency() != frequency) {
            throw new IllegalArgumentException("expected a period of the frequency %s, was %s"
                    .formatted(frequency.letter(), Cells.shortened(text)));
        }
        return period;
    }

    private static Period parsed(String text, @Nullable Frequency frequency) {
        Matcher year = YEAR.matcher(text);
        if (year.matches()) {
            return Period.year(Integer.parseInt(year.group(1)));
        }
        Matcher quarter = QUARTER.matcher(text);
        if (quarter.matches()) {
            return Period.quarter(Integer.parseInt(quarter.group(1)), Integer.parseInt(quarter.group(2)));
        }
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            String number = month.group(2) == null ? month.group(3) : month.group(2);
            return Period.month(Integer.parseInt(month.group(1)), Integer.parseInt(number));
        }
        if (frequency != null && DAY.matcher(text).matches()) {
            return of(text, frequency);
        }
        throw unknown(text);
    }

    private static Period of(String text, Frequency frequency) {
        try {
            LocalDate day = LocalDate.parse(text.substring(0, DAY_LENGTH));
            Period period = Period.of(frequency, day);
            if (period.start().equals(day)) {
                return period;
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("there is no day " + Cells.shortened(text), e);
        }
        throw new IllegalArgumentException("%s is not the first day of a period of the frequency %s"
                .formatted(Cells.shortened(text), frequency.letter()));
    }

    private static IllegalArgumentException unknown(String text) {
        return new IllegalArgumentException(
                "expected a year, a quarter or a month such as 2023, 2023-Q1 or 2023-05, was "
                        + (text.isEmpty() ? "nothing" : Cells.shortened(text)));
    }
}
