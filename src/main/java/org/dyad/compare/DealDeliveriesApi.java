package org.dyad.compare;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.dyad.energy.ContractTerms;
import org.dyad.energy.EnergyDeal;
import org.dyad.energy.EnergyDealView;
import org.dyad.energy.EnergyFlowRequest;
import org.dyad.energy.EnergyMeasure;
import org.dyad.graphql.PeriodScalar;
import org.dyad.observations.AnsweredSeries;
import org.dyad.observations.SeriesView;
import org.dyad.provenance.Providers;
import org.dyad.series.Basis;
import org.dyad.series.Frequency;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What deals delivered, by itself and against what was agreed: both read together for all deals of a request. */
@GraphQLApi
@RegisterForReflection // no query among them, see ArchitectureTest
@ApplicationScoped
public class DealDeliveriesApi {

    private final SeriesPipeline pipeline;
    private final ContractTerms.Loader terms;
    private final DealDeliveries deliveries;
    private final Providers providers;
    private final Clock clock;

    DealDeliveriesApi(
            SeriesPipeline pipeline,
            ContractTerms.Loader terms,
            DealDeliveries deliveries,
            Providers providers,
            Clock clock) {
        this.pipeline = pipeline;
        this.terms = terms;
        this.deliveries = deliveries;
        this.providers = providers;
        this.clock = clock;
    }

    @Description("What was delivered under it, year by year; null where no series counts its deliveries.")
    public CompletionStage<@Nullable SeriesView> deliveries(
            @Source EnergyDealView deal,
            @Description("First year; default: the first that has a value.") @Nullable PeriodScalar from,
            @Description("Last year; default: the last that has a value.") @Nullable PeriodScalar to) {
        return delivered(deal.deal(), from, to).thenApply(series -> series == null ? null : view(series));
    }

    @Description("What was delivered year by year beside what was agreed: first the deliveries, then the volume a year"
            + " that held when the year began, as baseline, then what was foreseen for single years. The ratio to the"
            + " baseline is the part that was delivered. Null where no series counts its deliveries.")
    public CompletionStage<@Nullable ComparisonView> deliveredAgainstContract(
            @Source EnergyDealView deal,
            @Description("First year; default: the first that has a value.") @Nullable PeriodScalar from,
            @Description("Last year; default: the last that has a value.") @Nullable PeriodScalar to) {
        return delivered(deal.deal(), from, to)
                .thenCombine(
                        terms.load(deal.deal()),
                        (series, agreed) -> series == null || agreed == null
                                ? null
                                : view(deliveries.against(deal.deal(), series, agreed)));
    }

    private CompletionStage<@Nullable AnsweredSeries> delivered(
            EnergyDeal deal, @Nullable PeriodScalar from, @Nullable PeriodScalar to) {
        String exporter = deal.exporter();
        String importer = deal.importer();
        if (exporter == null || importer == null || deal.fuel() == null) {
            return CompletableFuture.completedStage(null);
        }
        SeriesRequest request = new SeriesRequest.OfEnergyFlow(new EnergyFlowRequest(
                exporter,
                importer,
                deal.fuel(),
                deal.route(),
                EnergyMeasure.VOLUME,
                null,
                Frequency.ANNUAL,
                Basis.PERIOD,
                null,
                null,
                deal.asOf()));
        SeriesShape shape = SeriesShape.levels(PeriodScalar.unwrap(from), PeriodScalar.unwrap(to));
        return pipeline.together(new SeriesPipeline.Wanted(request, shape)).thenApply(series -> series);
    }

    private ComparisonView view(DealDeliveries.Against against) {
        return new ComparisonView(
                against.comparison(),
                compared -> new ComparedSeriesView(compared, view(compared.shown()), view(compared.levels())),
                against::csvUrl);
    }

    private SeriesView view(AnsweredSeries series) {
        return new SeriesView(series, providers.view(series.provider()), LocalDate.now(clock));
    }
}
