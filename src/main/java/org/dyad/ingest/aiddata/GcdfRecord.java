package org.dyad.ingest.aiddata;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dyad.ingest.Cells;
import org.dyad.ingest.energy.NamedCells;
import org.dyad.ingest.energy.UnreadableRowException;
import org.jspecify.annotations.Nullable;

/**
 * One record of the main table of version 3.0, by the names of its columns.
 *
 * <p>The names were checked against programs that read the published workbook, sheet {@code GCDF_3.0}: the record's id,
 * the recommendation, recipient and its ISO code, year and date of commitment, flow type, sector, agencies with
 * {@code |} between them, the three amounts, the dates of implementation and completion, the last repayment, and the
 * mark of a prepayment. A date is a day of the workbook's calendar, or 03/21/2014, or 2014-03-21.
 */
record GcdfRecord(NamedCells row) {

    static final List<String> COLUMNS = List.of(
            "AidData Record ID",
            "Recommended For Aggregates",
            "Financier Country",
            "Recipient",
            "Recipient ISO-3",
            "Commitment Year",
            "Status",
            "Flow Type",
            "Sector Name",
            "Title",
            "Funding Agencies",
            "Amount (Constant USD 2021)",
            "Amount (Nominal USD)");

    private static final Map<String, Boolean> YES_OR_NO = Map.of("Yes", true, "No", false);

    private static final Map<String, String> STATUSES = Map.of(
            "Pipeline: Pledge", "PROPOSED",
            "Pipeline: Commitment", "SIGNED",
            "Implementation", "OPERATING",
            "Completion", "COMPLETED",
            "Suspended", "SUSPENDED",
            "Cancelled", "CANCELLED");

    private static final Pattern ENGLISH = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?: 00:00:00)?");
    private static final Pattern SERIAL = Pattern.compile("[1-9]\\d{4}");

    /** Spreadsheets count 29 February 1900, which was none, so that from March 1900 on day 0 is this. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2021;

    /** Loans for energy, and whatever is paid back in commodities. */
    boolean isWanted() {
        return row.text("Flow Type").equals("Loan") && (row.text("Sector Name").equals("ENERGY") || isPrepayment());
    }

    boolean isPrepayment() {
        return row.text("PxF/Commodity Prepayment").equals("Yes");
    }

    String id() {
        String id = row.required("AidData Record ID");
        if (!id.matches("\\d{1,9}(\\.0)?")) {
            throw new UnreadableRowException(
                    "AidData Record ID", "expected a number, was \"%s\"".formatted(Cells.shortened(id)));
        }
        return id.replace(".0", "");
    }

    /** Whether the record counts in sums; not those that others repeat, nor mere pledges. */
    boolean isRecommended() {
        String text = row.text("Recommended For Aggregates");
        Boolean recommended = YES_OR_NO.get(text);
        if (recommended == null) {
            throw new UnreadableRowException(
                    "Recommended For Aggregates", "expected Yes or No, was \"%s\"".formatted(Cells.shortened(text)));
        }
        return recommended;
    }

    String status() {
        return row.oneOf("Status", STATUSES);
    }

    int commitmentYear() {
        Integer year = row.year("Commitment Year");
        if (year == null || year < FIRST_YEAR || year > LAST_YEAR) {
            throw new UnreadableRowException(
                    "Commitment Year",
                    "expected a year from %d to %d, was \"%s\""
                            .formatted(FIRST_YEAR, LAST_YEAR, row.text("Commitment Year")));
        }
        return year;
    }

    List<String> agencies(String column) {
        return row.split(column, "\\|").stream().distinct().toList();
    }

    @Nullable
    BigDecimal amount(String column) {
        BigDecimal amount = row.number(column);
        return amount == null || amount.signum() == 0 ? null : amount;
    }

    /** The day of commitment where the record has one that is not estimated, else the year. */
    String committedOn() {
        Optional<LocalDate> day = row.text("Commitment Date Estimated").equals("Yes")
                ? Optional.empty()
                : day("Commitment Date (MM/DD/YYYY)");
        int year = commitmentYear();
        if (day.isPresent() && day.get().getYear() != year) {
            throw new UnreadableRowException(
                    "Commitment Date (MM/DD/YYYY)", "%s is not of the commitment year, %d".formatted(day.get(), year));
        }
        return day.map(LocalDate::toString).orElse(String.valueOf(year));
    }

    /** A day; empty where the record has none. */
    Optional<LocalDate> day(String column) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> day =
                SERIAL.matcher(text).matches() ? Optional.of(DAY_ZERO.plusDays(Long.parseLong(text))) : written(text);
        if (day.isEmpty()) {
            throw new UnreadableRowException(column, notADay(text));
        }
        return day;
    }

    private static Optional<LocalDate> written(String text) {
        Matcher english = ENGLISH.matcher(text);
        Matcher iso = ISO.matcher(text);
        try {
            if (english.matches()) {
                return Optional.of(LocalDate.of(number(english, 3), number(english, 1), number(english, 2)));
            }
            return iso.matches()
                    ? Optional.of(LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3)))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty(); // a day that the calendar does not have
        }
    }

    private static String notADay(String text) {
        return "expected a day such as 03/21/2014, was \"%s\"".formatted(Cells.shortened(text));
    }

    private static int number(Matcher date, int group) {
        return Integer.parseInt(date.group(group));
    }
}
