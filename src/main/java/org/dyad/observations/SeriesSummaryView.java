package org.dyad.observations;

import java.util.List;
import org.dyad.graphql.PeriodScalar;
import org.dyad.series.SeriesSummary;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What a series comes to. */
@Type("SeriesSummary")
@Description("What a series comes to over its window.")
public record SeriesSummaryView(
        @NonNull @Description("Number of values.") Integer count,

        @Description("First observation that has a value.") @Nullable
        ObservationView first,

        @Description("Last observation that has a value.") @Nullable
        ObservationView last,

        @Description("The least value's observation, the first of equal ones.") @Nullable
        ObservationView min,

        @Description("The greatest value's observation, the first of equal ones.") @Nullable
        ObservationView max,

        @Description("Arithmetic mean in the unit of the series; null without values.") @Nullable
        Double mean,

        @Description("Standard deviation of the sample, divisor n − 1; null below two values.") @Nullable
        Double standardDeviation,

        @Description("Percent a year from the first to the last value; null unless both are positive and apart.")
        @Nullable
        Double compoundAnnualGrowthRate,

        @NonNull @Description("Periods between the first and the last value that have none.")
        List<@NonNull PeriodScalar> missing) {

    static SeriesSummaryView of(SeriesSummary summary, SeriesView series) {
        return new SeriesSummaryView(
                summary.count(),
                series.viewOf(summary.first()),
                series.viewOf(summary.last()),
                series.viewOf(summary.min()),
                series.viewOf(summary.max()),
                summary.mean(),
                summary.standardDeviation(),
                summary.compoundAnnualGrowthRate(),
                summary.missing().stream().map(PeriodScalar::of).toList());
    }
}
