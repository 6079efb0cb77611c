package org.dyad.trade;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dyad.observations.CitationList;
import org.dyad.observations.ExchangeRates;
import org.dyad.observations.FigureKey;
import org.dyad.observations.Growth;
import org.dyad.reference.Units;
import org.dyad.series.Arithmetic;
import org.dyad.series.Observation;
import org.dyad.series.Period;
import org.dyad.series.Series;
import org.dyad.series.Unit;
import org.jspecify.annotations.Nullable;

/** Makes the series of one provider's rows, of whatever flows the request's flow is made of. */
final class ProviderSeriesMaker {

    private final TradeRequest request;
    private final String provider;
    private final List<TradeFlowRow> rows;
    private final CitationList citations;
    private final ExchangeRates.Loaded rates;
    private final Units units;
    private final Notices notices = new Notices();
    private final FlowValues values;

    ProviderSeriesMaker(
            TradeRequest request,
            String provider,
            List<TradeFlowRow> rows,
            CitationList citations,
            ExchangeRates.Loaded rates,
            Units units) {
        this.request = request;
        this.provider = provider;
        this.rows = rows;
        this.citations = citations;
        this.rates = rates;
        this.units = units;
        this.values = new FlowValues(request, rows, citations, rates, units, notices);
    }

    ProviderSeries make() {
        return switch (request.measure()) {
            case VALUE -> values();
            case NET_WEIGHT_KG -> of(flow(request.flow(), TradeFlowRow::netWeightKg, Unit.KG));
            case QUANTITY -> of(flow(request.flow(), TradeFlowRow::quantity, quantityUnit()));
            case UNIT_VALUE -> of(unitValues());
        };
    }

    private ProviderSeries values() {
        Map<Period, Growth> growth = new HashMap<>();
        Map<Period, FigureKey> figures = new HashMap<>();
        Series series = switch (request.flow()) {
            case EXPORT, IMPORT, RE_EXPORT, RE_IMPORT -> values.of(request.flow(), figures, growth);
            case TOTAL -> total(figures, growth);
            case BALANCE -> Arithmetic.minus(values.of(Flow.EXPORT), values.of(Flow.IMPORT));
        };
        return new ProviderSeries(provider, series, figures, growth, notices.all());
    }

    /** The published turnover; where there is none, exports and imports that became public together. */
    private Series total(Map<Period, FigureKey> figures, Map<Period, Growth> growth) {
        Series published = values.of(Flow.TOTAL, figures, growth);
        Notices ofParts = new Notices();
        FlowValues parts = new FlowValues(request, rows, citations, rates, units, ofParts);
        Series exports = parts.of(Flow.EXPORT);
        Series imports = parts.of(Flow.IMPORT);
        Series sum = Arithmetic.plus(exports, imports);
        Series ofOneVintage = sum.with(sum.observations().stream()
                .filter(row ->
                        row.hasValue() && Objects.equals(known(exports, row.period()), known(imports, row.period())))
                .toList());
        Series total = Arithmetic.filledFrom(published, ofOneVintage);
        List<Period> computed = total.observations().stream()
                .filter(Observation::hasValue)
                .map(Observation::period)
                .filter(period -> published.value(period).isEmpty())
                .toList();
        notices.add(
                "COMPUTED_TOTAL",
                "no turnover is published for these periods: exports and imports of one vintage are added up",
                computed);
        notices.addAbout(computed, ofParts.all());
        return total;
    }

    private static @Nullable LocalDate known(Series series, Period period) {
        return series.at(period).map(row -> row.evidence().knownFrom()).orElse(null);
    }

    private Series unitValues() {
        boolean counted = rows.stream().anyMatch(row -> row.quantity() != null);
        Unit per = counted ? quantityUnit() : Unit.KG;
        Series quantity = flow(request.flow(), counted ? TradeFlowRow::quantity : TradeFlowRow::netWeightKg, per);
        Unit unit = new Unit(
                request.currency() + "_PER_" + per.code(),
                units.of(request.currency()).name() + " per " + per.name());
        return Arithmetic.over(values.of(request.flow()), quantity, unit);
    }

    private Series flow(Flow flow, FlowFigures.Quantity quantity, Unit unit) {
        return switch (flow) {
            case BALANCE -> Arithmetic.minus(stored(Flow.EXPORT, quantity, unit), stored(Flow.IMPORT, quantity, unit));
            case TOTAL ->
                Arithmetic.filledFrom(
                        stored(Flow.TOTAL, quantity, unit),
                        Arithmetic.plus(stored(Flow.EXPORT, quantity, unit), stored(Flow.IMPORT, quantity, unit)));
            case EXPORT, IMPORT, RE_EXPORT, RE_IMPORT -> stored(flow, quantity, unit);
        };
    }

    private Series stored(Flow flow, FlowFigures.Quantity quantity, Unit unit) {
        List<TradeFlowRow> counted = rows.stream()
                .filter(row -> row.flow() == flow && quantity.apply(row) != null)
                .toList();
        return FlowFigures.of(request, counted, quantity, unit, citations).series();
    }

    private Unit quantityUnit() {
        List<String> found = rows.stream()
                .map(TradeFlowRow::quantityUnit)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        if (found.size() > 1) {
            notices.add(
                    "SEVERAL_UNITS",
                    "quantities are in %s; those in %s are left out"
                            .formatted(String.join(", ", found), String.join(", ", found.subList(1, found.size()))));
        }
        return found.isEmpty() ? new Unit("QUANTITY", "quantity") : units.of(found.get(0));
    }

    private ProviderSeries of(Series series) {
        return new ProviderSeries(provider, series, Map.of(), Map.of(), notices.all());
    }
}
