package org.dyad.compare;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.dyad.graphql.PeriodScalar;
import org.dyad.observations.SeriesView;
import org.dyad.provenance.Providers;
import org.dyad.series.Aggregation;
import org.dyad.series.Frequency;
import org.dyad.series.Transform;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Any series, by whatever name. */
@GraphQLApi
@ApplicationScoped
public class SeriesApi {

    private final SeriesInputs inputs;
    private final SeriesPipeline pipeline;
    private final Providers providers;
    private final Clock clock;

    SeriesApi(SeriesInputs inputs, SeriesPipeline pipeline, Providers providers, Clock clock) {
        this.inputs = inputs;
        this.pipeline = pipeline;
        this.providers = providers;
        this.clock = clock;
    }

    @Query
    @Description("One series: its values, why some are absent, where each was read. To reach a frequency: the figure"
            + " published at it; else year to date at the boundary; else differences of year-to-date figures of one"
            + " source (ESTIMATED); else sums.")
    public CompletionStage<@Nullable SeriesView> series(
            @NonNull @Description("Which series.") SeriesInput series,
            @Description("First period, of any frequency; default: the first that has a value.") @Nullable
                    PeriodScalar from,
            @Description("Last period, of any frequency; default: the last that has a value.") @Nullable
                    PeriodScalar to,
            @Description("How often in the answer; never higher than the series itself.") @Nullable Frequency frequency,
            @Description("How values are put together to reach the frequency.") @DefaultValue("BY_NATURE") @Nullable
                    Aggregation aggregation,
            @Description("What is made of the values, after the frequency.") @DefaultValue("LEVEL") @Nullable
                    Transform transform,
            @Description("Base of INDEX and CONSTANT_USD; default: the first value of the window, the last price.")
                    @Nullable
                    PeriodScalar indexBase,
            @Description("Periods that ROLLING_MEAN averages; default 3.") @Nullable Integer rollingWindow,
            @Description("Only what was public by the end of that day; default: all that is known.") @Nullable
                    LocalDate asOf) {
        SeriesShape shape = new SeriesShape(
                PeriodScalar.unwrap(from),
                PeriodScalar.unwrap(to),
                frequency,
                Objects.requireNonNullElse(aggregation, Aggregation.BY_NATURE),
                Objects.requireNonNullElse(transform, Transform.LEVEL),
                PeriodScalar.unwrap(indexBase),
                rollingWindow,
                null);
        SeriesRequest request = inputs.resolve("series", series, asOf);
        return pipeline.together(new SeriesPipeline.Wanted(request, shape))
                .thenApply(answered ->
                        new SeriesView(answered, providers.view(answered.provider()), LocalDate.now(clock)));
    }
}
