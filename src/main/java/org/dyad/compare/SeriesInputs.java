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
import org.dyad.sanctions.DesignationCount;
import org.dyad.sanctions.DesignationKeys;
import org.dyad.sanctions.DesignationRequest;
import org.dyad.series.Adjustment;
import org.dyad.series.Basis;
import org.dyad.series.Frequency;
import org.dyad.series.Nature;
import org.dyad.series.Series;
import org.dyad.trade.Flow;
import org.dyad.trade.GroupMode;
import org.dyad.trade.Measure;
import org.dyad.trade.TradeRequest;
import org.jspecify.annotations.Nullable;

/** Checks what a caller asked for, and makes requests of it in which every code is a known one. */
@ApplicationScoped
class SeriesInputs {

    /** As many as a century of months holds, eight times over; what a person compares is far less. */
    private static final int MOST_VALUES = 10_000;

    private final SeriesCodes codes;
    private final SeriesKeys keys;
    private final Indicators indicators;
    private final DesignationKeys designations;

    SeriesInputs(SeriesCodes codes, SeriesKeys keys, Indicators indicators, DesignationKeys designations) {
        this.codes = codes;
        this.keys = keys;
        this.indicators = indicators;
        this.designations = designations;
    }

    /**
     * The request that an input stands for.
     *
     * @param argument where the input stands, for messages: {@code series} or {@code input.series[2]}
     * @param asOf of the whole request; a series' own one wins
     */
    SeriesRequest resolve(String argument, SeriesInput input, @Nullable LocalDate asOf) {
        if (input.key() != null) {
            return keys.request(argument + ".key", input.key(), asOf);
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
        if (input.designations() != null) {
            return ofDesignations(argument + ".designations", input.designations(), asOf);
        }
        if (input.inline() != null) {
            return ofInline(argument + ".inline", input.inline());
        }
        throw new BadUserInput(
                argument,
                "%s: expected exactly one of key, pair, trade, indicator, designations and inline".formatted(argument),
                List.of("key", "pair", "trade", "indicator", "designations", "inline"));
    }

    private SeriesRequest ofPair(String argument, PairSeriesInput pair, @Nullable LocalDate asOf) {
        String a = codes.area(argument + ".a", pair.a());
        String b = codes.otherArea(argument + ".b", pair.b(), a);
        String seenBy = pair.seenBy() == null ? a : codes.area(argument + ".seenBy", pair.seenBy());
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
                codes.commodity(argument + ".commodity", pair.commodity()),
                null,
                Objects.requireNonNullElse(pair.frequency(), Frequency.ANNUAL),
                Objects.requireNonNullElse(pair.basis(), Basis.PERIOD),
                Adjustment.NONE,
                Measure.VALUE,
                codes.currency(argument + ".currency", pair.currency()),
                null,
                false,
                GroupMode.AS_REPORTED,
                pair.label(),
                pair.asOf() == null ? asOf : pair.asOf()));
    }

    private SeriesRequest ofTrade(String argument, TradeSeriesInput trade, @Nullable LocalDate asOf) {
        String reporter = codes.area(argument + ".reporter", trade.reporter());
        String partner = codes.otherArea(argument + ".partner", trade.partner(), reporter);
        return new SeriesRequest.OfTrade(new TradeRequest(
                reporter,
                partner,
                trade.flow(),
                codes.commodity(argument + ".commodity", trade.commodity()),
                codes.editionIfNamed(argument + ".classification", trade.classification()),
                Objects.requireNonNullElse(trade.frequency(), Frequency.ANNUAL),
                Objects.requireNonNullElse(trade.basis(), Basis.PERIOD),
                Objects.requireNonNullElse(trade.adjustment(), Adjustment.NONE),
                Objects.requireNonNullElse(trade.measure(), Measure.VALUE),
                codes.currency(argument + ".currency", trade.currency()),
                codes.providerIfNamed(argument + ".provider", trade.provider()),
                Objects.requireNonNullElse(trade.fill(), false),
                codes.groups(trade.groups(), reporter, partner),
                trade.label(),
                trade.asOf() == null ? asOf : trade.asOf()));
    }

    private SeriesRequest ofIndicator(String argument, IndicatorSeriesInput input, @Nullable LocalDate asOf) {
        String indicator = indicators.require(argument + ".code", input.code()).code;
        return new SeriesRequest.OfIndicator(new IndicatorRequest(
                indicator,
                input.area() == null
                        ? indicators.onlyArea(argument + ".area", indicator)
                        : codes.area(argument + ".area", input.area()),
                codes.areaIfNamed(argument + ".counterpart", input.counterpart()),
                input.universe(),
                null,
                input.frequency(),
                input.label(),
                input.asOf() == null ? asOf : input.asOf()));
    }

    private SeriesRequest ofDesignations(String argument, DesignationSeriesInput input, @Nullable LocalDate asOf) {
        return new SeriesRequest.OfDesignations(new DesignationRequest(
                designations.actor(argument + ".sender", input.sender()),
                designations.actor(argument + ".target", input.target()),
                input.list(),
                input.basis(),
                Objects.requireNonNullElse(input.count(), DesignationCount.ENTRIES),
                Objects.requireNonNullElse(input.frequency(), Frequency.MONTHLY),
                input.label(),
                input.asOf() == null ? asOf : input.asOf()));
    }

    private SeriesRequest ofInline(String argument, InlineSeriesInput inline) {
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
            Series series = Series.of(
                    codes.unit(inline.unit()), Nature.FLOW, inline.start().period(), inline.values());
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
}
