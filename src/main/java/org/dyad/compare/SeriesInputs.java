package org.dyad.compare;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.graphql.ApiException.LimitExceeded;
import org.dyad.observations.AnsweredSeries;
import org.dyad.observations.IndicatorRequest;
import org.dyad.observations.Indicators;
import org.dyad.provenance.Providers;
import org.dyad.reference.Areas;
import org.dyad.reference.Commodities;
import org.dyad.series.Adjustment;
import org.dyad.series.Basis;
import org.dyad.series.Frequency;
import org.dyad.series.Nature;
import org.dyad.series.Series;
import org.dyad.series.Unit;
import org.dyad.trade.Flow;
import org.dyad.trade.GroupMode;
import org.dyad.trade.Measure;
import org.dyad.trade.SeriesKey;
import org.dyad.trade.TradeRequest;
import org.jspecify.annotations.Nullable;

/** Checks what a caller asked for, and makes requests of it in which every code is a known one. */
@ApplicationScoped
class SeriesInputs {

    /** As many as a century of months holds, eight times over; what a person compares is far less. */
    private static final int MOST_VALUES = 10_000;

    private final Areas areas;
    private final Commodities commodities;
    private final Providers providers;
    private final Indicators indicators;

    SeriesInputs(Areas areas, Commodities commodities, Providers providers, Indicators indicators) {
        this.areas = areas;
        this.commodities = commodities;
        this.providers = providers;
        this.indicators = indicators;
    }

    /**
     * The request that an input stands for.
     *
     * @param argument where the input stands, for messages: {@code series} or {@code input.series[2]}
     * @param asOf of the whole request; a series' own one wins
     */
    SeriesRequest resolve(String argument, SeriesInput input, @Nullable LocalDate asOf) {
        if (input.key() != null) {
            return ofKey(argument + ".key", input.key(), asOf);
        }
        if (input.pair() != null) {
            return ofPair(argument + ".pair", input.pair(), asOf);
        }
        if (input.trade() != null) {
            return ofTrade(argument + ".trade", input.trade(), asOf);
        }
        if (input.indicator() != null) {
            return ofIndicator(argument + ".indicator", input.indicator(), asOf);
        }
        if (input.inline() != null) {
            return ofInline(argument + ".inline", input.inline());
        }
        throw new BadUserInput(
                argument,
                "%s: expected exactly one of key, pair, trade, indicator and inline".formatted(argument),
                List.of("key", "pair", "trade", "indicator", "inline"));
    }

    private SeriesRequest ofKey(String argument, String key, @Nullable LocalDate asOf) {
        if (key.startsWith(SeriesKey.PREFIX)) {
            SeriesKey parsed = SeriesKey.parse(key).orElseThrow(() -> malformed(argument, key));
            return new SeriesRequest.OfTrade(new TradeRequest(
                    areas.require(argument, parsed.reporter()).code,
                    areas.require(argument, parsed.partner()).code,
                    parsed.flow(),
                    commodity(argument, parsed.commodity()),
                    parsed.classification(),
                    parsed.frequency(),
                    parsed.basis(),
                    parsed.adjustment(),
                    parsed.measure(),
                    currency(argument, parsed.currency()),
                    parsed.provider() == null ? null : providers.require(argument, parsed.provider()).code,
                    false,
                    GroupMode.AS_REPORTED,
                    null,
                    asOf));
        }
        IndicatorKey parsed = IndicatorKey.parse(key).orElseThrow(() -> malformed(argument, key));
        return new SeriesRequest.OfIndicator(new IndicatorRequest(
                indicators.require(argument, parsed.indicator()).code,
                parsed.area() == null ? null : areas.require(argument, parsed.area()).code,
                parsed.counterpart(),
                parsed.universe(),
                parsed.provider() == null ? null : providers.require(argument, parsed.provider()).code,
                parsed.frequency(),
                null,
                asOf));
    }

    private static BadUserInput malformed(String argument, String key) {
        return new BadUserInput(
                argument,
                "%s: \"%s\" is no key of a series".formatted(argument, key),
                List.of("TRADE.GACC.M.CHN.RUS.IMPORT.27.VALUE.USD", "INDICATOR.WORLD_BANK.A.CHN._._.GDP"));
    }

