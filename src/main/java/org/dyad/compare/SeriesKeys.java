package org.dyad.compare;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.observations.IndicatorRequest;
import org.dyad.observations.Indicators;
import org.dyad.sanctions.DesignationKeys;
import org.dyad.trade.SeriesKey;
import org.dyad.trade.TradeRequest;
import org.jspecify.annotations.Nullable;

/** Finds out which series a key names. */
@ApplicationScoped
class SeriesKeys {

    private static final List<String> EXAMPLES = List.of(
            "TRADE.GACC.M.CHN.RUS.IMPORT.27.VALUE.USD",
            "INDICATOR.WORLD_BANK.A.CHN._._.GDP",
            "DESIGNATIONS.PUBLISHED_COUNT.A.USA.CHN.SDN.ADDED_ENTRIES");

    private final SeriesCodes codes;
    private final Indicators indicators;
    private final DesignationKeys designations;

    SeriesKeys(SeriesCodes codes, Indicators indicators, DesignationKeys designations) {
        this.codes = codes;
        this.indicators = indicators;
        this.designations = designations;
    }

    /**
     * The request whose answer has that key.
     *
     * @param argument where the key stands, for messages
     * @throws BadUserInput if it is no key, or names something that is not known
     */
    SeriesRequest request(String argument, String key, @Nullable LocalDate asOf) {
        if (DesignationKeys.isKey(key)) {
            return new SeriesRequest.OfDesignations(
                    designations.request(argument, key, asOf).orElseThrow(() -> malformed(argument, key)));
        }
        return key.startsWith(SeriesKey.PREFIX)
                ? ofTrade(argument, SeriesKey.parse(key).orElseThrow(() -> malformed(argument, key)), asOf)
                : ofIndicator(argument, IndicatorKey.parse(key).orElseThrow(() -> malformed(argument, key)), asOf);
    }

    private SeriesRequest ofTrade(String argument, SeriesKey key, @Nullable LocalDate asOf) {
        String reporter = codes.area(argument, key.reporter());
        String partner = codes.otherArea(argument, key.partner(), reporter);
        return new SeriesRequest.OfTrade(new TradeRequest(
                reporter,
                partner,
                key.flow(),
                codes.commodity(argument, key.commodity()),
                codes.editionIfNamed(argument, key.classification()),
                key.frequency(),
                key.basis(),
                key.adjustment(),
                key.measure(),
                codes.currency(argument, key.currency()),
                codes.providerIfNamed(argument, key.provider()),
                key.filled(),
                codes.groups(key.groups(), reporter, partner),
                null,
                asOf));
    }

    private SeriesRequest ofIndicator(String argument, IndicatorKey key, @Nullable LocalDate asOf) {
        String indicator = indicators.require(argument, key.indicator()).code;
        return new SeriesRequest.OfIndicator(new IndicatorRequest(
                indicator,
                key.area() == null ? indicators.onlyArea(argument, indicator) : codes.area(argument, key.area()),
                codes.areaIfNamed(argument, key.counterpart()),
                key.universe(),
                codes.providerIfNamed(argument, key.provider()),
                key.frequency(),
                null,
                asOf));
    }

    private static BadUserInput malformed(String argument, String key) {
        return new BadUserInput(argument, "%s: \"%s\" is no key of a series".formatted(argument, key), EXAMPLES);
    }
}
