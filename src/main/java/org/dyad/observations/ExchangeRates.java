package org.dyad.observations;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dyad.series.Arithmetic;
import org.dyad.series.Frequency;
import org.dyad.series.Observation;
import org.dyad.series.Series;
import org.dyad.series.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Period-average exchange rates, from the indicators {@code FX.<currency>}: units of the currency per US dollar, or US
 * dollars per unit where the indicator's unit says so.
 */
@ApplicationScoped
public class ExchangeRates {

    private static final String DOLLAR = "USD";
    private static final String PREFIX = "FX.";

    private final IndicatorReader indicators;
    private final Indicators known;

    ExchangeRates(IndicatorReader indicators, Indicators known) {
        this.indicators = indicators;
        this.known = known;
    }

    /** What to ask the indicators for, to convert between these currencies and the dollar. */
    public List<IndicatorRequest> requests(Set<String> currencies, @Nullable LocalDate asOf) {
        List<IndicatorRequest> requests = new ArrayList<>();
        for (String currency : currencies) {
            known.find(PREFIX + currency)
                    .ifPresent(indicator -> requests.add(IndicatorRequest.anywhere(indicator.code, asOf)));
        }
        return requests;
    }

    /** The rates that the answers to {@link #requests} hold. */
    public Loaded of(List<IndicatorFigures> answers) {
        Map<String, IndicatorFigures> figures = new HashMap<>();
        for (IndicatorFigures answer : answers) {
            figures.put(answer.request().indicator().substring(PREFIX.length()), answer);
        }
        return new Loaded(indicators, Map.copyOf(figures));
    }

    /** Rates in memory, each made into a series when it is used. */
    public record Loaded(IndicatorReader reader, Map<String, IndicatorFigures> figures) {

        /** How many units of one currency one unit of the other bought, on average over each period. */
        public Optional<Series> unitsPer(String source, String target, Frequency frequency, CitationList citations) {
            Optional<Series> sourcePerDollar = perDollar(source, frequency, citations);
            if (target.equals(DOLLAR) || sourcePerDollar.isEmpty()) {
                return sourcePerDollar;
            }
            Unit unit = new Unit(source + "_PER_" + target, source + " per " + target);
            return perDollar(target, frequency, citations)
                    .map(targetPerDollar -> source.equals(DOLLAR)
                            ? inverse(targetPerDollar, unit)
                            : Arithmetic.over(sourcePerDollar.get(), targetPerDollar, unit));
        }

        private Optional<Series> perDollar(String currency, Frequency frequency, CitationList citations) {
            if (currency.equals(DOLLAR)) {
                return figures.values().stream().findFirst().map(any -> ones(any, frequency, citations));
            }
            IndicatorFigures found = figures.get(currency);
            if (found == null) {
                return Optional.empty();
            }
            Series rate = reader.series(found, frequency, citations).series();
            if (rate.firstWithValue().isEmpty()) {
                return Optional.empty();
            }
            Unit unit = new Unit(currency + "_PER_USD", currency + " per US dollar");
            return Optional.of(rate.unit().code().equals("USD_PER_" + currency) ? inverse(rate, unit) : rate);
        }

        private Series ones(IndicatorFigures any, Frequency frequency, CitationList citations) {
            Series periods = reader.series(any, frequency, citations).series();
            return periods.with(periods.periods().stream()
                    .map(period -> Observation.of(period, 1))
                    .toList());
        }

        private static Series inverse(Series rate, Unit unit) {
            Series ones = rate.with(rate.periods().stream()
                    .map(period -> Observation.of(period, 1))
                    .toList());
            return Arithmetic.over(ones, rate, unit);
        }
    }
}
