package org.dyad.trade.indices;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dyad.graphql.PeriodScalar;
import org.dyad.observations.UnitView;
import org.dyad.provenance.NumberedSources;
import org.dyad.provenance.Providers;
import org.dyad.reference.Areas;
import org.dyad.reference.Commodities;
import org.dyad.series.Unit;
import org.dyad.trade.CompleteReleases;
import org.dyad.trade.Flow;
import org.dyad.trade.Notices;
import org.jspecify.annotations.Nullable;

/**
 * Reads what indices are made of: one statement for the two countries, one for the world, one for the sources; one more
 * where nobody publishes trade with the world as such, so that it is the sum over partners, which imports keep, and one
 * where nothing is loaded of the two countries' trade.
 */
@ApplicationScoped
class TradeIndicesReader {

    private static final double HUNDRED = 100;

    private static final Set<Integer> OF_PAIR = Set.of(Baskets.TO_PARTNER, Baskets.FROM_PARTNER);

    private final ProductStore store;
    private final PartnerSumStore sums;
    private final WorldBaskets worlds;
    private final CompleteReleases releases;
    private final NumberedSources sources;
    private final Areas areas;
    private final Commodities commodities;
    private final Providers providers;

    TradeIndicesReader(
            ProductStore store,
            PartnerSumStore sums,
            WorldBaskets worlds,
            CompleteReleases releases,
            NumberedSources sources,
            Areas areas,
            Commodities commodities,
            Providers providers) {
        this.store = store;
        this.sums = sums;
        this.worlds = worlds;
        this.releases = releases;
        this.sources = sources;
        this.areas = areas;
        this.commodities = commodities;
        this.providers = providers;
    }

    TradeIndicesView read(TradeIndicesRequest request) {
        Notices notices = new Notices();
        Baskets baskets = baskets(request);
        say(request, baskets, notices);
        IndexMaker maker = new IndexMaker(request, baskets, declared(request, baskets));
        return new TradeIndicesView(
                areas.view(request.reporter()),
                areas.view(request.partner()),
                PeriodScalar.of(request.period()),
                providers.view(baskets.provider()),
                UnitView.of(Unit.USD),
                request.level(),
                baskets.edition(),
                baskets.of(WorldBaskets.EXPORTS).reporters(),
                maker.advantage(),
                maker.intensity(),
                maker.kojima(),
                maker.complementarity(),
                maker.similarity(),
                maker.grubelLloyd(),
                maker.herfindahl(false),
                maker.herfindahl(true),
                rows(request, baskets, maker),
                baskets.knownFrom(),
                sources.find(baskets.sources()),
                notices.all());
    }

