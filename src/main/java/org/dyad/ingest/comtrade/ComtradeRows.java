package org.dyad.ingest.comtrade;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.dyad.ingest.Cells;
import org.dyad.ingest.IncomingFile;
import org.dyad.ingest.RowIssue;
import org.dyad.ingest.trade.TradeRelease;
import org.dyad.ingest.trade.TradeRow;
import org.jspecify.annotations.Nullable;

/** Makes rows of records: one for each figure, none for the parts that it is the sum of. */
final class ComtradeRows {

    private static final String PROVIDER = "COMTRADE";
    private static final String CLASSIFICATION = "HS";
    private static final String TOTAL = "TOTAL";
    private static final int MOST_DIGITS = 40;

    /** As the note of a row says it to whoever reads the row's weight. */
    private static final String WEIGHT_ESTIMATED = "net weight estimated";

    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}(0[1-9]|1[0-2])");

    /** H0 to H6, by the year from which they are in force. */
    private static final List<String> EDITIONS =
            List.of("HS1992", "HS1996", "HS2002", "HS2007", "HS2012", "HS2017", "HS2022");

    private static final Map<String, String> FLOWS = Map.of(
            "M",
            "IMPORT",
            "X",
            "EXPORT",
            "RX",
            "RE_EXPORT",
            "RM",
            "RE_IMPORT",
            "1",
            "IMPORT",
            "2",
            "EXPORT",
            "3",
            "RE_EXPORT",
            "4",
            "RE_IMPORT");

    /** Fields in which the record over all has one value, and what a record with another is a part of. */
    private static final List<Part> PARTS = List.of(
            new Part("customsCode", "C00", "customs procedure"),
            new Part("motCode", "0", "mode of transport"),
            new Part("mosCode", "0", "mode of supply"),
            new Part("partner2Code", "0", "second partner"));

    private record Part(String field, String whole, String dimension) {}

    /** A record that gives no row, and why. */
    private static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String field;

        Unusable(String field, String message) {
            super(message, null, false, false);
            this.field = field;
        }
    }

    private final String file;
    private final TradeRelease release;
    private final Function<String, Optional<String>> areas;
    private final IncomingFile.Sink sink;
    private final Set<String> commodities = new HashSet<>();
    private final Map<String, Optional<String>> codes = new HashMap<>();

    /** Edition of the first record of each total that the file has. */
    private final Map<List<String>, String> totals = new HashMap<>();

    /** @param areas our code for one of UN Comtrade's */
    ComtradeRows(String file, TradeRelease release, Function<String, Optional<String>> areas, IncomingFile.Sink sink) {
        this.file = file;
        this.release = release;
        this.areas = areas;
        this.sink = sink;
    }

    void add(ComtradeRecord record) {
        try {
            TradeRow row = row(record);
            name(record, row.commodity());
            release.add(sink, record.line(), row, (field, message) -> {
                throw new Unusable(field, message);
            });
        } catch (Unusable e) {
            sink.leftOut(new RowIssue(file, record.line(), e.field, String.valueOf(e.getMessage())));
        }
    }

    void leftOut(RowIssue issue) {
        sink.leftOut(issue);
    }

    private TradeRow row(ComtradeRecord record) {
        for (Part part : PARTS) {
            String code = record.text(part.field(), part.whole());
            if (!code.equals(part.whole())) {
                throw new Unusable(
                        part.field(), "a part of another record, by %s (%s)".formatted(part.dimension(), code));
            }
        }
        String flow = record.text("flowCode", "");
        if (!FLOWS.containsKey(flow)) {
            throw new Unusable(
                    "flowCode", "expected M, X, RX or RM, which take in all others, was " + Cells.shortened(flow));
        }
        if (!record.text("typeCode", "C").equals("C")) {
            throw new Unusable("typeCode", "expected C for goods, was " + record.text("typeCode"));
        }
        String frequency = record.text("freqCode", "A");
        BigDecimal value = number(record, "primaryValue");
        if (value == null) {
            throw new Unusable("primaryValue", "no value");
        }
        String commodity = record.text("cmdCode", TOTAL);
        String reporter = area(record, "reporterCode");
        String partner = area(record, "partnerCode");
        String period = period(record, frequency);
        if (commodity.equals(TOTAL)) {
            requireOneEdition(record, List.of(reporter, partner, flow, period));
        }
        return new TradeRow(
                reporter,
                partner,
                FLOWS.get(flow),
                edition(record, commodity),
                commodity,
                frequency,
                period,
                PROVIDER,
                "USD",
                value,
                number(record, "netWgt"),
                null,
                null,
                valuation(record, value),
                "NORMAL",
                record.hasEstimatedWeight() ? WEIGHT_ESTIMATED : null);
    }

    /** The original and each of its conversions to another edition say the total again. */
    private void requireOneEdition(ComtradeRecord record, List<String> total) {
        String edition = record.text("classificationCode", CLASSIFICATION);
        String first = totals.putIfAbsent(total, edition);
        if (first != null && !first.equals(edition)) {
            throw new Unusable("classificationCode", "the total of %s again, by %s".formatted(first, edition));
        }
    }

    private String area(ComtradeRecord record, String field) {
        String code = record.text(field, "");
        return codes.computeIfAbsent(code, areas)
                .orElseThrow(() -> new Unusable(
                        field,
                        "no area has the number %s in UN Comtrade's list (%s)"
                                .formatted(
                                        Cells.shortened(code),
                                        record.text(field.replace("Code", "Desc"), "without a name"))));
    }

    private static String period(ComtradeRecord record, String frequency) {
        String period = record.text("period", "");
        if (frequency.equals("A") && YEAR.matcher(period).matches()) {
            return period;
        }
        if (frequency.equals("M") && MONTH.matcher(period).matches()) {
            return period.substring(0, 4) + "-" + period.substring(4);
        }
        throw new Unusable(
                "period",
                "expected a year such as 2023, or a month such as 202301 in monthly records, was "
                        + Cells.shortened(period));
    }

    private static @Nullable BigDecimal number(ComtradeRecord record, String field) {
        String text = record.text(field);
        if (text == null) {
            return null;
        }
        try {
            BigDecimal number = text.length() <= MOST_DIGITS ? new BigDecimal(text) : null;
            // an exponent makes few characters many digits
            if (number != null && Math.abs((long) number.scale()) <= MOST_DIGITS) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new Unusable(field, "expected a number, was " + Cells.shortened(text));
        }
        throw new Unusable(field, "expected a number, was " + Cells.shortened(text));
    }

    private static String valuation(ComtradeRecord record, BigDecimal value) {
        if (same(value, number(record, "cifvalue"))) {
            return "CIF";
        }
        return same(value, number(record, "fobvalue")) ? "FOB" : "UNKNOWN";
    }

    private static boolean same(BigDecimal one, @Nullable BigDecimal other) {
        return other != null && one.compareTo(other) == 0;
    }

    /** A code that no table knows comes with the name that the file gives it. */
    private void name(ComtradeRecord record, String code) {
        if (commodities.contains(code)) {
            return;
        }
        try {
            release.addCommodity(sink, record.line(), code, record.text("cmdDesc", code));
            commodities.add(code);
        } catch (IllegalArgumentException e) {
            throw new Unusable("cmdDesc", String.valueOf(e.getMessage()));
        }
    }

    /** The total is the same in every edition. */
    private static String edition(ComtradeRecord record, String commodity) {
        String code = record.text("classificationCode", CLASSIFICATION);
        if (commodity.equals(TOTAL)) {
            return CLASSIFICATION;
        }
        int edition = code.length() == 2 && code.startsWith("H") ? "0123456".indexOf(code.charAt(1)) : -1;
        if (edition < 0 && !code.equals(CLASSIFICATION)) {
            throw new Unusable("classificationCode", "expected HS or H0 to H6, was " + Cells.shortened(code));
        }
        return edition < 0 ? CLASSIFICATION : EDITIONS.get(edition);
    }
}
