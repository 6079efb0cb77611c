package org.dyad.trade;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
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
 */
record FlowFigures(Reached reached, Map<Period, FigureKey> figures, Map<Period, Growth> growth) {

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
        for (TradeFlowRow row : rows) {
            if (row.basis() == request.basis()) {
                published
                        .computeIfAbsent(row.period().frequency(), frequency -> new TreeMap<>())
                        .putIfAbsent(row.period(), row);
            } else if (row.basis() == Basis.YEAR_TO_DATE) {
                yearToDate.add(new YearToDate(
                        row.period(),
                        observation(row, quantity, citations),
                        row.rounding(),
                        row.citation().source().code()));
            }
        }
        Map<Frequency, Series> series = new HashMap<>();
        published.forEach((frequency, byPeriod) -> series.put(
                frequency,
                new Series(
                        frequency,
                        unit,
                        Nature.FLOW,
                        byPeriod.values().stream()
                                .map(row -> observation(row, quantity, citations))
                                .toList())));
        Reached reached = request.basis() == Basis.PERIOD
                ? FrequencyRules.reach(request.frequency(), unit, series, yearToDate)
                : asPublished(series.get(request.frequency()), request.frequency(), unit);
        return published(request, reached, published.getOrDefault(request.frequency(), Map.of()));
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
        return new FlowFigures(reached, figures, growth);
    }

    private static Observation observation(TradeFlowRow row, Quantity quantity, CitationList citations) {
        Double value = quantity.apply(row);
        Evidence evidence = Evidence.of(row.knownFrom(), citations.position(row.citation()));
        ObservationStatus status = row.status();
        if (value == null) {
            return new Observation(
                    row.period(), null, status.hasValue() ? ObservationStatus.MISSING : status, evidence);
        }
        // A row may have a weight and no value: its status speaks of the value.
        return new Observation(row.period(), value, status.hasValue() ? status : ObservationStatus.NORMAL, evidence);
    }

    /**
     * Currencies other than the one asked for in which a figure of a single flow and provider is published that is not
     * published in that one; the most frequent first.
     */
    static List<String> foreignCurrencies(List<TradeFlowRow> rows, String wanted) {
        record Figure(Period period, Basis basis) {}
        Set<Figure> published = rows.stream()
                .filter(row -> row.currency().equals(wanted) && row.value() != null)
                .map(row -> new Figure(row.period(), row.basis()))
                .collect(toSet());
        Map<String, Long> missing = rows.stream()
                .filter(row -> !row.currency().equals(wanted) && row.value() != null)
                .filter(row -> !published.contains(new Figure(row.period(), row.basis())))
                .collect(groupingBy(TradeFlowRow::currency, TreeMap::new, counting()));
        return missing.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    Series series() {
        return reached.series();
    }
}
