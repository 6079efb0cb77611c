package org.dyad.energy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.CompletionStage;
import org.dyad.graphql.KeyedLoader;
import org.dyad.series.Period;
import org.jspecify.annotations.Nullable;

/**
 * The volumes that a deal foresees: the plateau of each year, and the years of the ramp for which a source names one.
 *
 * @param annual volumes a year, in the order in which they are picked
 * @param scheduled volumes for single years, in the same order
 */
public record ContractTerms(@Nullable Fuel fuel, List<EnergyFigure> annual, List<EnergyFigure> scheduled) {

    private static final String A_YEAR = "_PER_YEAR";

    public ContractTerms {
        annual = List.copyOf(annual);
        scheduled = List.copyOf(scheduled);
    }

    static ContractTerms of(EnergyDeal deal, List<EnergyFigure> figures) {
        return new ContractTerms(deal.fuel(), figures(figures, "ANNUAL_VOLUME"), figures(figures, "SCHEDULED_VOLUME"));
    }

    private static List<EnergyFigure> figures(List<EnergyFigure> figures, String kind) {
        return figures.stream()
                .filter(figure -> figure.kind().equals(kind) && !figure.misprint() && figure.middle() != null)
                .toList();
    }

    /** The volume that holds for a whole year: of the terms that were agreed before it began those picked first. */
    public @Nullable EnergyFigure annual(Period year) {
        return annual.stream()
                .filter(figure ->
                        figure.on() == null || !figure.on().startInclusive().isAfter(year.start()))
                .findFirst()
                .orElse(null);
    }

    /** What is foreseen for that year alone. */
    public @Nullable EnergyFigure scheduled(Period year) {
        return scheduled.stream()
                .filter(figure -> figure.on() != null
                        && figure.on().startInclusive().equals(year.start())
                        && figure.on().endExclusive().equals(year.endExclusive()))
                .findFirst()
                .orElse(null);
    }

    /** What an amount, or an amount a year, in the figure's unit comes to in that of the deliveries. */
    public OptionalDouble in(String unit, EnergyFigure figure) {
        String own = figure.unit();
        String amount = own.endsWith(A_YEAR) ? own.substring(0, own.length() - A_YEAR.length()) : own;
        OptionalDouble factor = EnergyUnits.factor(fuel, amount, unit);
        Double middle = figure.middle();
        return factor.isEmpty() || middle == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(middle * factor.getAsDouble());
    }

    /** Loads the terms of deals, those of all deals of a request together. */
    @ApplicationScoped
    public static class Loader {

        private final EnergyDetails details;

        Loader(EnergyDetails details) {
            this.details = details;
        }

        public CompletionStage<@Nullable ContractTerms> load(EnergyDeal deal) {
            return KeyedLoader.load("EnergyDeal.terms", deal, deals -> {
                Map<Asked, List<EnergyFigure>> figures = details.dealFigures(
                        deals.stream().map(EnergyDeal::asked).toList());
                Map<EnergyDeal, ContractTerms> terms = new HashMap<>();
                deals.forEach(one -> terms.put(one, of(one, figures.getOrDefault(one.asked(), List.of()))));
                return terms;
            });
        }
    }
}
