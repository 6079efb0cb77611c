package org.dyad.trade.indices;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Supplier;
import org.dyad.series.Concentration;
import org.dyad.series.ObservationStatus;
import org.dyad.series.indices.ComparativeAdvantage;
import org.dyad.series.indices.IntraIndustryTrade;
import org.dyad.series.indices.TradeIntensity;
import org.dyad.series.indices.TradeStructure;
import org.dyad.trade.Flow;
import org.jspecify.annotations.Nullable;

/** Makes each index of what is loaded, or says what of it is not. */
final class IndexMaker {

    private static final int LEAST_WORLD = 2;

    private final TradeIndicesRequest request;
    private final Baskets baskets;
    private final Set<Flow> declared;

    /**
     * @param declared flows of which all that the reporter declared in the period is loaded: whom they lack had none
     */
    IndexMaker(TradeIndicesRequest request, Baskets baskets, Set<Flow> declared) {
        this.request = request;
        this.baskets = baskets;
        this.declared = declared;
    }

    TradeIndexView advantage() {
        TradeIndexKind kind = TradeIndexKind.REVEALED_COMPARATIVE_ADVANTAGE;
        String product = request.commodity();
        if (product == null) {
            return none(kind, ObservationStatus.NOT_APPLICABLE, "no commodity is named: the rows have it for each");
        }
        return made(
                kind,
                1,
                List.of(products(Baskets.EXPORTS, request.reporter(), "exports"), world()),
                () -> advantage(product));
    }

    /** Of the reporter in a product. */
    OptionalDouble advantage(String product) {
        return advantage(Baskets.EXPORTS, product);
    }

    /** Of the partner in a product. */
    OptionalDouble partnersAdvantage(String product) {
        return advantage(Baskets.PARTNERS_EXPORTS, product);
    }

    private OptionalDouble advantage(int exporter, String product) {
        Basket own = baskets.of(exporter);
        Basket world = baskets.of(WorldBaskets.EXPORTS);
        return world().isThere()
                ? ComparativeAdvantage.balassa(own.of(product), own.sum(), world.of(product), world.sum())
                : OptionalDouble.empty();
    }

    TradeIndexView intensity() {
        return withPartner(
                TradeIndexKind.TRADE_INTENSITY,
                0,
                List.of(
                        all(Baskets.EXPORTS, "%s's exports".formatted(request.reporter())),
                        toPartner(),
                        all(Baskets.WORLD_TO_PARTNER, "the world's exports to %s".formatted(request.partner())),
                        world()),
                () -> TradeIntensity.of(
                        amount(Baskets.TO_PARTNER),
                        amount(Baskets.EXPORTS),
                        amount(Baskets.WORLD_TO_PARTNER),
                        amount(WorldBaskets.EXPORTS)));
    }

    TradeIndexView kojima() {
        return withPartner(
                TradeIndexKind.KOJIMA_INTENSITY,
                0,
                List.of(
                        all(Baskets.EXPORTS, "%s's exports".formatted(request.reporter())),
                        toPartner(),
                        all(Baskets.PARTNERS_IMPORTS, "%s's imports".formatted(request.partner())),
                        all(Baskets.IMPORTS, "%s's imports".formatted(request.reporter())),
                        all(WorldBaskets.IMPORTS, "the world's imports"),
                        world()),
                () -> TradeIntensity.kojima(
                        amount(Baskets.TO_PARTNER),
                        amount(Baskets.EXPORTS),
                        amount(Baskets.PARTNERS_IMPORTS),
                        amount(WorldBaskets.IMPORTS),
                        amount(Baskets.IMPORTS)));
    }

    TradeIndexView complementarity() {
        Map<String, Double> exports = baskets.of(Baskets.EXPORTS).products();
        Map<String, Double> imports = baskets.of(Baskets.PARTNERS_IMPORTS).products();
        return withPartner(
                TradeIndexKind.COMPLEMENTARITY,
                exports.size(),
                List.of(
                        products(Baskets.EXPORTS, request.reporter(), "exports"),
                        products(Baskets.PARTNERS_IMPORTS, request.partner(), "imports")),
                () -> TradeStructure.complementarity(exports, imports));
    }

    TradeIndexView similarity() {
        Map<String, Double> exports = baskets.of(Baskets.EXPORTS).products();
        Map<String, Double> others = baskets.of(Baskets.PARTNERS_EXPORTS).products();
        return withPartner(
                TradeIndexKind.EXPORT_SIMILARITY,
                exports.size(),
                List.of(
                        products(Baskets.EXPORTS, request.reporter(), "exports"),
                        products(Baskets.PARTNERS_EXPORTS, request.partner(), "exports")),
                () -> TradeStructure.similarity(exports, others));
    }

