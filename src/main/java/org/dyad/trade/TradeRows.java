package org.dyad.trade;

import java.util.List;

/** The rows that answer a request; for a sum of members, those of each member. */
public final class TradeRows {

    private final TradeRequest request;
    private final List<TradeRequest> parts;
    private final List<List<TradeFlowRow>> rows;

    /** @param parts the requests whose series are added up; the request itself where there is nothing to add */
    TradeRows(TradeRequest request, List<TradeRequest> parts, List<List<TradeFlowRow>> rows) {
        this.request = request;
        this.parts = List.copyOf(parts);
        this.rows = List.copyOf(rows);
    }

    public TradeRequest request() {
        return request;
    }

    List<TradeRequest> parts() {
        return parts;
    }

    List<TradeFlowRow> rowsOf(int part) {
        return rows.get(part);
    }

    /** Currencies of rows that are not in the currency asked for: their exchange rates may be needed. */
    public List<String> foreignCurrencies() {
        return rows.stream()
                .flatMap(List::stream)
                .map(TradeFlowRow::currency)
                .filter(currency -> !currency.equals(request.currency()))
                .distinct()
                .toList();
    }
}
