package org.dyad.compare.mirror;

import org.dyad.observations.AnsweredSeries;
import org.dyad.series.Period;
import org.dyad.trade.TradeRequest;
import org.dyad.trade.TradeRows;
import org.dyad.trade.Valuation;
import org.jspecify.annotations.Nullable;

/**
 * What one of the two reports.
 *
 * @param rows of all its providers
 * @param series of the one that was chosen
 */
record MirrorSide(TradeRows rows, AnsweredSeries series) {

    TradeRequest request() {
        return rows.request();
    }

    MirrorSide with(AnsweredSeries other) {
        return new MirrorSide(rows, other);
    }

    boolean hasValues() {
        return series.series().firstWithValue().isPresent();
    }

    @Nullable
    Double value(Period period) {
        return series.series().at(period).map(row -> row.value()).orElse(null);
    }

    /** How the value of a period is valued; null without one. */
    @Nullable
    Valuation valuation(Period period) {
        String provider = series.provider();
        return provider == null || value(period) == null ? null : rows.valuation(provider, period);
    }
}
