package org.dyad.trade;

import jakarta.enterprise.context.ApplicationScoped;
import org.dyad.reference.Areas;
import org.dyad.reference.Commodities;

/** Says in words what a trade series is. */
@ApplicationScoped
class TradeLabels {

    private final Areas areas;
    private final Commodities commodities;

    TradeLabels(Areas areas, Commodities commodities) {
        this.areas = areas;
        this.commodities = commodities;
    }

    String of(TradeRequest request) {
        String flow = switch (request.flow()) {
            case EXPORT -> "exports to";
            case IMPORT -> "imports from";
            case TOTAL -> "total trade with";
            case BALANCE -> "trade balance with";
            case RE_EXPORT -> "re-exports to";
            case RE_IMPORT -> "re-imports from";
        };
        String goods =
                request.commodity().equals(SeriesKey.ALL_GOODS) ? "" : ", " + commodities.name(request.commodity());
        String measure = switch (request.measure()) {
            case VALUE -> "";
            case NET_WEIGHT_KG -> ", net weight";
            case QUANTITY -> ", quantity";
            case UNIT_VALUE -> ", unit value";
        };
        String basis = switch (request.basis()) {
            case PERIOD -> "";
            case YEAR_TO_DATE -> ", year to date";
            case FISCAL_YEAR -> ", fiscal years";
        };
        return "%s, %s %s%s%s%s"
                .formatted(
                        areas.view(request.reporter()).name(),
                        flow,
                        areas.view(request.partner()).name(),
                        goods,
                        measure,
                        basis);
    }
}
