package org.dyad.compare.analysis;

import org.dyad.graphql.PeriodScalar;
import org.dyad.series.study.CounterfactualPoint;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What was to be expected of a period after the event. */
@Type("CounterfactualPoint")
@Description("What was to be expected of a period after the event from the periods before it alone.")
public record CounterfactualPointView(
        @NonNull @Description("The period.") PeriodScalar period,

        @Description("What the series has; null where it has none.") @Nullable
        Double actual,

        @Description("The line (and season) of the periods before, carried on; null where the season did not occur.")
        @Nullable
        Double predicted,

        @Description("Lower end of the 95 percent interval of a single value, by ordinary errors.") @Nullable
        Double low95,

        @Description("Upper end of that interval.") @Nullable
        Double high95,

        @Description("actual − predicted.") @Nullable Double effect) {

    static CounterfactualPointView of(CounterfactualPoint point) {
        return new CounterfactualPointView(
                PeriodScalar.of(point.period()),
                point.actual(),
                point.predicted(),
                point.low95(),
                point.high95(),
                point.effect());
    }
}
