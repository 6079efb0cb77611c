package org.dyad.ingest.indicators;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A period as tables write it: {@code 2014}, {@code 2014Q1}, {@code 2014-Q1}, {@code 2014M03}, {@code 2014M3} or
 * {@code 2014-03}.
 *
 * @param frequency A, Q or M
 * @param code 2014, 2014-Q1 or 2014-03
 */
public record PeriodText(String frequency, String code) {

    private static final Pattern FORM = Pattern.compile("([12][0-9]{3})(?:-?Q([1-4])|(?:-?M|-)(0?[1-9]|1[0-2]))?");
    private static final Pattern DAY = Pattern.compile("([12][0-9]{3})-(0[1-9]|1[0-2])-01");

    /** The period, if the text is one. */
    public static Optional<PeriodText> of(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        String year = form.group(1);
        if (form.group(2) != null) {
            return Optional.of(new PeriodText("Q", year + "-Q" + form.group(2)));
        }
        return Optional.of(form.group(3) == null ? new PeriodText("A", year) : month(year, form.group(3)));
    }

    /** The period of that frequency that begins on the first day of a month, written {@code 2014-04-01}. */
    public static Optional<PeriodText> beginning(String frequency, String day) {
        Matcher form = DAY.matcher(day.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        int month = Integer.parseInt(form.group(2));
        return switch (frequency) {
            case "A" -> month == 1 ? Optional.of(new PeriodText("A", form.group(1))) : Optional.empty();
            case "Q" ->
                month % 3 == 1
                        ? Optional.of(new PeriodText("Q", form.group(1) + "-Q" + (month / 3 + 1)))
                        : Optional.empty();
            case "M" -> Optional.of(month(form.group(1), form.group(2)));
            default -> throw new IllegalArgumentException("frequency must be A, Q or M, was " + frequency);
        };
    }

    private static PeriodText month(String year, String month) {
        return new PeriodText("M", "%s-%02d".formatted(year, Integer.parseInt(month)));
    }
}
