package org.dyad.compare.analysis;

import java.util.List;
import org.dyad.observations.MethodView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A regression by least squares. */
@Type("Regression")
@Description("A regression by least squares.")
public record RegressionView(
        @NonNull @Description("The intercept first, if there is one, then the regressors in the order given.")
        List<@NonNull EstimateView> coefficients,

        @Description(
                "1 − RSS / TSS, TSS about the mean with an intercept and about 0 without; null where y does not vary.")
        @Nullable
        Double rSquared,

        @Description("√(RSS / (n − k)); null without degrees of freedom.") @Nullable
        Double residualStandardError,

        @Description("2 without correlation of neighbouring errors, towards 0 with; null in an exact fit.") @Nullable
        Double durbinWatson,

        @NonNull @Description("Number of values.") Integer n,

        @NonNull @Description("How it was worked out.") MethodView method) {}
