package org.dyad.trade;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dyad.series.Period;

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

    /**
     * Unit of the last digit of the figures that the value of a period is, added up where it is worked out from
     * several; 0 where they are exact or figures of other periods make up the value.
     */
    public double rounding(Period period) {
        Map<Flow, Double> ofFlow = new EnumMap<>(Flow.class);
        rows.stream()
                .flatMap(List::stream)
                .filter(row -> row.period().equals(period)
                        && row.basis() == request.basis()
                        && row.currency().equals(request.currency())
                        && row.value() != null)
                .forEach(row -> ofFlow.merge(row.flow(), row.rounding(), Math::max));
        Double published = ofFlow.get(request.flow());
        return published != null
                ? published
                : ofFlow.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
