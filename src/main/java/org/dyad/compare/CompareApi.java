package org.dyad.compare;

import io.smallrye.graphql.api.Context;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dyad.compare.timeline.TimelineEntryView;
import org.dyad.compare.timeline.TimelineKind;
import org.dyad.compare.timeline.Timelines;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.graphql.PageRequest;
import org.dyad.observations.AnsweredSeries;
import org.dyad.observations.SeriesView;
import org.dyad.provenance.Providers;
import org.dyad.series.Correlations;
import org.dyad.series.Period;
import org.dyad.series.Series;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Series held against each other over time. */
@GraphQLApi
@ApplicationScoped
public class CompareApi {

    private static final int LONGEST_LAG = 60;

    private static final int MOST_ENTRIES = 200;

    private final Comparisons comparisons;
    private final ComparisonLink link;
    private final Timelines timelines;
    private final Providers providers;
    private final Clock clock;

    CompareApi(Comparisons comparisons, ComparisonLink link, Timelines timelines, Providers providers, Clock clock) {
        this.comparisons = comparisons;
        this.link = link;
        this.timelines = timelines;
        this.providers = providers;
        this.clock = clock;
    }

    @Query
    @Description(
            "Up to twenty series of any kind side by side: at one frequency, over one window, transformed, before and"
                    + " after a date. A series with a mistake in it has a problem; the others answer.")
    public @Nullable ComparisonView compare(
            @NonNull @Description("Which series, and how.") CompareInput input, Context context) {
        LocalDate today = LocalDate.now(clock);
        Object asked = context.getArgument("input");
        return new ComparisonView(
                comparisons.compare(input),
                compared ->
                        new ComparedSeriesView(compared, view(compared.shown(), today), view(compared.levels(), today)),
                () -> link.of(asked));
    }

    private SeriesView view(AnsweredSeries series, LocalDate today) {
        return new SeriesView(series, providers.view(series.provider()), today);
    }

    @Description("What happened between, or to, the areas of the series in the span of the comparison, oldest first.")
    public @NonNull List<@NonNull TimelineEntryView> timeline(
            @Source ComparisonView comparison,
            // JSpecify's @Nullable is not read here, and the element's @NonNull would count for the list
            @io.smallrye.graphql.api.Nullable @Description("Only these kinds; default: all.") @Nullable
                    List<@NonNull TimelineKind> kinds,
            @Description("How many entries at most, 0 to 500.") @DefaultValue("200") @Nullable Integer first) {
        Comparison compared = comparison.comparison();
        List<Period> periods = compared.periods();
        int limit = PageRequest.of(Objects.requireNonNullElse(first, MOST_ENTRIES), null, null, null)
                .size();
        if (periods.isEmpty()) {
            return List.of();
        }
        return timelines.between(
                compared.areas(),
                periods.get(0).start(),
                periods.get(periods.size() - 1).lastDay(),
                kinds == null ? Set.of() : Set.copyOf(kinds),
                limit,
                compared.asOf());
    }

    /** Worked out from the columns in memory, so that aliases with other lags cost no statement. */
    @Description(
            "How far each pair of series moves together, by Pearson and by Spearman, at every lag. Levels that trend"
                    + " nearly always do: compare changes.")
    public @NonNull List<@NonNull CorrelationView> correlations(
            @Source ComparisonView comparison,
            @Description("Lags from −maxLag to maxLag periods, 0 to 60.") @DefaultValue("0") @Nullable Integer maxLag) {
        int lags = Objects.requireNonNullElse(maxLag, 0);
        if (lags < 0 || lags > LONGEST_LAG) {
            throw new BadUserInput("maxLag", "maxLag must be from 0 to %d, was %d".formatted(LONGEST_LAG, lags));
        }
        List<Series> series = comparison.comparison().series().stream()
                .map(compared -> compared.shown().series())
                .toList();
        return series.size() < 2
                ? List.of()
                : Correlations.pairwise(series, lags).stream()
                        .map(CorrelationView::of)
                        .toList();
    }
}
