package org.dyad.trade;

import java.time.LocalDate;
import java.util.List;
import org.dyad.observations.FigureKey;
import org.jspecify.annotations.Nullable;

/** One figure of a trade flow. */
record TradeFigureKey(List<String> columns, @Nullable LocalDate asOf) implements FigureKey {

    static final List<String> COLUMNS = List.of(
            "reporter",
            "partner",
            "flow",
            "classification",
            "commodity",
            "frequency",
            "basis",
            "adjustment",
            "period",
            "provider",
            "currency");

    static TradeFigureKey of(TradeFlowRow row, @Nullable LocalDate asOf) {
        return new TradeFigureKey(
                List.of(
                        row.reporter(),
                        row.partner(),
                        row.flow().name(),
                        row.classification(),
                        row.commodity(),
                        row.period().frequency().letter(),
                        row.basis().name(),
                        row.adjustment(),
                        row.period().start().toString(),
                        row.provider(),
                        row.currency()),
                asOf);
    }
}
