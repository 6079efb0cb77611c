package org.dyad.compare;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dyad.observations.AnsweredSeries;
import org.dyad.observations.IndicatorRequest;
import org.dyad.sanctions.DesignationRequest;
import org.dyad.trade.TradeRequest;

/** A series that somebody wants, of whatever kind. */
public sealed interface SeriesRequest {

    /** Codes of whom the series is about. */
    List<String> areas();

    record OfTrade(TradeRequest request) implements SeriesRequest {
        @Override
        public List<String> areas() {
            return List.of(request.reporter(), request.partner());
        }
    }

    record OfIndicator(IndicatorRequest request) implements SeriesRequest {
        @Override
        public List<String> areas() {
            return Stream.of(request.area(), request.counterpart())
                    .filter(Objects::nonNull)
                    .toList();
        }
    }

    record OfDesignations(DesignationRequest request) implements SeriesRequest {
        @Override
        public List<String> areas() {
            return Stream.of(request.sender(), request.target())
                    .filter(code -> !code.equals("WLD"))
                    .toList();
        }
    }

    /** One that needs no look-up: the caller brought its values. */
    record Inline(AnsweredSeries series) implements SeriesRequest {
        @Override
        public List<String> areas() {
            return List.of();
        }
    }
}
