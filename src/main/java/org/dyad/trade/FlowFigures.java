package org.dyad.trade;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dyad.observations.CitationList;
import org.dyad.observations.FigureKey;
import org.dyad.observations.Growth;
import org.dyad.series.Basis;
import org.dyad.series.Evidence;
import org.dyad.series.Frequency;
import org.dyad.series.FrequencyRules;
import org.dyad.series.Nature;
import org.dyad.series.Observation;
import org.dyad.series.ObservationStatus;
import org.dyad.series.Period;
import org.dyad.series.Reached;
import org.dyad.series.Series;
import org.dyad.series.Unit;
import org.dyad.series.YearToDate;
import org.jspecify.annotations.Nullable;

/**
 * One stored flow of one provider, in one currency, brought to the frequency that is asked for.
 *
 * @param reached the values, and by which rule each was reached
 * @param figures the published figures among them
 * @param editions where published figures go from one edition of the Harmonized System to another
 */
record FlowFigures(
        Reached reached, Map<Period, FigureKey> figures, Map<Period, Growth> growth, List<Editions.Change> editions) {

    /** What is counted of a row. */
    interface Quantity extends Function<TradeFlowRow, @Nullable Double> {}

    /**
     * Makes a series of a provider's rows of one flow.
     *
     * @param rows of one flow, in one currency
     */
    static FlowFigures of(
            TradeRequest request, List<TradeFlowRow> rows, Quantity quantity, Unit unit, CitationList citations) {
        Map<Frequency, Map<Period, TradeFlowRow>> published = new HashMap<>();
        List<YearToDate> yearToDate = new ArrayList<>();
        for (TradeFlowRow row : Editions.steadiestFirst(rows)) {
            if (row.basis() == request.basis()) {
                published
                        .computeIfAbsent(row.period().frequency(), frequency -> new TreeMap<>())
                        .putIfAbsent(row.period(), row);
            } else if (row.basis() == Basis.YEAR_TO_DATE) {
                yearToDate.add(new YearToDate(
                        row.period(),
                        observation(row, quantity, unit, citations),
                        row.rounding(),
                        row.citation().source().code()));
            }
        }
        Map<Frequency, Series> series = new HashMap<>();
        published.forEach((frequency, byPeriod) -> {
            Set<Period> breaks = breaks(request, byPeriod);
            series.put(
                    frequency,
                    new Series(
                            frequency,
                            unit,
                            Nature.FLOW,
                            byPeriod.values().stream()
                                    .map(row -> broken(observation(row, quantity, unit, citations), breaks))
                                    .toList()));
        });
        Reached reached = request.basis() == Basis.PERIOD
                ? FrequencyRules.reach(request.frequency(), unit, series, yearToDate)
                : asPublished(series.get(request.frequency()), request.frequency(), unit);
        return published(request, reached, published.getOrDefault(request.frequency(), Map.of()));
    }

    /** Periods whose figures are not comparable with those before, because a code may mean other goods. */
    private static Set<Period> breaks(TradeRequest request, Map<Period, TradeFlowRow> byPeriod) {
        return Editions.areApart(request.commodity())
                ? Editions.changes(byPeriod.values()).stream()
                        .map(Editions.Change::period)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static Observation broken(Observation row, Set<Period> breaks) {
        return row.status() == ObservationStatus.NORMAL && breaks.contains(row.period())
                ? new Observation(row.period(), row.value(), ObservationStatus.BREAK, row.evidence())
                : row;
    }

    /** Year-to-date and fiscal figures stand as they are: nothing adds up to them. */
    private static Reached asPublished(@Nullable Series series, Frequency frequency, Unit unit) {
        Series found = series == null ? new Series(frequency, unit, Nature.FLOW, List.of()) : series;
        Map<Period, Reached.Rule> rules = new HashMap<>();
        found.observations().stream()
                .filter(Observation::hasValue)
                .forEach(row -> rules.put(row.period(), Reached.Rule.PUBLISHED));
        return new Reached(found, new TreeMap<>(rules), List.of());
    }

    private static FlowFigures published(TradeRequest request, Reached reached, Map<Period, TradeFlowRow> rows) {
        Map<Period, FigureKey> figures = new HashMap<>();
        Map<Period, Growth> growth = new HashMap<>();
        rows.forEach((period, row) -> {
            if (reached.rules().get(period) != Reached.Rule.PUBLISHED || request.measure() != Measure.VALUE) {
                return;
            }
            figures.put(period, TradeFigureKey.of(row, request.asOf()));
            Double percent = row.publishedGrowth();
            if (percent != null) {
                growth.put(period, new Growth(percent, row.growthCurrency()));
            }
        });
        return new FlowFigures(reached, figures, growth, Editions.changes(rows.values()));
    }

    private static Observation observation(TradeFlowRow row, Quantity quantity, Unit unit, CitationList citations) {
        Double value = quantity.apply(row);
        Evidence evidence = Evidence.of(row.knownFrom(), citations.position(row.citation()));
        ObservationStatus status = row.status();
        if (value == null) {
            return new Observation(
                    row.period(), null, status.hasValue() ? ObservationStatus.MISSING : status, evidence);
        }
        if (row.weightEstimated() && unit.equals(Unit.KG)) {
            return new Observation(row.period(), value, ObservationStatus.ESTIMATED, evidence);
        }
        // A row may have a weight and no value: its status speaks of the value.
        return new Observation(row.period(), value, status.hasValue() ? status : ObservationStatus.NORMAL, evidence);
    }

    /**
     * Currencies other than the one asked for in which there is a value for a period for which there is none in that
     * one, by code.
     *
     * @param rows of a single flow and provider
     */
    static List<String> foreignCurrencies(TradeRequest request, List<TradeFlowRow> rows) {
        List<String> others = rows.stream()
                .map(TradeFlowRow::currency)
                .filter(currency -> !currency.equals(request.currency()))
                .distinct()
                .sorted()
                .toList();
        if (others.isEmpty()) {
            return List.of();
        }
        Series published = in(request.currency(), request, rows);
        return others.stream()
                .filter(currency -> in(currency, request, rows).observations().stream()
                        .anyMatch(row ->
                                row.hasValue() && published.value(row.period()).isEmpty()))
                .toList();
    }

    private static Series in(String currency, TradeRequest request, List<TradeFlowRow> rows) {
        List<TradeFlowRow> ofCurrency =
                rows.stream().filter(row -> row.currency().equals(currency)).toList();
        return of(request, ofCurrency, TradeFlowRow::value, new Unit(currency, currency), new CitationList())
                .series();
    }

    Series series() {
        return reached.series();
    }
}
