package org.dyad.trade.indices;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.dyad.series.Concentration;
import org.dyad.series.ObservationStatus;
import org.dyad.series.indices.ComparativeAdvantage;
import org.dyad.series.indices.IntraIndustryTrade;
import org.dyad.series.indices.TradeIntensity;
import org.dyad.series.indices.TradeStructure;
import org.jspecify.annotations.Nullable;

/** Makes each index of what is loaded, or says what of it is not. */
final class IndexMaker {

    private static final int LEAST_WORLD = 2;

    private final TradeIndicesRequest request;
    private final Baskets baskets;

    IndexMaker(TradeIndicesRequest request, Baskets baskets) {
        this.request = request;
        this.baskets = baskets;
    }

    /** What an index needs, by what it is called where it is missing. */
    private record Need(String what, boolean isThere) {}

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
                        products(soldTo(), request.reporter() + with, "exports"),
                        products(boughtFrom(), request.reporter() + with, "imports")),
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
        List<String> missing = new ArrayList<>();
        needs.stream().filter(need -> !need.isThere()).map(Need::what).forEach(missing::add);
        if (!missing.isEmpty()) {
            return none(kind, ObservationStatus.NOT_LOADED, "not loaded: " + String.join("; ", missing));
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

    /** Where nothing is loaded of a pair, it may have traded nothing or nobody may have asked: we cannot tell. */
    private Need toPartner() {
        return all(
                Baskets.TO_PARTNER,
                "%s's exports to %s (where a file names every partner, there were none)"
                        .formatted(request.reporter(), request.partner()));
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
