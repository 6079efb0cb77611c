package org.dyad.observations;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dyad.provenance.NoticeView;
import org.dyad.provenance.Providers;
import org.dyad.reference.Areas;
import org.dyad.reference.Units;
import org.dyad.series.Adjustment;
import org.dyad.series.Aggregation;
import org.dyad.series.Aggregations;
import org.dyad.series.Basis;
import org.dyad.series.Evidence;
import org.dyad.series.Frequency;
import org.dyad.series.Observation;
import org.dyad.series.Period;
import org.dyad.series.Series;
import org.dyad.series.Unit;
import org.jspecify.annotations.Nullable;

/** Makes series of indicators. */
@ApplicationScoped
public class IndicatorReader {

    /** Code of the notice that an indicator is published, but at lower frequencies only. */
    public static final String LOWER_FREQUENCY = "LOWER_FREQUENCY";

    private static final List<Frequency> FROM_LOW_TO_HIGH = List.of(Frequency.values());

    private final IndicatorStore store;
    private final Indicators indicators;
    private final Providers providers;
    private final Areas areas;
    private final Units units;

    IndicatorReader(IndicatorStore store, Indicators indicators, Providers providers, Areas areas, Units units) {
        this.store = store;
        this.indicators = indicators;
        this.providers = providers;
        this.areas = areas;
        this.units = units;
    }

