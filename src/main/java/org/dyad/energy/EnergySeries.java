package org.dyad.energy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dyad.observations.CitationList;
import org.dyad.observations.FigureKey;
import org.dyad.observations.Growth;
import org.dyad.series.Aggregation;
import org.dyad.series.Aggregations;
import org.dyad.series.Basis;
import org.dyad.series.Evidence;
import org.dyad.series.Frequency;
import org.dyad.series.FrequencyRules;
import org.dyad.series.Nature;
import org.dyad.series.Observation;
import org.dyad.series.Period;
import org.dyad.series.Reached;
import org.dyad.series.Series;
import org.dyad.series.Unit;
import org.dyad.series.YearToDate;

/**
 * What one provider's rows in one unit come to at the frequency asked for.
 *
 * @param figures the published figures that values are, for those that are one
 * @param growth printed beside the levels
 * @param notes for every difference of year-to-date figures, how far rounding may have put it off
 */
record EnergySeries(
        Series series, Map<Period, FigureKey> figures, Map<Period, Growth> growth, List<Reached.Note> notes) {

    /** @param rows of one provider, route and unit */
    static EnergySeries of(EnergyFlowRequest request, List<EnergyFlowRow> rows, Unit unit, CitationList citations) {
        Map<Frequency, Map<Period, EnergyFlowRow>> published = new HashMap<>();
        List<YearToDate> yearToDate = new ArrayList<>();
        for (EnergyFlowRow row : rows) {
            if (row.basis() == request.basis()) {
                published
                        .computeIfAbsent(row.period().frequency(), frequency -> new TreeMap<>())
                        .putIfAbsent(row.period(), row);
            } else if (row.value() != null) {
                yearToDate.add(new YearToDate(
                        row.period(),
                        observation(row, citations),
                        row.rounding(),
                        row.citation().source().code()));
            }
        }
        // Of two figures for one month the newer counts.
        yearToDate.sort(Comparator.comparing(
                (YearToDate figure) -> figure.observation().evidence().knownFrom(),
                Comparator.nullsLast(Comparator.reverseOrder())));
        Map<Period, EnergyFlowRow> target = published.getOrDefault(request.frequency(), Map.of());
        if (request.measure() == EnergyMeasure.DAILY_RATE) {
            return own(request, rates(request, published, unit, citations), target, List.of());
        }
        Map<Frequency, Series> series = new HashMap<>();
        published.forEach((frequency, byPeriod) ->
                series.put(frequency, series(frequency, unit, Nature.FLOW, byPeriod.values(), citations)));
        if (request.basis() != Basis.PERIOD) {
            Series found = series.getOrDefault(
                    request.frequency(), series(request.frequency(), unit, Nature.FLOW, List.of(), citations));
            return own(request, found, target, List.of());
        }
        Reached reached = FrequencyRules.reach(request.frequency(), unit, series, yearToDate);
        return own(request, reached.series(), target, reached.notes());
    }

    private static EnergySeries own(
            EnergyFlowRequest request, Series series, Map<Period, EnergyFlowRow> published, List<Reached.Note> notes) {
        Map<Period, FigureKey> figures = new HashMap<>();
        Map<Period, Growth> growth = new HashMap<>();
        published.forEach((period, row) -> {
            if (row.value() == null) {
                return;
            }
            figures.put(period, row.figure(request.asOf()));
            Double percent = row.publishedGrowth();
            if (percent != null) {
                growth.put(period, new Growth(percent, null));
            }
        });
        return new EnergySeries(series, figures, growth, notes);
    }

    /** Averages a day: as published at the frequency, else the mean of those of higher ones. */
    private static Series rates(
            EnergyFlowRequest request,
            Map<Frequency, Map<Period, EnergyFlowRow>> published,
            Unit unit,
            CitationList citations) {
        Map<Period, Observation> rows = new TreeMap<>();
        for (Frequency frequency : Frequency.values()) {
            Map<Period, EnergyFlowRow> own = published.getOrDefault(frequency, Map.of());
            if (!own.isEmpty() && !frequency.isLowerThan(request.frequency())) {
                Series series = series(frequency, unit, Nature.RATE, own.values(), citations);
                Aggregations.toFrequency(series, request.frequency(), Aggregation.BY_NATURE).observations().stream()
                        .filter(row -> row.hasValue() || frequency == request.frequency())
                        .forEach(row -> rows.putIfAbsent(row.period(), row));
            }
        }
        return new Series(request.frequency(), unit, Nature.RATE, List.copyOf(rows.values()));
    }

    private static Series series(
            Frequency frequency, Unit unit, Nature nature, Collection<EnergyFlowRow> rows, CitationList citations) {
        return new Series(
                frequency,
                unit,
                nature,
                rows.stream().map(row -> observation(row, citations)).toList());
    }

    private static Observation observation(EnergyFlowRow row, CitationList citations) {
        return new Observation(
                row.period(),
                row.value(),
                row.status(),
                Evidence.of(row.knownFrom(), citations.position(row.citation())));
    }

    int valued() {
        return (int)
                series.observations().stream().filter(Observation::hasValue).count();
    }
}
