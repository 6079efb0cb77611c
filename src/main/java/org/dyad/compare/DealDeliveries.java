package org.dyad.compare;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.dyad.energy.ContractTerms;
import org.dyad.energy.EnergyDeal;
import org.dyad.energy.EnergyFigure;
import org.dyad.graphql.PeriodScalar;
import org.dyad.observations.AnsweredSeries;
import org.dyad.observations.CitationList;
import org.dyad.provenance.NoticeView;
import org.dyad.series.Adjustment;
import org.dyad.series.Basis;
import org.dyad.series.Evidence;
import org.dyad.series.Nature;
import org.dyad.series.Observation;
import org.dyad.series.ObservationStatus;
import org.dyad.series.Period;
import org.dyad.series.Series;
import org.jspecify.annotations.Nullable;

/** Holds the deliveries of a deal against its terms. */
@ApplicationScoped
class DealDeliveries {

    private final ComparisonLink link;

    DealDeliveries(ComparisonLink link) {
        this.link = link;
    }

    /** @param csvUrl where the same table is served */
    record Against(Comparison comparison, String csvUrl) {}

    /**
     * The comparison: deliveries, the volume a year that held, what was foreseen for single years; the last two only
     * where anything is known of them.
     *
     * @param delivered yearly
     */
    Against against(EnergyDeal deal, AnsweredSeries delivered, ContractTerms terms) {
        List<Period> years = delivered.series().periods();
        List<ComparedSeries> series = new ArrayList<>();
        series.add(compared(delivered));
        AnsweredSeries agreed = terms(deal, "ANNUAL_VOLUME", "agreed volume a year", delivered, terms, terms::annual);
        AnsweredSeries foreseen =
                terms(deal, "SCHEDULED_VOLUME", "foreseen for the year", delivered, terms, terms::scheduled);
        for (AnsweredSeries one : List.of(agreed, foreseen)) {
            if (one.series().firstWithValue().isPresent()) {
                series.add(compared(one));
            }
        }
        boolean against = agreed.series().firstWithValue().isPresent();
        List<NoticeView> notices = against
                ? List.of()
                : List.of(new NoticeView(
                        "NO_AGREED_VOLUME", "no source that we hold prints a volume a year of this deal", List.of()));
        Comparison comparison = new Comparison(years, series, against ? 1 : 0, deal.areas(), notices, deal.asOf());
        return new Against(comparison, link.of(input(comparison, delivered.key())));
    }

    private static ComparedSeries compared(AnsweredSeries series) {
        return new ComparedSeries(series, series, null, null, series.notices(), null);
    }

    private static AnsweredSeries terms(
            EnergyDeal deal,
            String kind,
            String label,
            AnsweredSeries delivered,
            ContractTerms terms,
            Function<Period, @Nullable EnergyFigure> of) {
        CitationList citations = new CitationList();
        List<Observation> rows = new ArrayList<>();
        List<NoticeView> notices = new ArrayList<>();
        String unit = delivered.series().unit().code();
        for (Period year : delivered.series().periods()) {
            EnergyFigure figure = of.apply(year);
            OptionalDouble volume = figure == null ? OptionalDouble.empty() : terms.in(unit, figure);
            if (figure == null || volume.isEmpty()) {
                rows.add(new Observation(year, null, ObservationStatus.NOT_LOADED, Evidence.NONE));
                continue;
            }
            boolean range = figure.value() == null;
            rows.add(new Observation(
                    year,
                    volume.getAsDouble(),
                    range ? ObservationStatus.ESTIMATED : figure.status(),
                    Evidence.of(figure.knownFrom(), citations.position(figure.citation()))));
            if (range) {
                notices.add(new NoticeView(
                        "RANGE",
                        "printed as %s to %s; the middle is shown".formatted(figure.low(), figure.high()),
                        List.of(PeriodScalar.of(year))));
            }
        }
        CitationList.Cited cited = citations.of(
                new Series(delivered.series().frequency(), delivered.series().unit(), Nature.FLOW, rows));
        return new AnsweredSeries(
                "DEAL.%s.%s".formatted(deal.code(), kind),
                deal.name() + ", " + label,
                cited.series(),
                Basis.PERIOD,
                Adjustment.NONE,
                null,
                1,
                cited.citations(),
                Map.of(),
                Map.of(),
                notices,
                null,
                deal.asOf());
    }

    /** The input of the query that answers the same table: the terms stand in it as the caller's own numbers. */
    private static Map<String, Object> input(Comparison comparison, String key) {
        List<Object> series = new ArrayList<>(List.of(Map.of("key", key)));
        for (ComparedSeries own :
                comparison.series().subList(1, comparison.series().size())) {
            Series values = own.shown().series();
            Map<String, Object> inline = new LinkedHashMap<>();
            inline.put("start", values.periods().get(0).toString());
            inline.put("frequency", values.frequency().name());
            inline.put(
                    "values",
                    Arrays.asList(values.observations().stream()
                            .map(Observation::value)
                            .toArray()));
            inline.put("unit", values.unit().code());
            inline.put("label", own.shown().label());
            series.add(Map.of("inline", inline));
        }
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("series", series);
        if (!comparison.periods().isEmpty()) {
            input.put("from", comparison.periods().get(0).toString());
            input.put(
                    "to",
                    comparison.periods().get(comparison.periods().size() - 1).toString());
        }
        input.put("baseline", comparison.baseline());
        if (comparison.asOf() != null) {
            input.put("asOf", comparison.asOf().toString());
        }
        return input;
    }
}
