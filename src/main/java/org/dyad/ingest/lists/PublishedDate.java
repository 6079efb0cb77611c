package org.dyad.ingest.lists;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dyad.series.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A date as a list prints it, with what can be read of it.
 *
 * <p>Forms: {@code 1971}, {@code 1971-03}, {@code 1971-03-18} (also with a time or an offset after it),
 * {@code 18/03/1971} with {@code 00}, {@code dd} or {@code mm} for what is not known, {@code 18 Mar 1971}, {@code Mar
 * 1971}, {@code Mar 18, 1971}; a word such as circa before or after it; two years for a span.
 *
 * @param published exactly as it stands
 * @param on the year, month or day; null for a span, an impossible day and what is no date
 * @param circa whether the list says that it is only about then
 * @param read whether the form is one of these and the day is in the calendar
 */
public record PublishedDate(String published, @Nullable PartialDate on, boolean circa, boolean read) {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final Pattern CIRCA = Pattern.compile(
            "\\b(?:circa|approximately|approx\\.?|about|ca\\.?)(?:\\s+|$)|\\bc\\.\\s*", Pattern.CASE_INSENSITIVE);

    private static final Pattern ISO = Pattern.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2})(?:[T+Z-].{0,24})?)?)?");
    private static final Pattern SLASHES =
            Pattern.compile("([0-9]{1,2}|dd)/([0-9]{1,2}|mm)/([0-9]{4})", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORDS = Pattern.compile("(?:([0-9]{1,2})\\s+)?([A-Za-z]{3,9})\\.?,?\\s+([0-9]{4})");
    private static final Pattern AMERICAN = Pattern.compile("([A-Za-z]{3,9})\\.?\\s+([0-9]{1,2}),\\s*([0-9]{4})");
    private static final Pattern SPAN = Pattern.compile(
            "(?:between\\s+|from\\s+)?(.{4,20}?)\\s*(?:\\bto\\b|\\band\\b|-|–)\\s*(.{4,20})", Pattern.CASE_INSENSITIVE);

    public static PublishedDate of(String published) {
        String text = published.strip();
        Matcher about = CIRCA.matcher(text);
        boolean circa = about.find();
        String bare = circa ? about.replaceAll("").strip() : text;
        PartialDate on = date(bare);
        return new PublishedDate(published, on, circa, on != null || isSpan(bare));
    }

    /** The same as a day of which the list itself says in another field that it is only about then. */
    public PublishedDate about() {
        return new PublishedDate(published, on, true, read);
    }

    private static boolean isSpan(String text) {
        Matcher span = SPAN.matcher(text);
        return span.matches() && date(span.group(1)) != null && date(span.group(2)) != null;
    }

    private static @Nullable PartialDate date(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return date(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher slashes = SLASHES.matcher(text);
        if (slashes.matches()) {
            return date(slashes.group(3), known(slashes.group(2)), known(slashes.group(1)));
        }
        Matcher words = WORDS.matcher(text);
        if (words.matches()) {
            return date(words.group(3), month(words.group(2)), words.group(1));
        }
        Matcher american = AMERICAN.matcher(text);
        return american.matches() ? date(american.group(3), month(american.group(1)), american.group(2)) : null;
    }

    /** A part that the list marks as not known is none. */
    private static @Nullable String known(String part) {
        return part.matches("0+|[dDmM]+") ? null : part;
    }

    private static String month(String word) {
        String begun = word.toLowerCase(Locale.ROOT);
        int month = begun.length() < 3 ? -1 : MONTHS.indexOf(begun.substring(0, 3));
        return Integer.toString(month + 1);
    }

    /** A day of a month that is not known says no more than the year. */
    private static @Nullable PartialDate date(String year, @Nullable String month, @Nullable String day) {
        try {
            int y = Integer.parseInt(year);
            if (y == 0) {
                return null;
            }
            if (month == null) {
                return PartialDate.parse(year);
            }
            LocalDate first = LocalDate.of(y, Integer.parseInt(month), 1);
            return day == null
                    ? new PartialDate(first, first.plusMonths(1))
                    : PartialDate.ofDay(LocalDate.of(y, first.getMonth(), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
