package org.dyad.compare;

import org.dyad.observations.AnsweredSeries;
import org.dyad.observations.IndicatorRequest;
import org.dyad.trade.TradeRequest;

/** A series that somebody wants, of whatever kind. */
public sealed interface SeriesRequest {

    record OfTrade(TradeRequest request) implements SeriesRequest {}

    record OfIndicator(IndicatorRequest request) implements SeriesRequest {}

    /** One that needs no look-up: the caller brought its values. */
    record Inline(AnsweredSeries series) implements SeriesRequest {}
}