    /** Flows of which all that the reporter declared is loaded; asked only where there is nothing of the partner. */
    private Set<Flow> declared(TradeIndicesRequest request, Baskets baskets) {
        String provider = baskets.provider();
        if (provider == null
                || !request.hasPartner()
                || !(baskets.of(Baskets.TO_PARTNER).figures().isEmpty()
                        || baskets.of(Baskets.FROM_PARTNER).figures().isEmpty())) {
            return Set.of();
        }
        CompleteReleases.Found found = releases.find(
                List.of(request.reporter()), request.period().frequency(), List.of(request.period()), request.asOf());
        return Stream.of(Flow.EXPORT, Flow.IMPORT)
                .filter(flow -> found.has(request.reporter(), provider, flow, request.period()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Baskets baskets(TradeIndicesRequest request) {
        ProductStore.Scope scope =
                new ProductStore.Scope(request.period(), request.level(), request.providers(), request.asOf());
        List<String> countries = areas.all().stream()
                .filter(area -> !area.isGroup())
                .map(area -> area.code)
                .toList();
        List<ProductFigure> figures = store.find(scope, selections(request, countries));
        Optional<Baskets.Office> office = Baskets.office(figures, request.providers());
        if (office.isPresent()) {
            return baskets(office.get(), figures, worlds.find(scope, countries), false);
        }
        // of the pairs of the two countries all is there: only what is the world's is made of sums
        List<ProductFigure> summed = new ArrayList<>(sums.find(scope, ofWorld(selections(request, countries))));
        figures.stream().filter(figure -> OF_PAIR.contains(figure.selection())).forEach(summed::add);
        return Baskets.office(summed, request.providers())
                .map(found -> baskets(found, summed, worlds.findSums(scope, countries), true))
                .orElseGet(Baskets::none);
    }

    private static Baskets baskets(
            Baskets.Office office, List<ProductFigure> figures, List<ProductFigure> world, boolean ofPairs) {
        List<ProductFigure> all = new ArrayList<>(figures);
        all.addAll(world);
        return Baskets.of(office, all, ofPairs);
    }

    private static List<ProductSelection> ofWorld(List<ProductSelection> selections) {
        return selections.stream()
                .filter(selection -> !OF_PAIR.contains(selection.number()))
                .map(ProductSelection::withProducts)
                .toList();
    }

    private static List<ProductSelection> selections(TradeIndicesRequest request, List<String> countries) {
        List<String> world = List.of(TradeIndicesRequest.WORLD);
        List<String> reporter = List.of(request.reporter());
        List<ProductSelection> selections = new ArrayList<>(List.of(
                new ProductSelection(Baskets.EXPORTS, reporter, world, Flow.EXPORT, true),
                new ProductSelection(Baskets.IMPORTS, reporter, world, Flow.IMPORT, true)));
        if (request.hasPartner()) {
            List<String> partner = List.of(request.partner());
            selections.addAll(List.of(
                    new ProductSelection(Baskets.PARTNERS_EXPORTS, partner, world, Flow.EXPORT, true),
                    new ProductSelection(Baskets.PARTNERS_IMPORTS, partner, world, Flow.IMPORT, true),
                    new ProductSelection(Baskets.TO_PARTNER, reporter, partner, Flow.EXPORT, true),
                    new ProductSelection(Baskets.FROM_PARTNER, reporter, partner, Flow.IMPORT, true),
                    new ProductSelection(Baskets.WORLD_TO_PARTNER, countries, partner, Flow.EXPORT, false, true)));
        }
        return selections;
    }

    private static void say(TradeIndicesRequest request, Baskets baskets, Notices notices) {
        if (baskets.provider() == null) {
            notices.add(
                    "NO_DATA",
                    "no exports of %s with the world or by partner are loaded of %s: import a file of UN Comtrade or BACI"
                            .formatted(request.reporter(), String.join(", ", request.providers())),
                    request.period());
            return;
        }
        Basket world = baskets.of(WorldBaskets.EXPORTS);
        notices.add(
                "WORLD_IS_SUM",
                "the world is the sum of the %d countries whose exports are loaded of %s%s, not of all there are"
                        .formatted(
                                world.reporters(),
                                baskets.provider(),
                                baskets.ofPairs() ? ", each added up over its partners" : ""),
                request.period());
        if (!world.otherEditions().isEmpty()) {
            notices.add(
                    "OTHER_EDITION",
                    "products in %s are not added to those in %s: codes of two editions may mean other goods"
                            .formatted(String.join(", ", world.otherEditions()), baskets.edition()),
                    request.period());
        }
    }

    private List<TradeIndexRowView> rows(TradeIndicesRequest request, Baskets baskets, IndexMaker maker) {
        Basket exports = baskets.of(Baskets.EXPORTS);
        Basket world = baskets.of(WorldBaskets.EXPORTS);
        double all = exports.sum();
        double ofWorld = world.sum();
        return exports.products().entrySet().stream()
                .filter(product -> product.getValue() > 0)
                .sorted(Comparator.comparingDouble(Map.Entry<String, Double>::getValue)
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .limit(request.top())
                .map(product -> new TradeIndexRowView(
                        product.getKey(),
                        commodities.name(product.getKey()),
                        product.getValue(),
                        product.getValue() / all * HUNDRED,
                        ofWorld > 0 ? (Double) (world.of(product.getKey()) / ofWorld * HUNDRED) : null,
                        boxed(maker.advantage(product.getKey())),
                        boxed(maker.partnersAdvantage(product.getKey())),
                        boxed(maker.grubelLloyd(product.getKey()))))
                .toList();
    }

    private static @Nullable Double boxed(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }
}
