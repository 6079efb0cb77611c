package org.dyad.compare;

import org.dyad.graphql.PeriodScalar;
import org.dyad.series.WindowStatistics;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What a series comes to on one side of a split. */
@Type("WindowStatistics")
@Description("What a series comes to on one side of a split.")
public record WindowStatisticsView(
        @NonNull @Description("First period that has a value.")
        PeriodScalar from,

        @NonNull @Description("Last period that has a value.")
        PeriodScalar to,

        @NonNull @Description("Number of values.") Integer n,

        @NonNull @Description("Arithmetic mean, in the unit of the series.")
        Double mean,

        @Description("Standard deviation of the sample, divisor n − 1; null for one value.") @Nullable
        Double standardDeviation,

        @Description("Percent a year from the first to the last value; null unless both are positive and apart.")
        @Nullable
        Double growthRate) {

    public static WindowStatisticsView of(WindowStatistics statistics) {
        return new WindowStatisticsView(
                PeriodScalar.of(statistics.from()),
                PeriodScalar.of(statistics.to()),
                statistics.n(),
                statistics.mean(),
                statistics.standardDeviation(),
                statistics.growthRate());
    }
}
