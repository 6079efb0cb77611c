package org.dyad.compare.analysis;

import java.util.ArrayList;
import java.util.List;
import org.dyad.graphql.PeriodScalar;
import org.dyad.observations.MethodView;
import org.dyad.series.Decomposition;
import org.dyad.series.Observation;
import org.dyad.series.Series;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A series taken apart. */
@Type("Decomposition")
@Description("A series taken apart: seasonal + trend + remainder, or their product where the method is multiplicative.")
public record DecompositionView(
        @NonNull @Description("The periods, from the first value to the last.")
        List<@NonNull PeriodScalar> periods,

        @NonNull
        @Description("What comes back every year, in the unit of the series; multiplicative: a ratio around 1.")
        List<@Nullable Double> seasonal,

        @NonNull
        @Description(
                "What moves slowly, in the unit of the series; of classical methods null for half a year at the ends.")
        List<@Nullable Double> trend,

        @NonNull @Description("What is left; multiplicative: a ratio around 1; null where the trend is.")
        List<@Nullable Double> remainder,

        @NonNull @Description("The series less, or over, its seasonal part.")
        List<@Nullable Double> seasonallyAdjusted,

        @NonNull @Description("How it was worked out.") MethodView method) {

    static DecompositionView of(Decomposition parts, MethodView method) {
        return new DecompositionView(
                parts.seasonal().periods().stream().map(PeriodScalar::of).toList(),
                column(parts.seasonal()),
                column(parts.trend()),
                column(parts.remainder()),
                column(parts.seasonallyAdjusted()),
                method);
    }

    private static List<@Nullable Double> column(Series series) {
        List<@Nullable Double> column = new ArrayList<>();
        for (Observation row : series.observations()) {
            column.add(row.value());
        }
        return column;
    }
}
