package org.dyad.compare.analysis;

import org.dyad.series.study.Estimate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A number that was estimated, with how far it may be off. */
@Type("Estimate")
@Description(
        "A number that was estimated, with how far it may be off. Errors of 0: the fit is exact, nothing is tested.")
public record EstimateView(
        @NonNull @Description("Which coefficient or sum.") String name,

        @NonNull @Description("The estimate, in the unit of the series over that of the regressor.")
        Double value,

        @Description("Ordinary standard error; null where there are no degrees of freedom.") @Nullable
        Double standardError,

        @Description("Newey-West standard error; null where there are no degrees of freedom.") @Nullable
        Double hacStandardError,

        @Description("Lower end of the 95 percent interval, by the errors that decide.") @Nullable
        Double low95,

        @Description("Upper end of the 95 percent interval.") @Nullable
        Double high95,

        @Description("Value over the standard error that decides; null where that is 0.") @Nullable
        Double tStatistic,

        @Description("Two-sided p-value by Student's t with n − k degrees of freedom, for either kind of error.")
        @Nullable
        Double pValue) {

    static EstimateView of(Estimate estimate) {
        return new EstimateView(
                estimate.name(),
                estimate.value(),
                estimate.standardError(),
                estimate.hacStandardError(),
                estimate.low95(),
                estimate.high95(),
                estimate.tStatistic(),
                estimate.pValue());
    }

    static @Nullable EstimateView ofNullable(@Nullable Estimate estimate) {
        return estimate == null ? null : of(estimate);
    }
}
