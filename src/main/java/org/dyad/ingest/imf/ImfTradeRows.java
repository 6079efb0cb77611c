package org.dyad.ingest.imf;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dyad.ingest.Cells;
import org.dyad.ingest.IncomingFile;
import org.dyad.ingest.RowIssue;
import org.dyad.ingest.WrittenNumber;
import org.dyad.ingest.trade.TradeRelease;
import org.dyad.ingest.trade.TradeRow;
import org.dyad.reference.Areas;
import org.dyad.series.Period;
import org.jspecify.annotations.Nullable;

/** Makes trade figures of the Fund's series. */
final class ImfTradeRows {

    private static final String PROVIDER = "IMF_IMTS";

    /** What an indicator's figures are. */
    enum Term {
        TXG_FOB_USD("EXPORT", "FOB"),
        TMG_CIF_USD("IMPORT", "CIF"),
        TMG_FOB_USD("IMPORT", "FOB");

        private final String flow;
        private final String valuation;

        Term(String flow, String valuation) {
            this.flow = flow;
            this.valuation = valuation;
        }

        static Optional<Term> of(String code) {
            for (Term term : values()) {
                if (term.name().equals(code)) {
                    return Optional.of(term);
                }
            }
            return Optional.empty();
        }
    }

    private final String file;
    private final TradeRelease release;
    private final Areas areas;
    private final IncomingFile.Sink sink;
    private final Map<String, Optional<String>> codes = new HashMap<>();

    ImfTradeRows(String file, TradeRelease release, Areas areas, IncomingFile.Sink sink) {
        this.file = file;
        this.release = release;
        this.areas = areas;
        this.sink = sink;
    }

    /** Our code of an area by the Fund's name; told where there is none. */
    Optional<String> area(long line, String field, String name) {
        Optional<String> found = codes.computeIfAbsent(name, key -> ImfNames.find(areas, key));
        if (found.isEmpty()) {
            leftOut(line, field, "no area has the name " + Cells.shortened(name));
        }
        return found;
    }

    void add(long line, String reporter, String partner, Term term, Period period, String cell) {
        if (reporter.equals(partner)) {
            leftOut(line, null, "trade of %s with itself".formatted(reporter));
            return;
        }
        try {
            BigDecimal value = WrittenNumber.parse(cell);
            TradeRow row = new TradeRow(
                    reporter,
                    partner,
                    term.flow,
                    "HS",
                    "TOTAL",
                    period.frequency().letter(),
                    period.toString(),
                    PROVIDER,
                    "USD",
                    value,
                    null,
                    null,
                    null,
                    term.valuation,
                    "NORMAL");
            release.add(sink, line, row, (field, message) -> {
                throw new IllegalArgumentException(field + ": " + message);
            });
        } catch (IllegalArgumentException e) {
            leftOut(line, period.toString(), String.valueOf(e.getMessage()));
        }
    }

    void leftOut(long line, @Nullable String field, String message) {
        sink.leftOut(new RowIssue(file, line, field, message));
    }
}
