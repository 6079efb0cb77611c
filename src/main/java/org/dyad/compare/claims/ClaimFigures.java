package org.dyad.compare.claims;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dyad.observations.AnsweredSeries;
import org.dyad.observations.ExchangeRates;
import org.dyad.trade.TradeReader;
import org.dyad.trade.TradeRequest;
import org.dyad.trade.TradeRows;
import org.jspecify.annotations.Nullable;

/**
 * The trade figures that the claims of one page ask for: read with one statement when the first of them is wanted, each
 * made into a series when it is. Nothing is converted: a claim is held against figures in its own currency alone, since
 * no rate is as precise as a verdict.
 */
final class ClaimFigures {

    private final TradeReader trade;
    private final ExchangeRates.Loaded noRates;
    private final Set<TradeRequest> requests = new LinkedHashSet<>();
    private final Map<TradeRequest, AnsweredSeries> answers = new HashMap<>();
    private @Nullable Map<TradeRequest, TradeRows> rows;

    ClaimFigures(TradeReader trade, ExchangeRates rates, List<ClaimLookup> lookups) {
        this.trade = trade;
        this.noRates = rates.of(List.of());
        lookups.forEach(lookup -> requests.addAll(lookup.requests()));
    }

    /**
     * What an office answers.
     *
     * @param series in the claim's unit
     * @param rounding unit of the last digit of the value that the claim is held against; 0 where it is exact
     */
    record Answer(AnsweredSeries series, double rounding) {}

    synchronized Answer answer(ClaimLookup lookup) {
        AnsweredSeries series = lookup.answer(this::series);
        return new Answer(series, lookup.rounding(series, this::series, this::rows));
    }

    private AnsweredSeries series(TradeRequest request) {
        return answers.computeIfAbsent(request, wanted -> trade.answer(rows(wanted), noRates));
    }

    private TradeRows rows(TradeRequest request) {
        Map<TradeRequest, TradeRows> read = rows;
        if (read == null) {
            read = new HashMap<>();
            for (TradeRows found : trade.read(List.copyOf(requests))) {
                read.put(found.request(), found);
            }
            rows = read;
        }
        return Objects.requireNonNull(read.get(request));
    }
}