    TradeIndexView grubelLloyd() {
        Basket exports = baskets.of(soldTo());
        Basket imports = baskets.of(boughtFrom());
        String with = " with " + request.partner();
        return made(
                TradeIndexKind.GRUBEL_LLOYD,
                exports.products().size(),
                List.of(
                        products(soldTo(), request.reporter() + with, "exports", Flow.EXPORT),
                        products(boughtFrom(), request.reporter() + with, "imports", Flow.IMPORT)),
                () -> IntraIndustryTrade.grubelLloyd(exports.products(), imports.products()));
    }

    /** Of one product. */
    OptionalDouble grubelLloyd(String product) {
        Basket imports = baskets.of(boughtFrom());
        Basket exports = baskets.of(soldTo());
        return imports.products().isEmpty() || exports.products().isEmpty()
                ? OptionalDouble.empty()
                : IntraIndustryTrade.grubelLloyd(exports.of(product), imports.of(product));
    }

    private int soldTo() {
        return request.hasPartner() ? Baskets.TO_PARTNER : Baskets.EXPORTS;
    }

    private int boughtFrom() {
        return request.hasPartner() ? Baskets.FROM_PARTNER : Baskets.IMPORTS;
    }

    TradeIndexView herfindahl(boolean normalised) {
        List<Double> parts = List.copyOf(baskets.of(Baskets.EXPORTS).products().values());
        return made(
                normalised ? TradeIndexKind.NORMALISED_HERFINDAHL_HIRSCHMAN : TradeIndexKind.HERFINDAHL_HIRSCHMAN,
                parts.size(),
                List.of(products(Baskets.EXPORTS, request.reporter(), "exports")),
                () -> normalised ? Concentration.normalisedHerfindahl(parts) : Concentration.herfindahl(parts));
    }

    private TradeIndexView withPartner(
            TradeIndexKind kind, int products, List<Need> needs, Supplier<OptionalDouble> index) {
        return request.hasPartner()
                ? made(kind, products, needs, index)
                : none(kind, ObservationStatus.NOT_APPLICABLE, "it is about two countries: name a partner");
    }

    private TradeIndexView made(TradeIndexKind kind, int products, List<Need> needs, Supplier<OptionalDouble> index) {
        TradeIndexView nothing = Need.refuse(needs, baskets.provider(), request.reporter())
                .map(refusal -> none(kind, refusal.status(), refusal.reason()))
                .orElse(null);
        if (nothing != null) {
            return nothing;
        }
        OptionalDouble value = index.get();
        return value.isEmpty()
                ? none(kind, ObservationStatus.MISSING, "a denominator of the formula is zero")
                : new TradeIndexView(
                        kind,
                        value.getAsDouble(),
                        ObservationStatus.COMPUTED,
                        null,
                        kind.scale(),
                        products,
                        kind.method().on(baskets.knownFrom()));
    }

    private static TradeIndexView none(TradeIndexKind kind, ObservationStatus status, @Nullable String reason) {
        return new TradeIndexView(kind, null, status, reason, kind.scale(), 0, kind.method());
    }

    private double amount(int selection) {
        return baskets.of(selection).all().orElseThrow();
    }

    private Need all(int selection, String what) {
        return new Need(what, baskets.of(selection).all().isPresent());
    }

    private Need toPartner() {
        return new Need(
                "%s's exports to %s".formatted(request.reporter(), request.partner()),
                baskets.of(Baskets.TO_PARTNER).all().isPresent(),
                declared.contains(Flow.EXPORT));
    }

    /** Of the reporter with the partner: nothing at all there may mean that there was nothing. */
    private Need products(int selection, String who, String what, Flow flow) {
        Need need = products(selection, who, what);
        boolean nothing = baskets.of(selection).figures().isEmpty()
                && baskets.of(selection).otherEditions().isEmpty();
        return new Need(need.what(), need.isThere(), nothing && declared.contains(flow));
    }

    private Need products(int selection, String who, String what) {
        Basket basket = baskets.of(selection);
        String editions = basket.otherEditions().isEmpty()
                ? ""
                : " in %s, only in %s".formatted(baskets.edition(), String.join(", ", basket.otherEditions()));
        return new Need(
                "%s of %s by %d-digit product%s".formatted(what, who, request.level(), editions),
                !basket.products().isEmpty());
    }

    private Need world() {
        return new Need(
                "exports of any other country, which make the world",
                baskets.of(WorldBaskets.EXPORTS).reporters() >= LEAST_WORLD);
    }
}
