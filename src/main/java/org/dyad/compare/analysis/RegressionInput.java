package org.dyad.compare.analysis;

import java.util.List;
import org.dyad.series.study.ErrorKind;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Numbers to regress. */
@Input("RegressionInput")
@Description("Numbers to regress.")
public record RegressionInput(
        @NonNull @Description("What is explained, in order: Newey-West errors and Durbin-Watson go by it.")
        List<@NonNull Double> y,

        @NonNull @Description("What it is explained by, up to 50.")
        List<@NonNull RegressorInput> x,

        @Description("Whether a constant is one of the regressors.") @DefaultValue("true") @Nullable
        Boolean intercept,

        @Description("Lag of the Newey-West errors, from 0; default ⌊4 (n/100)^(2/9)⌋.") @Nullable
        Integer hacLag,

        @Description("Which standard errors decide t, p and intervals.") @DefaultValue("OLS") @Nullable
        ErrorKind errors) {}
