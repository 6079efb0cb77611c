package org.dyad.compare;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.observations.AnsweredSeries;
import org.dyad.observations.CitationList;
import org.dyad.observations.IndicatorRequest;
import org.dyad.provenance.NoticeView;
import org.dyad.series.Deflation;
import org.dyad.series.Observation;
import org.dyad.series.Period;
import org.dyad.series.Series;
import org.dyad.series.Shares;
import org.dyad.series.Transform;
import org.dyad.trade.TradeRequest;
import org.jspecify.annotations.Nullable;

/** The second series that some transforms need: which one it is, and what is made of both. */
@ApplicationScoped
class Auxiliaries {

    private static final String WORLD = "WLD";
    private static final String PRODUCT = "GDP";
    private static final String POPULATION = "POPULATION";
    private static final String PRICES = "CPI";
    private static final String WHERE_DOLLARS_ARE_SPENT = "USA";

    /** The second series of a transform; empty where it needs none. */
    Optional<SeriesRequest> of(SeriesRequest request, SeriesShape shape) {
        return switch (shape.transform()) {
            case SHARE_OF_REPORTER_TOTAL ->
                Optional.of(new SeriesRequest.OfTrade(trade(request, shape).with(WORLD)));
            case SHARE_OF_PARTNER_TOTAL ->
                Optional.of(new SeriesRequest.OfTrade(trade(request, shape).seenByPartner(WORLD)));
            case SHARE_OF_PAIR ->
                Optional.of(new SeriesRequest.OfTrade(trade(request, shape).allGoods()));
            case SHARE_OF_GDP -> Optional.of(indicator(PRODUCT, area(request, shape), shape.auxiliaryAsOf()));
            case PER_CAPITA -> Optional.of(indicator(POPULATION, area(request, shape), shape.auxiliaryAsOf()));
            case CONSTANT_USD -> Optional.of(indicator(PRICES, WHERE_DOLLARS_ARE_SPENT, shape.auxiliaryAsOf()));
            case LEVEL,
                    CHANGE,
                    CHANGE_FROM_YEAR_AGO,
                    PERCENT_CHANGE,
                    PERCENT_CHANGE_FROM_YEAR_AGO,
                    COMPOUNDED_ANNUAL_RATE,
                    CONTINUOUSLY_COMPOUNDED_CHANGE,
                    CONTINUOUSLY_COMPOUNDED_ANNUAL_RATE,
                    LOG,
                    INDEX,
                    YEAR_TO_DATE,
                    CUMULATIVE_12_MONTHS,
                    ROLLING_MEAN,
                    Z_SCORE,
                    SEASONALLY_ADJUSTED -> Optional.empty();
        };
    }

    private static SeriesRequest indicator(String code, String area, @Nullable LocalDate asOf) {
        return new SeriesRequest.OfIndicator(new IndicatorRequest(code, area, null, null, null, null, null, asOf));
    }

    private static TradeRequest trade(SeriesRequest request, SeriesShape shape) {
        if (request instanceof SeriesRequest.OfTrade trading) {
            return trading.request();
        }
        throw new BadUserInput("transform", "%s is for trade series only".formatted(shape.transform()));
    }

    private static String area(SeriesRequest request, SeriesShape shape) {
        String area = null;
        if (request instanceof SeriesRequest.OfTrade trading) {
            area = trading.request().reporter();
        } else if (request instanceof SeriesRequest.OfIndicator indicator) {
            area = indicator.request().area();
        }
        if (area == null) {
            throw new BadUserInput(
                    "transform", "%s needs a series of an area, which this one is not".formatted(shape.transform()));
        }
        return area;
    }

    /**
     * The levels held against the second series.
     *
     * @throws BadUserInput if the second series is not loaded, or not at this frequency
     */
    Series combine(Series levels, AnsweredSeries second, SeriesShape shape, CitationList citations) {
        Series other = citations.take(second);
        if (other.firstWithValue().isEmpty()) {
            throw new BadUserInput(
                    "transform",
                    "%s needs \"%s\" (%s), which is not loaded"
                            .formatted(shape.transform(), second.label(), second.key()));
        }
        if (other.frequency() != levels.frequency()) {
            throw new BadUserInput(
                    "transform",
                    "%s needs \"%s\", which is %s: ask for frequency %s"
                            .formatted(shape.transform(), second.label(), other.frequency(), other.frequency()));
        }
        if (shape.transform() == Transform.PER_CAPITA) {
            return Shares.perCapita(levels, other);
        }
        if (shape.transform() == Transform.CONSTANT_USD) {
            return constantDollars(levels, other, shape);
        }
        return Shares.percentOf(levels, other);
    }

    /** What a reader must know of the second series: which one it is, and what there is to say about it. */
    List<NoticeView> notices(AnsweredSeries second, SeriesShape shape, Series result) {
        String name = "\"%s\" (%s)".formatted(second.label(), second.key());
        NoticeView which = shape.transform() == Transform.CONSTANT_USD
                ? new NoticeView(
                        "DEFLATED", "in %s by %s".formatted(result.unit().name(), name), List.of())
                : new NoticeView("DENOMINATOR", "divided by " + name, List.of());
        return Stream.concat(Stream.of(which), second.notices().stream()).toList();
    }

    private static Series constantDollars(Series levels, Series prices, SeriesShape shape) {
        if (!levels.unit().code().equals("USD")) {
            throw new BadUserInput(
                    "transform",
                    "CONSTANT_USD needs a series in USD, this one is in "
                            + levels.unit().code());
        }
        Period base = shape.indexBase();
        if (base == null) {
            base = prices.lastWithValue().map(Observation::period).orElseThrow();
        }
        return Deflation.constantPrices(levels, prices, base);
    }
}
