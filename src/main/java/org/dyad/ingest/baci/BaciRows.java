package org.dyad.ingest.baci;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dyad.ingest.Cells;
import org.dyad.ingest.IncomingFile;
import org.dyad.ingest.RowIssue;
import org.dyad.ingest.trade.TradeRelease;
import org.dyad.ingest.trade.TradeRow;
import org.dyad.reference.Areas;
import org.jspecify.annotations.Nullable;

/** Makes the figure of a line that of both its sides: what one exported, the other imported. */
final class BaciRows {

    private static final String PROVIDER = "BACI";
    private static final int CELLS = 6;
    private static final int DIGITS = 6;
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private final String file;
    private final TradeRelease release;
    private final String edition;
    private final Areas areas;
    private final IncomingFile.Sink sink;
    private final Map<String, Optional<String>> codes = new HashMap<>();
    private final Set<String> commodities = new HashSet<>();

    BaciRows(String file, TradeRelease release, String edition, Areas areas, IncomingFile.Sink sink) {
        this.file = file;
        this.release = release;
        this.edition = edition;
        this.areas = areas;
        this.sink = sink;
    }

    void add(long line, List<String> cells) {
        if (cells.size() != CELLS) {
            leftOut(line, null, "expected %d cells, were %d".formatted(CELLS, cells.size()));
            return;
        }
        Optional<String> exporter = area(cells.get(1));
        Optional<String> importer = area(cells.get(2));
        if (exporter.isEmpty() || importer.isEmpty()) {
            boolean first = exporter.isEmpty();
            leftOut(
                    line,
                    first ? "i" : "j",
                    "no area has the number " + Cells.shortened(cells.get(first ? 1 : 2)) + " in UN Comtrade's list");
            return;
        }
        try {
            add(line, cells, exporter.get(), importer.get());
        } catch (IllegalArgumentException e) {
            leftOut(line, null, String.valueOf(e.getMessage()));
        }
    }

    private void add(long line, List<String> cells, String exporter, String importer) {
        String commodity = commodity(cells.get(3));
        BigDecimal value = number("v", cells.get(4));
        if (value == null) {
            throw new IllegalArgumentException("no value");
        }
        BigDecimal tons = number("q", cells.get(5));
        BigDecimal kilograms = tons == null ? null : tons.multiply(THOUSAND);
        if (commodities.add(commodity)) {
            release.addCommodity(sink, line, commodity, commodity);
        }
        figure(line, exporter, importer, "EXPORT", commodity, cells.get(0), value.multiply(THOUSAND), kilograms);
        figure(line, importer, exporter, "IMPORT", commodity, cells.get(0), value.multiply(THOUSAND), kilograms);
    }

    private void figure(
            long line,
            String reporter,
            String partner,
            String flow,
            String commodity,
            String year,
            BigDecimal dollars,
            @Nullable BigDecimal kilograms) {
        TradeRow row = new TradeRow(
                reporter,
                partner,
                flow,
                edition,
                commodity,
                "A",
                year,
                PROVIDER,
                "USD",
                dollars,
                kilograms,
                null,
                null,
                "FOB",
                "COMPUTED");
        release.add(sink, line, row, (field, message) -> {
            throw new IllegalArgumentException(field + ": " + message);
        });
    }

    /** There are some two hundred areas and millions of lines. */
    private Optional<String> area(String number) {
        return codes.computeIfAbsent(number.strip(), key -> areas.find(key).map(area -> area.code));
    }

    private static String commodity(String cell) {
        String code = cell.strip();
        if (!code.matches("\\d{4,6}")) {
            throw new IllegalArgumentException("k: expected six digits, was " + Cells.shortened(cell));
        }
        return "0".repeat(DIGITS - code.length()) + code;
    }

    private static @Nullable BigDecimal number(String column, String cell) {
        String text = cell.strip();
        if (text.isEmpty() || text.equals("NA")) {
            return null;
        }
        if (!text.matches("\\d{1,18}(\\.\\d{1,12})?")) {
            throw new IllegalArgumentException(
                    "%s: expected a number, was %s".formatted(column, Cells.shortened(cell)));
        }
        return new BigDecimal(text);
    }

    private void leftOut(long line, @Nullable String field, String message) {
        sink.leftOut(new RowIssue(file, line, field, message));
    }
}