    private SeriesRequest ofPair(String argument, PairSeriesInput pair, @Nullable LocalDate asOf) {
        String a = areas.require(argument + ".a", pair.a()).code;
        String b = areas.require(argument + ".b", pair.b()).code;
        requireDifferent(argument + ".b", a, b);
        String seenBy = pair.seenBy() == null ? a : areas.require(argument + ".seenBy", pair.seenBy()).code;
        if (!seenBy.equals(a) && !seenBy.equals(b)) {
            throw new BadUserInput(
                    argument + ".seenBy",
                    "%s.seenBy: expected one of the pair, was %s".formatted(argument, pair.seenBy()),
                    List.of(a, b));
        }
        return new SeriesRequest.OfTrade(new TradeRequest(
                seenBy,
                seenBy.equals(a) ? b : a,
                Objects.requireNonNullElse(pair.flow(), Flow.TOTAL),
                commodity(argument + ".commodity", pair.commodity()),
                null,
                Objects.requireNonNullElse(pair.frequency(), Frequency.ANNUAL),
                Objects.requireNonNullElse(pair.basis(), Basis.PERIOD),
                Adjustment.NONE,
                Measure.VALUE,
                currency(argument + ".currency", pair.currency()),
                null,
                false,
                GroupMode.AS_REPORTED,
                pair.label(),
                pair.asOf() == null ? asOf : pair.asOf()));
    }

    private SeriesRequest ofTrade(String argument, TradeSeriesInput trade, @Nullable LocalDate asOf) {
        String reporter = areas.require(argument + ".reporter", trade.reporter()).code;
        String partner = areas.require(argument + ".partner", trade.partner()).code;
        requireDifferent(argument + ".partner", reporter, partner);
        return new SeriesRequest.OfTrade(new TradeRequest(
                reporter,
                partner,
                trade.flow(),
                commodity(argument + ".commodity", trade.commodity()),
                trade.classification(),
                Objects.requireNonNullElse(trade.frequency(), Frequency.ANNUAL),
                Objects.requireNonNullElse(trade.basis(), Basis.PERIOD),
                Objects.requireNonNullElse(trade.adjustment(), Adjustment.NONE),
                Objects.requireNonNullElse(trade.measure(), Measure.VALUE),
                currency(argument + ".currency", trade.currency()),
                trade.provider() == null ? null : providers.require(argument + ".provider", trade.provider()).code,
                Objects.requireNonNullElse(trade.fill(), false),
                Objects.requireNonNullElse(trade.groups(), GroupMode.AS_REPORTED),
                trade.label(),
                trade.asOf() == null ? asOf : trade.asOf()));
    }

    private SeriesRequest ofIndicator(String argument, IndicatorSeriesInput input, @Nullable LocalDate asOf) {
        return new SeriesRequest.OfIndicator(new IndicatorRequest(
                indicators.require(argument + ".code", input.code()).code,
                input.area() == null ? null : areas.require(argument + ".area", input.area()).code,
                input.counterpart() == null ? null : areas.require(argument + ".counterpart", input.counterpart()).code,
                input.universe(),
                null,
                input.frequency(),
                input.label(),
                input.asOf() == null ? asOf : input.asOf()));
    }

    private static SeriesRequest ofInline(String argument, InlineSeriesInput inline) {
        Frequency frequency = inline.start().period().frequency();
        if (frequency != inline.frequency()) {
            throw new BadUserInput(
                    argument + ".start",
                    "%s.start: expected a period of frequency %s, was %s"
                            .formatted(argument, inline.frequency(), inline.start()));
        }
        if (inline.values().size() > MOST_VALUES) {
            throw new LimitExceeded(argument + ".values", inline.values().size(), MOST_VALUES);
        }
        try {
            Unit unit = inline.unit() == null ? new Unit("NUMBER", "number") : new Unit(inline.unit(), inline.unit());
            Series series = Series.of(unit, Nature.FLOW, inline.start().period(), inline.values());
            return new SeriesRequest.Inline(new AnsweredSeries(
                    "INLINE",
                    inline.label() == null ? "the caller's own numbers" : inline.label(),
                    series,
                    Basis.PERIOD,
                    Adjustment.NONE,
                    null,
                    1,
                    List.of(),
                    Map.of(),
                    Map.of(),
                    List.of(),
                    null,
                    null));
        } catch (IllegalArgumentException e) {
            throw new BadUserInput(argument, "%s: %s".formatted(argument, e.getMessage()));
        }
    }

    private String commodity(String argument, @Nullable String code) {
        return code == null || code.equals(SeriesKey.ALL_GOODS)
                ? SeriesKey.ALL_GOODS
                : commodities.require(argument, code).code;
    }

    private static String currency(String argument, @Nullable String code) {
        String wanted = code == null ? "USD" : code;
        try {
            return Unit.currency(wanted).code();
        } catch (IllegalArgumentException e) {
            throw new BadUserInput(
                    argument,
                    "%s: expected a currency of ISO 4217, was \"%s\"".formatted(argument, wanted),
                    List.of("USD", "EUR", "CNY", "RUB"));
        }
    }

    private static void requireDifferent(String argument, String one, String other) {
        if (one.equals(other)) {
            throw new BadUserInput(argument, "%s: expected another area than %s".formatted(argument, one));
        }
    }
}
