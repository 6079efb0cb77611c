package org.dyad.compare.analysis;

import static java.util.Objects.requireNonNullElse;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.dyad.compare.SeriesInput;
import org.dyad.compare.SeriesReadings;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.graphql.Deadline;
import org.dyad.graphql.PartialDateScalar;
import org.dyad.observations.AnsweredSeries;
import org.dyad.sanctions.SanctionProgrammeView;
import org.dyad.series.Decomposition;
import org.dyad.series.DecompositionMethod;
import org.dyad.series.Transform;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Questions of an economist to any series. */
@GraphQLApi
@ApplicationScoped
public class AnalysisApi {

    private static final int USUAL_WINDOW = 24;

    private static final int MOST_BREAKS = 10;

    private final EventStudies studies;
    private final SeriesReadings readings;
    private final Deadline deadline;

    AnalysisApi(EventStudies studies, SeriesReadings readings, Deadline deadline) {
        this.studies = studies;
        this.readings = readings;
        this.deadline = deadline;
    }

    @Query
    @Description("What a series did at an event: means, tests, level and slope before and after, the path not taken,"
            + " controls, other dates; with errors, a verdict and a summary. It tells no causes.")
    public @Nullable EventStudyView eventStudy(
            @NonNull @Description("Which series, which event, and how.") EventStudyInput input) {
        return studies.study(input);
    }

    @Description(
            "What a series did when the programme began to apply, as eventStudy tells it; null with an error where no"
                    + " source says when that was. It tells no causes.")
    public @Nullable EventStudyView impactOn(
            @Source SanctionProgrammeView programme,
            @NonNull @Description("Which series.") SeriesInput series,
            @Description("Periods on each side, 1 to 600.") @DefaultValue("24") @Nullable Integer window) {
        PartialDateScalar begun = programme.getInForceFrom();
        if (begun == null) {
            throw new BadUserInput(
                    "impactOn",
                    "impactOn: no source that we hold says from when %s applied".formatted(programme.getCode()));
        }
        return studies.around(
                begun.date().startInclusive(),
                series,
                Objects.requireNonNullElse(window, USUAL_WINDOW),
                programme.asOf());
    }

    @Query
    @Description("Where the mean of a series changes, when nobody says when: the test for any change, and the dates.")
    public @Nullable StructuralBreaksView structuralBreaks(
            @NonNull @Description("Which series.") SeriesInput series,
            @Description("Most breaks, 0 to 10; fewer where the trimming leaves no room.") @DefaultValue("5") @Nullable
                    Integer maxBreaks,
            @Description("Least part of the values between breaks, 0.01 to 0.45.") @DefaultValue("0.15") @Nullable
                    Double trimming,
            @Description("Only what was public by the end of that day; default: all that is known.") @Nullable
                    LocalDate asOf) {
        int most = requireNonNullElse(maxBreaks, 5);
        double part = requireNonNullElse(trimming, 0.15);
        if (most < 0 || most > MOST_BREAKS) {
            throw new BadUserInput("maxBreaks", "maxBreaks must be from 0 to %d, was %d".formatted(MOST_BREAKS, most));
        }
        if (!(part >= 0.01 && part <= 0.45)) {
            throw new BadUserInput("trimming", "trimming must be from 0.01 to 0.45, was %s".formatted(part));
        }
        return BreakSearch.of(read(series, asOf), most, part, deadline::check);
    }

    @Query
    @Description("A monthly or quarterly series taken apart into season, trend and remainder.")
    public @Nullable DecompositionView decompose(
            @NonNull @Description("Which series: months or quarters, two years or more, without gaps.")
                    SeriesInput series,
            @Description("How.") @DefaultValue("STL") @Nullable DecompositionMethod method,
            @Description("Only what was public by the end of that day; default: all that is known.") @Nullable
                    LocalDate asOf) {
        DecompositionMethod how = requireNonNullElse(method, DecompositionMethod.STL);
        AnsweredSeries answered = read(series, asOf);
        try {
            return DecompositionView.of(
                    Decomposition.of(answered.series(), how),
                    Methods.decomposition(how).on(SeriesReadings.knownOn(List.of(answered))));
        } catch (IllegalArgumentException e) {
            throw new BadUserInput("series", "series: " + e.getMessage());
        }
    }

    @Query
    @Description(
            "A regression by least squares, exact to the digits of its numbers, with ordinary and Newey-West errors.")
    public @Nullable RegressionView regress(@NonNull @Description("The numbers, and how.") RegressionInput input) {
        return Regressions.of(input);
    }

    private AnsweredSeries read(SeriesInput series, @Nullable LocalDate asOf) {
        return readings.read(List.of(new SeriesReadings.Asked("series", series)), null, Transform.LEVEL, asOf)
                .get(0);
    }
}
