package org.dyad.energy;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dyad.observations.CitationList;
import org.dyad.provenance.NoticeView;
import org.dyad.provenance.Providers;
import org.dyad.reference.Units;
import org.dyad.series.Nature;
import org.dyad.series.Series;
import org.dyad.series.Unit;
import org.jspecify.annotations.Nullable;

/** Which of the rows make a series: those of one route, one provider and one unit. */
@ApplicationScoped
class EnergyChoice {

    private static final Unit NO_UNIT = new Unit("UNIT", "unit of a series that has no figures");

    private final Providers providers;
    private final Units units;

    EnergyChoice(Providers providers, Units units) {
        this.providers = providers;
        this.units = units;
    }

    /** A series of one provider, route and unit. */
    record Made(@Nullable String provider, @Nullable String route, EnergySeries series) {}

    /** @param notices takes what a reader must know of the choice */
    Made of(EnergyFlowRequest request, List<EnergyFlowRow> rows, CitationList citations, List<NoticeView> notices) {
        return chosen(request, ofOneRoute(request, rows, notices), citations, notices);
    }

    /** Figures of all routes; where there are none, those of the only route that has some. */
    private static List<EnergyFlowRow> ofOneRoute(
            EnergyFlowRequest request, List<EnergyFlowRow> rows, List<NoticeView> notices) {
        if (request.route() != null) {
            return rows;
        }
        List<EnergyFlowRow> ofAll =
                rows.stream().filter(row -> row.route().isEmpty()).toList();
        if (!ofAll.isEmpty() || rows.isEmpty()) {
            return ofAll;
        }
        List<String> routes = rows.stream().map(EnergyFlowRow::route).distinct().toList();
        if (routes.size() > 1) {
            notices.add(new NoticeView(
                    "SEVERAL_ROUTES",
                    "figures are published by route only: ask for one of " + String.join(", ", routes),
                    List.of()));
            return List.of();
        }
        notices.add(new NoticeView(
                "ONLY_ROUTE", "figures are published for one route only, %s".formatted(routes.get(0)), List.of()));
        return rows;
    }

    /** The provider with most periods; of two with as many the importer's office, the exporter's, the lower rank. */
    private Made chosen(
            EnergyFlowRequest request, List<EnergyFlowRow> rows, CitationList citations, List<NoticeView> notices) {
        Map<String, List<EnergyFlowRow>> byProvider =
                rows.stream().collect(groupingBy(EnergyFlowRow::provider, LinkedHashMap::new, toList()));
        Made best = null;
        for (String provider : ordered(request, byProvider.keySet().stream())) {
            List<EnergyFlowRow> own = byProvider.getOrDefault(provider, List.of());
            EnergySeries series = inOneUnit(request, own, citations);
            if (best == null || series.valued() > best.series().valued()) {
                best = new Made(provider, route(request, own), series);
            }
        }
        if (best == null) {
            String wanted = request.unit();
            Unit unit = wanted == null ? NO_UNIT : units.find(wanted).orElse(NO_UNIT);
            return new Made(
                    request.provider(),
                    request.route(),
                    new EnergySeries(
                            new Series(request.frequency(), unit, Nature.FLOW, List.of()),
                            Map.of(),
                            Map.of(),
                            List.of()));
        }
        otherUnits(byProvider.getOrDefault(best.provider(), List.of()), best, notices);
        return best;
    }

    private static @Nullable String route(EnergyFlowRequest request, List<EnergyFlowRow> rows) {
        if (request.route() != null || rows.isEmpty() || rows.get(0).route().isEmpty()) {
            return request.route();
        }
        return rows.get(0).route();
    }

    private List<String> ordered(EnergyFlowRequest request, Stream<String> present) {
        List<String> order = Stream.concat(
                        providers.defaultsFor(request.importer()).stream(),
                        providers.defaultsFor(request.exporter()).stream())
                .sorted(Comparator.comparing(provider -> provider.area == null))
                .map(provider -> provider.code)
                .distinct()
                .toList();
        List<String> found = present.sorted().toList();
        return Stream.concat(order.stream().filter(found::contains), found.stream())
                .distinct()
                .toList();
    }

    /** Of the unit with figures for most periods; of two with as many the one asked for, then the first by its code. */
    private EnergySeries inOneUnit(EnergyFlowRequest request, List<EnergyFlowRow> rows, CitationList citations) {
        Map<String, List<EnergyFlowRow>> byUnit =
                rows.stream().collect(groupingBy(EnergyFlowRow::unit, TreeMap::new, toList()));
        EnergySeries best = null;
        for (Map.Entry<String, List<EnergyFlowRow>> own : byUnit.entrySet()) {
            EnergySeries series = EnergySeries.of(request, own.getValue(), units.of(own.getKey()), citations);
            boolean wanted = own.getKey().equals(request.unit());
            if (wanted && request.provider() != null && series.valued() > 0) {
                return series; // a key names the series of exactly this office and unit
            }
            if (best == null || series.valued() > best.valued() || (wanted && series.valued() == best.valued())) {
                best = series;
            }
        }
        return Objects.requireNonNull(best, "a provider without rows");
    }

    private static void otherUnits(List<EnergyFlowRow> rows, Made made, List<NoticeView> notices) {
        String unit = made.series().series().unit().code();
        TreeSet<String> others =
                new TreeSet<>(rows.stream().map(EnergyFlowRow::unit).toList());
        others.remove(unit);
        if (!others.isEmpty()) {
            notices.add(new NoticeView(
                    "SEVERAL_UNITS",
                    "figures are published in %s, too; those are left out: ask for the unit"
                            .formatted(String.join(", ", others)),
                    List.of()));
        }
    }
}
