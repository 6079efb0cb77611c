package org.dyad.ingest.sdmx;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
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

/** Makes trade figures of observations. */
final class SdmxTradeRows extends SdmxRows {

    private static final String TOTAL = "TOTAL";
    private static final Pattern HARMONIZED = Pattern.compile("TOTAL|([0-9]{2}){1,5}");

    private final String file;
    private final TradeRelease release;
    private final IncomingFile.Sink sink;
    private final SdmxMapping.Trade trade;
    private final Set<String> seen = new HashSet<>();

    SdmxTradeRows(
            String file,
            SdmxMapping mapping,
            Function<String, Optional<String>> areas,
            TradeRelease release,
            IncomingFile.Sink sink) {
        super(file, mapping, areas);
        this.file = file;
        this.release = release;
        this.sink = sink;
        this.trade = requireNonNull(mapping.trade());
    }

    @Override
    void add(SdmxObservation observation) {
        String flow = trade.flow().meaning(observation);
        String reporter = area(trade.reporter(), observation);
        String partner = area(trade.partner(), observation);
        String commodity = commodity(observation);
        SdmxFigure figure = SdmxFigure.of(observation, mapping(), null);
        TradeRow row = new TradeRow(
                reporter,
                partner,
                flow,
                commodity.equals(TOTAL) ? "HS" : trade.classification().meaning(observation),
                commodity,
                figure.period().frequency().letter(),
                figure.period().toString(),
                mapping().provider().code(),
                trade.currency().meaning(observation),
                figure.value(),
                null,
                null,
                null,
                trade.valuation().meaning(observation),
                figure.status(),
                figure.note());
        refer(observation, row);
        release.add(sink, observation.line(), row, (field, message) -> {
            throw new Unplaced(field, message);
        });
    }

    /** A code that the mapping does not name must be of the Harmonized System. */
    private String commodity(SdmxObservation observation) {
        String text = trade.commodity().text(observation);
        String code = trade.commodity().translation(observation);
        if (!trade.commodity().codes().containsKey(text)
                && !HARMONIZED.matcher(code).matches()) {
            throw new Unplaced(
                    trade.commodity().field(),
                    "expected TOTAL, a code of the Harmonized System or one that the mapping names, was "
                            + (text.isEmpty() ? "nothing" : Cells.shortened(text)));
        }
        return code;
    }

    /** Commodities, currencies and offices that no table may know. */
    private void refer(SdmxObservation observation, TradeRow row) {
        long line = observation.line();
        if (!seen.contains("commodity " + row.commodity())) {
            String dimension = trade.commodity().field();
            String name = observation.labels().getOrDefault(dimension, row.commodity());
            try {
                release.addCommodity(sink, line, row.commodity(), name);
                seen.add("commodity " + row.commodity());
            } catch (IllegalArgumentException e) {
                throw new Unplaced(dimension, String.valueOf(e.getMessage()));
            }
        }
        if (seen.add("currency " + row.currency())) {
            try {
                release.addCurrency(sink, line, row.currency());
            } catch (IllegalArgumentException e) {
                throw new Unplaced(trade.currency().field(), String.valueOf(e.getMessage()));
            }
        }
        SdmxMapping.Provider office = mapping().provider();
        String name = office.name();
        String kind = office.kind();
        if (name != null && kind != null && seen.add("provider")) {
            release.addProvider(sink, line, office.code(), name, office.area(), kind, office.rank());
        }
    }

    @Override
    void leftOut(long line, @Nullable String field, String message) {
        sink.leftOut(new RowIssue(file, line, field, message));
    }
}