    /** The rows of all requests, in their order, read with one statement. */
    public List<IndicatorFigures> read(List<IndicatorRequest> requests) {
        IndicatorSelections selections = IndicatorSelections.of(requests, areas::recordedAs);
        Map<Integer, List<IndicatorRow>> rows =
                store.find(selections.all()).stream().collect(groupingBy(IndicatorRow::selection));
        List<IndicatorFigures> figures = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            figures.add(new IndicatorFigures(requests.get(i), selections.rows(i, rows)));
        }
        return figures;
    }

    /** The series that the rows make, at its own frequency. */
    public AnsweredSeries answer(IndicatorFigures figures) {
        CitationList citations = new CitationList();
        Made made = series(figures, figures.request().frequency(), citations);
        IndicatorRequest request = figures.request();
        String label = request.label() != null ? request.label() : label(request, made.universe());
        CitationList.Cited cited = citations.of(made.series());
        LocalDate updated = made.series().observations().stream()
                .map(row -> row.evidence().knownFrom())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new AnsweredSeries(
                key(request, made),
                label,
                cited.series(),
                Basis.PERIOD,
                Adjustment.NONE,
                made.provider(),
                1,
                cited.citations(),
                made.figures(),
                Map.of(),
                made.notices(),
                updated,
                request.asOf());
    }

    private String label(IndicatorRequest request, String universe) {
        String name = indicators
                .find(request.indicator())
                .map(indicator -> indicator.name)
                .orElse(request.indicator());
        String area = request.area() == null ? "" : areas.view(request.area()).name() + ", ";
        return area + name + (universe.isEmpty() ? "" : ", " + universe);
    }

    private static String key(IndicatorRequest request, Made made) {
        return String.join(
                ".",
                "INDICATOR",
                made.provider() == null ? "_" : made.provider(),
                made.series().frequency().letter(),
                request.area() == null ? "_" : request.area(),
                request.counterpart() == null ? "_" : request.counterpart(),
                made.universe().isEmpty() ? "_" : made.universe(),
                request.indicator());
    }

    /** A series of one provider and universe, and the published figures that its values are. */
    record Made(
            Series series,
            @Nullable String provider,
            String universe,
            Map<Period, FigureKey> figures,
            List<NoticeView> notices) {}

    /** @param wanted null for the lowest frequency at which there is anything */
    Made series(IndicatorFigures figures, @Nullable Frequency wanted, CitationList citations) {
        IndicatorRequest request = figures.request();
        Indicator indicator = indicators.require("code", request.indicator());
        Unit unit = units.of(indicator.unit);
        String provider = request.provider() != null ? request.provider() : preferred(figures, wanted);
        List<IndicatorRow> rows = figures.rows().stream()
                .filter(row -> row.provider().equals(provider))
                .toList();
        Set<String> universes =
                new TreeSet<>(rows.stream().map(IndicatorRow::universe).toList());
        String universe = universes.isEmpty() ? "" : universes.iterator().next();
        Map<Frequency, Map<Period, IndicatorRow>> byFrequency = new HashMap<>();
        rows.stream()
                .filter(row -> row.universe().equals(universe))
                .forEach(row -> byFrequency
                        .computeIfAbsent(row.period().frequency(), frequency -> new TreeMap<>())
                        .put(row.period(), row));
        Frequency target = wanted != null
                ? wanted
                : FROM_LOW_TO_HIGH.stream()
                        .filter(byFrequency::containsKey)
                        .findFirst()
                        .orElse(Frequency.ofLetter(indicator.frequency));
        Map<Period, FigureKey> keys = new HashMap<>();
        Map<Period, Observation> observations = new TreeMap<>();
        for (Frequency frequency : FROM_LOW_TO_HIGH) {
            Map<Period, IndicatorRow> published = byFrequency.getOrDefault(frequency, Map.of());
            if (published.isEmpty() || frequency.isLowerThan(target)) {
                continue;
            }
            Series own = new Series(
                    frequency,
                    unit,
                    indicator.nature,
                    published.values().stream()
                            .map(row -> observation(row, citations))
                            .toList());
            Aggregations.toFrequency(own, target, Aggregation.BY_NATURE).observations().stream()
                    .filter(row -> row.hasValue() || frequency == target)
                    .forEach(row -> observations.putIfAbsent(row.period(), row));
            if (frequency == target) {
                published.forEach((period, row) -> keys.put(period, key(indicator, row, request)));
            }
        }
        return new Made(
                new Series(target, unit, indicator.nature, List.copyOf(observations.values())),
                provider,
                universe,
                keys,
                notices(request, rows, universes, universe, byFrequency.keySet(), target));
    }

    private static List<NoticeView> notices(
            IndicatorRequest request,
            List<IndicatorRow> rows,
            Set<String> universes,
            String universe,
            Set<Frequency> published,
            Frequency target) {
        List<NoticeView> notices = new ArrayList<>();
        String area = request.area();
        if (area != null && !rows.isEmpty() && !rows.get(0).area().equals(area)) {
            notices.add(new NoticeView(
                    "GROUP_COMPOSITION",
                    "%s is reported as %s: the same members in all periods, whoever belonged to it then"
                            .formatted(area, rows.get(0).area()),
                    List.of()));
        }
        if (universes.size() > 1) {
            notices.add(new NoticeView(
                    "SEVERAL_UNIVERSES",
                    "there are figures for %s; this is %s: ask for another by universe"
                            .formatted(String.join(", ", universes), universe),
                    List.of()));
        }
        if (!published.isEmpty() && published.stream().allMatch(frequency -> frequency.isLowerThan(target))) {
            notices.add(new NoticeView(
                    LOWER_FREQUENCY,
                    "it is published %s only"
                            .formatted(published.stream()
                                    .sorted()
                                    .map(Frequency::name)
                                    .collect(joining(" and "))),
                    List.of()));
        }
        return notices;
    }

    private @Nullable String preferred(IndicatorFigures figures, @Nullable Frequency wanted) {
        String area = figures.request().area();
        List<String> order = providers.defaultsFor(area == null ? "" : area).stream()
                .map(provider -> provider.code)
                .toList();
        return IndicatorProviders.preferred(order, figures.rows(), wanted).orElse(null);
    }

    private static Observation observation(IndicatorRow row, CitationList citations) {
        return new Observation(
                row.period(),
                row.value(),
                row.status(),
                Evidence.of(row.knownFrom(), citations.position(row.citation())));
    }

    private static FigureKey key(Indicator indicator, IndicatorRow row, IndicatorRequest request) {
        return new IndicatorFigureKey(
                indicator.code,
                row.area(),
                row.counterpart(),
                row.universe(),
                row.period(),
                row.provider(),
                request.asOf());
    }
}
