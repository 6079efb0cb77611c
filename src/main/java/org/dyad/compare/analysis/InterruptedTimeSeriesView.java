package org.dyad.compare.analysis;

import java.util.List;
import org.dyad.series.study.InterruptedTimeSeries;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Level and slope before and after. */
@Type("InterruptedTimeSeries")
@Description(
        "y ~ intercept + trend·t + levelChange·D + slopeChange·P: t counts the periods of the calendar from 1 at the"
                + " first value; from the first period k after the event D = 1 and P = t − k + 1.")
public record InterruptedTimeSeriesView(
        @NonNull @Description("The line before the event, at t = 0; with seasons, in the first of the year.")
        EstimateView intercept,

        @NonNull @Description("Its slope, for each period.") EstimateView trend,

        @NonNull @Description("Coefficient of D: the change of level, at the last period before the event.")
        EstimateView levelChange,

        @NonNull @Description("Coefficient of P: the change of slope.")
        EstimateView slopeChange,

        @NonNull @Description("levelChange + slopeChange: the jump in the first period after, against the line before.")
        EstimateView effectAtFirstPeriod,

        @NonNull @Description("Each month or quarter against the first of the year; empty without seasons.")
        List<@NonNull EstimateView> seasonalTerms,

        @NonNull @Description("Lag of the Newey-West errors: Bartlett weights, no small-sample correction.")
        Integer hacLag,

        @NonNull @Description("√(RSS / (n − k)), in the unit of the series.")
        Double residualStandardError,

        @Description("Share of the variance explained; null where the series does not vary.") @Nullable
        Double rSquared,

        @Description("2 without correlation of neighbouring errors, towards 0 with; null in an exact fit.") @Nullable
        Double durbinWatson,

        @NonNull @Description("Number of values.") Integer n) {

    static InterruptedTimeSeriesView of(InterruptedTimeSeries its) {
        return new InterruptedTimeSeriesView(
                EstimateView.of(its.intercept()),
                EstimateView.of(its.trend()),
                EstimateView.of(its.levelChange()),
                EstimateView.of(its.slopeChange()),
                EstimateView.of(its.effectAtFirstPeriod()),
                its.seasonalTerms().stream().map(EstimateView::of).toList(),
                its.hacLag(),
                its.residualStandardError(),
                its.rSquared(),
                its.durbinWatson(),
                its.n());
    }
}
