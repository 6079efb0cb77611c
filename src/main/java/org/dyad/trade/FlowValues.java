package org.dyad.trade;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.dyad.observations.CitationList;
import org.dyad.observations.ExchangeRates;
import org.dyad.observations.FigureKey;
import org.dyad.observations.Growth;
import org.dyad.reference.Units;
import org.dyad.series.Arithmetic;
import org.dyad.series.CurrencyConversion;
import org.dyad.series.Observation;
import org.dyad.series.ObservationStatus;
import org.dyad.series.Period;
import org.dyad.series.Reached;
import org.dyad.series.Series;

/**
 * The values of one provider's flows in the currency asked for: as published in it; where it is published in another
 * one only, converted.
 */
final class FlowValues {

    private final TradeRequest request;
    private final List<TradeFlowRow> rows;
    private final CitationList citations;
    private final ExchangeRates.Loaded rates;
    private final Units units;
    private final Notices notices;

    FlowValues(
            TradeRequest request,
            List<TradeFlowRow> rows,
            CitationList citations,
            ExchangeRates.Loaded rates,
            Units units,
            Notices notices) {
        this.request = request;
        this.rows = rows;
        this.citations = citations;
        this.rates = rates;
        this.units = units;
        this.notices = notices;
    }

    /** A stored flow. */
    Series of(Flow flow) {
        return of(flow, new HashMap<>(), new HashMap<>());
    }

    /**
     * A stored flow.
     *
     * @param figures takes the published figures that values are
     * @param growth takes what was printed beside them
     */
    Series of(Flow flow, Map<Period, FigureKey> figures, Map<Period, Growth> growth) {
        List<TradeFlowRow> ofFlow =
                rows.stream().filter(row -> row.flow() == flow).toList();
        FlowFigures published = in(request.currency(), ofFlow);
        figures.putAll(published.figures());
        growth.putAll(published.growth());
        Series values = published.series();
        for (String currency : FlowFigures.foreignCurrencies(request, ofFlow)) {
            values = filled(values, in(currency, ofFlow).series(), currency);
        }
        return values;
    }

    private FlowFigures in(String currency, List<TradeFlowRow> ofFlow) {
        List<TradeFlowRow> ofCurrency =
                ofFlow.stream().filter(row -> row.currency().equals(currency)).toList();
        FlowFigures found = FlowFigures.of(request, ofCurrency, TradeFlowRow::value, units.of(currency), citations);
        for (Reached.Note note : found.reached().notes()) {
            notices.add(
                    "DIFFERENCE_OF_YEAR_TO_DATE",
                    "year-to-date figures of one source subtracted: rounding alone may put it off by %s %s"
                            .formatted(currency, plain(note.halfWidth())),
                    List.of(note.period()));
        }
        for (Editions.Change change : found.editions()) {
            notices.add(
                    "EDITION_CHANGE",
                    Editions.areApart(request.commodity())
                            ? "figures from here on are in %s, before in %s: the code may mean other goods"
                                    .formatted(change.after(), change.before())
                            : "figures from here on are in %s, before in %s".formatted(change.after(), change.before()),
                    List.of(change.period()));
        }
        return found;
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /** The values, with those of the other currency where there is none. */
    private Series filled(Series values, Series foreign, String currency) {
        List<Observation> holes = foreign.observations().stream()
                .filter(row -> row.hasValue() && values.value(row.period()).isEmpty())
                .toList();
        List<Period> periods = holes.stream().map(Observation::period).toList();
        if (holes.isEmpty()) {
            return values;
        }
        Optional<Series> rate = rates.unitsPer(currency, request.currency(), request.frequency(), citations);
        if (rate.isEmpty()) {
            notices.add(
                    "NO_EXCHANGE_RATE",
                    "the figures are published in %1$s, and no %2$s rate to %3$s is loaded: ask for currency %1$s"
                            .formatted(
                                    currency, request.frequency().name().toLowerCase(Locale.ROOT), request.currency()),
                    periods);
            return unconverted(values, holes);
        }
        Series converted = CurrencyConversion.convert(foreign.with(holes), rate.get(), units.of(request.currency()));
        notices.add(
                "CONVERTED",
                "published in %s, converted to %s at each period's average rate"
                        .formatted(currency, request.currency()),
                periods.stream()
                        .filter(period -> converted.value(period).isPresent())
                        .toList());
        notices.add(
                "NO_EXCHANGE_RATE",
                "published in %1$s, and no rate to %2$s is loaded for these periods: ask for currency %1$s"
                        .formatted(currency, request.currency()),
                periods.stream()
                        .filter(period -> converted.value(period).isEmpty())
                        .toList());
        return Arithmetic.filledFrom(
                unconverted(
                        values,
                        holes.stream()
                                .filter(row -> converted.value(row.period()).isEmpty())
                                .toList()),
                converted);
    }

    /** Figures that we hold and cannot convert are missing, and not merely absent: their sources are cited. */
    private static Series unconverted(Series values, List<Observation> foreign) {
        NavigableMap<Period, Observation> rows = new TreeMap<>();
        values.observations().forEach(row -> rows.put(row.period(), row));
        foreign.forEach(row ->
                rows.put(row.period(), new Observation(row.period(), null, ObservationStatus.MISSING, row.evidence())));
        return values.with(List.copyOf(rows.values()));
    }
}
