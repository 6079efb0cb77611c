package org.dyad.compare.mirror;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.dyad.observations.ExchangeRates;
import org.dyad.observations.IndicatorFigures;
import org.dyad.observations.IndicatorReader;
import org.dyad.observations.IndicatorRequest;
import org.dyad.trade.TradeReader;
import org.dyad.trade.TradeRequest;
import org.dyad.trade.TradeRows;

/**
 * Reads both sides of all mirrors of a request: one statement for the flows, one for exchange rates if any is needed.
 */
@ApplicationScoped
class MirrorReader {

    private final TradeReader trade;
    private final IndicatorReader indicators;
    private final ExchangeRates rates;

    MirrorReader(TradeReader trade, IndicatorReader indicators, ExchangeRates rates) {
        this.trade = trade;
        this.indicators = indicators;
        this.rates = rates;
    }

    /** The sides of each question, made when they are asked for. Rates are those known on the day asked for. */
    Map<MirrorQuestion, Supplier<MirrorSides>> read(Set<MirrorQuestion> questions) {
        List<MirrorQuestion> order = List.copyOf(questions);
        List<TradeRequest> requests = new ArrayList<>();
        order.forEach(question -> {
            requests.add(question.exporter());
            requests.add(question.importer());
        });
        List<TradeRows> rows = trade.read(requests);
        List<IndicatorRequest> wanted = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        for (TradeRows side : rows) {
            wanted.addAll(ofRates(side));
            ends.add(wanted.size());
        }
        List<IndicatorFigures> figures = indicators.read(wanted);
        Map<MirrorQuestion, Supplier<MirrorSides>> read = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            TradeRows exporter = rows.get(2 * i);
            TradeRows importer = rows.get(2 * i + 1);
            int start = i == 0 ? 0 : ends.get(2 * i - 1);
            ExchangeRates.Loaded ofExporter = rates.of(figures.subList(start, ends.get(2 * i)));
            ExchangeRates.Loaded ofImporter = rates.of(figures.subList(ends.get(2 * i), ends.get(2 * i + 1)));
            read.put(
                    order.get(i),
                    () -> MirrorSides.of(
                            exporter,
                            importer,
                            side -> trade.answer(
                                    side, side.request().equals(exporter.request()) ? ofExporter : ofImporter)));
        }
        return read;
    }

    private List<IndicatorRequest> ofRates(TradeRows side) {
        Set<String> currencies = new TreeSet<>(side.foreignCurrencies());
        if (currencies.isEmpty()) {
            return List.of();
        }
        currencies.add(side.request().currency());
        return rates.requests(currencies, side.request().asOf());
    }
}
