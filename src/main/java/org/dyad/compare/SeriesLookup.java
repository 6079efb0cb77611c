package org.dyad.compare;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dyad.observations.AnsweredSeries;
import org.dyad.observations.ExchangeRates;
import org.dyad.observations.IndicatorFigures;
import org.dyad.observations.IndicatorReader;
import org.dyad.observations.IndicatorRequest;
import org.dyad.sanctions.DesignationRequest;
import org.dyad.sanctions.DesignationSeries;
import org.dyad.trade.TradeReader;
import org.dyad.trade.TradeRequest;
import org.dyad.trade.TradeRows;
import org.jspecify.annotations.Nullable;

/** Finds series of every kind, with one statement for each kind however many series are asked for. */
@ApplicationScoped
class SeriesLookup {

    private final TradeReader trade;
    private final IndicatorReader indicators;
    private final ExchangeRates rates;
    private final DesignationSeries designations;

    SeriesLookup(TradeReader trade, IndicatorReader indicators, ExchangeRates rates, DesignationSeries designations) {
        this.trade = trade;
        this.indicators = indicators;
        this.rates = rates;
        this.designations = designations;
    }

    /**
     * A series whose rows have been read. Making it may find that a caller asked for what cannot be: that is then the
     * mistake of this series alone.
     */
    interface Found {
        AnsweredSeries make();
    }

    /**
     * What the requests name, each at its own frequency.
     *
     * @param auxiliaryAsOf day up to which exchange rates are read; null for all that is known
     */
    Map<SeriesRequest, Found> find(Set<SeriesRequest> requests, @Nullable LocalDate auxiliaryAsOf) {
        List<TradeRequest> ofTrade = new ArrayList<>();
        List<IndicatorRequest> ofIndicators = new ArrayList<>();
        List<DesignationRequest> ofDesignations = new ArrayList<>();
        Map<SeriesRequest, Found> found = new HashMap<>();
        for (SeriesRequest request : requests) {
            if (request instanceof SeriesRequest.OfTrade trading) {
                ofTrade.add(trading.request());
            } else if (request instanceof SeriesRequest.OfIndicator indicator) {
                ofIndicators.add(indicator.request());
            } else if (request instanceof SeriesRequest.OfDesignations designation) {
                ofDesignations.add(designation.request());
            } else if (request instanceof SeriesRequest.Inline inline) {
                found.put(inline, inline::series);
            }
        }
        List<TradeRows> rows = trade.read(ofTrade);
        Set<String> currencies = new LinkedHashSet<>();
        rows.stream().filter(read -> !read.foreignCurrencies().isEmpty()).forEach(read -> {
            currencies.addAll(read.foreignCurrencies());
            currencies.add(read.request().currency());
        });
        // Indicators that are asked for and exchange rates that turn out to be needed go in one statement.
        List<IndicatorRequest> all = new ArrayList<>(ofIndicators);
        List<IndicatorRequest> ofRates = rates.requests(currencies, auxiliaryAsOf);
        all.addAll(ofRates);
        List<IndicatorFigures> figures = indicators.read(all);
        ExchangeRates.Loaded loaded = rates.of(figures.subList(ofIndicators.size(), figures.size()));
        for (TradeRows read : rows) {
            found.put(new SeriesRequest.OfTrade(read.request()), () -> trade.answer(read, loaded));
        }
        for (IndicatorFigures read : figures.subList(0, ofIndicators.size())) {
            found.put(new SeriesRequest.OfIndicator(read.request()), () -> indicators.answer(read));
        }
        for (DesignationSeries.Read read : designations.read(ofDesignations)) {
            found.put(new SeriesRequest.OfDesignations(read.request()), () -> designations.answer(read));
        }
        return found;
    }
}
