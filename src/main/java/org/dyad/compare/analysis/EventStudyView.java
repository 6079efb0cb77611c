package org.dyad.compare.analysis;

import java.time.LocalDate;
import java.util.List;
import org.dyad.compare.WindowStatisticsView;
import org.dyad.compare.timeline.TimelineEntryView;
import org.dyad.observations.MethodView;
import org.dyad.observations.SeriesView;
import org.dyad.provenance.NoticeView;
import org.dyad.series.study.StudyVerdict;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What a series did at an event. */
@Type("EventStudy")
@Description("What a series did at an event, and how sure that is. It tells no causes.")
public record EventStudyView(
        @Description("The event, where it was given by id.") @Nullable
        TimelineEntryView event,

        @NonNull
        @Description("The day of the event; the first that it may have been where only month or year is known.")
        LocalDate eventDate,

        @NonNull @Description("The series studied, transformed, over its whole span.")
        SeriesView series,

        @NonNull @Description("What the study comes to.") StudyVerdict verdict,

        @NonNull @Description("The same in words, made of the numbers.")
        String summary,

        @NonNull @Description("What speaks against a finding, and what a reader must know of the data.")
        List<@NonNull NoticeView> notices,

        @Description("The window before; null without a value in it.") @Nullable
        WindowStatisticsView before,

        @Description("The window after; null without a value in it.") @Nullable
        WindowStatisticsView after,

        @Description("Mean after less mean before.") @Nullable
        Double change,

        @Description(
                "The change in percent of the mean before, where that is positive; of the geometric means with LOG.")
        @Nullable
        Double percentChange,

        @Description(
                "Whether the means differ: Welch's t-test of after against before, Satterthwaite's degrees of freedom."
                        + " It takes the periods as independent.")
        @Nullable
        TestResultView welchTTest,

        @Description("Chow test at the event: F of levelChange = slopeChange = 0, ordinary errors.") @Nullable
        TestResultView structuralBreak,

        @Description("Level and slope before and after; null with insufficient data.") @Nullable
        InterruptedTimeSeriesView interruptedTimeSeries,

        @NonNull @Description("The path not taken: the periods before, carried on; empty with insufficient data.")
        List<@NonNull CounterfactualPointView> counterfactual,

        @Description("Sum of actual − predicted over the periods after that have both.") @Nullable
        EstimateView cumulativeEffect,

        @Description("The same at other dates; null if not asked for, or with insufficient data.") @Nullable
        PlaceboView placebo,

        @Description("Whether series and controls were drifting apart before: t-test of the slope of their difference.")
        @Nullable
        TestResultView preTrend,

        @Description("The change of the mean beyond that of the controls' mean; null without controls.") @Nullable
        EstimateView differenceInDifferences,

        @NonNull @Description("How it was worked out.") MethodView method) {}
