package org.dyad.compare;

import org.dyad.series.Correlation;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** How far two of the compared series move together at one lag. */
@Type("Correlation")
@Description("How far two of the compared series move together at one lag. Trending levels nearly always do.")
public record CorrelationView(
        @NonNull @Description("Position of the first series in the comparison, from 0.")
        Integer first,

        @NonNull @Description("Position of the second series.")
        Integer second,

        @NonNull @Description("Which coefficient.") CorrelationMethod method,

        @NonNull @Description("In periods: the first series at t + lag is held against the second at t.")
        Integer lag,

        @NonNull @Description("Number of pairs of values.") Integer n,

        @Description("−1 to 1; null below three pairs, or if one side does not vary.") @Nullable
        Double coefficient,

        @Description("Two-sided probability of a coefficient at least this far from 0 if there were no connection.")
        @Nullable
        Double pValue,

        @Description("PEARSON only: the textbook's cross-correlation (R's ccf), whose means and deviations are those of"
                + " all periods in common, whatever the lag; null if one series does not vary.")
        @Nullable
        Double crossCorrelation,

        @Description("What makes the coefficient say less than it seems to; null where nothing is known to.") @Nullable
        String warning) {

    private static final String TRENDING = "both series trend over these periods, and would move together whatever"
            + " connects them; the p-value takes the periods as independent: compare changes";

    static CorrelationView of(Correlation correlation) {
        return new CorrelationView(
                correlation.first(),
                correlation.second(),
                CorrelationMethod.of(correlation.method()),
                correlation.lag(),
                correlation.n(),
                correlation.coefficient(),
                correlation.pValue(),
                correlation.crossCorrelation(),
                correlation.trending() ? TRENDING : null);
    }
}
