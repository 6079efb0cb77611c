package org.dyad.trade.diversion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dyad.graphql.PeriodScalar;
import org.dyad.observations.MethodView;
import org.dyad.observations.UnitView;
import org.dyad.provenance.NumberedSources;
import org.dyad.provenance.Providers;
import org.dyad.reference.Areas;
import org.dyad.reference.Commodities;
import org.dyad.series.ObservationStatus;
import org.dyad.series.Period;
import org.dyad.series.Unit;
import org.dyad.trade.CompleteReleases;
import org.dyad.trade.Notices;
import org.jspecify.annotations.Nullable;

/** Reads a diversion: what is loaded and how completely, the sums of that, their sources; a statement each. */
@ApplicationScoped
class DiversionReader {

    private static final double HUNDRED = 100;

    private static final MethodView METHOD = new MethodView(
            "DIVERSION",
            "1",
            "shortfall = senders' exports to the target, mean before - mean after; rerouted = sum over hubs h and products k"
                    + " of max(0, min(gain of h's imports of k from the senders, gain of h's exports of k to the target)), gain"
                    + " = mean after - mean before; as exporters and hubs declare them, US dollars at current prices",
            "the bound is this service's own; on the question: M. Chupilkin, B. Javorcik, A. Plekhanov, EBRD Working Paper"
                    + " 276, 2023",
            null);

    private final DiversionStore store;
    private final CompleteReleases releases;
    private final NumberedSources sources;
    private final Areas areas;
    private final Commodities commodities;
    private final Providers providers;

    DiversionReader(
            DiversionStore store,
            CompleteReleases releases,
            NumberedSources sources,
            Areas areas,
            Commodities commodities,
            Providers providers) {
        this.store = store;
        this.releases = releases;
        this.sources = sources;
        this.areas = areas;
        this.commodities = commodities;
        this.providers = providers;
    }

    DiversionView read(DiversionRequest request) {
        Notices notices = new Notices();
        List<Link> links = Link.of(request);
        List<DiversionStore.Loaded> loaded = store.loaded(request, links);
        Optional<String> provider = Coverage.provider(request, links, loaded);
        if (provider.isEmpty()) {
            notices.add(
                    "NO_DATA",
                    "no six-digit figures of these countries are loaded of %s: import files of UN Comtrade or BACI"
                            .formatted(String.join(", ", request.providers())),
                    request.periods());
            return view(request, null, null, List.of(), List.of(), notices);
        }
        CompleteReleases.Found complete = releases.find(
                links.stream().map(Link::reporter).distinct().toList(),
                request.frequency(),
                request.periods(),
                request.asOf());
        Coverage coverage = new Coverage(request, links, loaded, provider.get(), complete);
        coverage.say(notices);
        List<Link> counted = coverage.counted();
        List<DiversionFigure> sums = counted.isEmpty() ? List.of() : store.sums(request, counted, provider.get());
        Diversions found = new Diversions(request, sums);
        say(request, provider.get(), found, notices);
        List<Diversions.Route> routes = new ArrayList<>();
        coverage.hubs().forEach(hub -> routes.addAll(found.through(hub)));
        Double shortfall = coverage.senders().isEmpty() ? null : (Double) found.shortfall();
        return view(request, provider.get(), shortfall, routes, sums, notices, coverage.hubs());
    }

    private static void say(DiversionRequest request, String provider, Diversions found, Notices notices) {
        Period left = request.eventPeriod();
        if (left != null) {
            notices.add("EVENT_PERIOD_LEFT_OUT", "the day falls into this period, which is neither", left);
        }
        notices.add(
                "ABSENT_IS_ZERO",
                "where %s has six-digit figures of two countries for a period, a product without one counts as not"
                                .formatted(provider)
                        + " traded; a download of some products only understates what there was");
        Set<String> products = found.lostInAnotherEdition();
        if (!found.editions(false).equals(found.editions(true))
                && !found.editions(true).isEmpty()) {
            notices.add(
                    "EDITION_CHANGE",
                    "figures before are in %s, after in %s: a code may mean other goods%s"
                            .formatted(
                                    String.join(", ", found.editions(false)),
                                    String.join(", ", found.editions(true)),
                                    products.isEmpty()
                                            ? ""
                                            : ", and these have figures on one side only, which may be a change of code: "
                                                    + Notices.list(products)));
        }
    }

    private DiversionView view(
            DiversionRequest request,
            @Nullable String provider,
            @Nullable Double shortfall,
            List<Diversions.Route> routes,
            List<DiversionFigure> sums,
            Notices notices) {
        return view(request, provider, shortfall, routes, sums, notices, Set.of());
    }

    private DiversionView view(
            DiversionRequest request,
            @Nullable String provider,
            @Nullable Double shortfall,
            List<Diversions.Route> routes,
            List<DiversionFigure> sums,
            Notices notices,
            Set<String> hubs) {
        Set<Integer> read = new TreeSet<>();
        sums.forEach(sum -> read.addAll(sum.sources()));
        double rerouted =
                routes.stream().mapToDouble(Diversions.Route::rerouted).sum();
        return new DiversionView(
                providers.view(provider),
                UnitView.of(Unit.USD),
                request.periodsBefore().stream().map(PeriodScalar::of).toList(),
                request.periodsAfter().stream().map(PeriodScalar::of).toList(),
                shortfall,
                hubs.isEmpty() ? null : (Double) rerouted,
                hubs.isEmpty() ? null : share(rerouted, shortfall),
                hubs.stream()
                        .map(hub -> hub(hub, routes, shortfall))
                        .sorted(MOST_FIRST)
                        .toList(),
                rows(request, routes),
                METHOD.on(knownOn(sums)),
                sources.find(read),
                notices.all());
    }

    private static final Comparator<DiversionHubView> MOST_FIRST = Comparator.comparingDouble(
                    DiversionHubView::rerouted)
            .reversed()
            .thenComparing(hub -> hub.hub().code());

    private DiversionHubView hub(String hub, List<Diversions.Route> routes, @Nullable Double shortfall) {
        double rerouted = routes.stream()
                .filter(route -> route.hub().equals(hub))
                .mapToDouble(Diversions.Route::rerouted)
                .sum();
        return new DiversionHubView(areas.view(hub), rerouted, share(rerouted, shortfall));
    }

    private List<DiversionRowView> rows(DiversionRequest request, List<Diversions.Route> routes) {
        return routes.stream()
                .filter(route -> route.rerouted() > 0)
                .sorted(Comparator.comparingDouble(Diversions.Route::rerouted)
                        .reversed()
                        .thenComparing(Diversions.Route::hub)
                        .thenComparing(Diversions.Route::commodity))
                .limit(request.top())
                .map(route -> new DiversionRowView(
                        areas.view(route.hub()),
                        route.commodity(),
                        commodities.name(route.commodity()),
                        route.inBefore(),
                        route.inAfter(),
                        route.outBefore(),
                        route.outAfter(),
                        route.inAfter() - route.inBefore(),
                        route.outAfter() - route.outBefore(),
                        route.rerouted(),
                        route.changedEdition() ? ObservationStatus.BREAK : ObservationStatus.COMPUTED))
                .toList();
    }

    private static @Nullable Double share(double rerouted, @Nullable Double shortfall) {
        return shortfall == null || !(shortfall > 0) ? null : (Double) (rerouted / shortfall * HUNDRED);
    }

    private static @Nullable LocalDate knownOn(List<DiversionFigure> sums) {
        return sums.stream()
                .map(DiversionFigure::knownFrom)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
