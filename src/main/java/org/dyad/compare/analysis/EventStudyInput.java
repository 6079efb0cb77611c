package org.dyad.compare.analysis;

import java.time.LocalDate;
import java.util.List;
import org.dyad.compare.SeriesInput;
import org.dyad.series.Frequency;
import org.dyad.series.Transform;
import org.dyad.series.study.ErrorKind;
import org.dyad.series.study.EventPeriod;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What is asked of an event. */
@Input("EventStudyInput")
@Description("What is asked of an event: exactly one of event and date says when it was.")
public record EventStudyInput(
        @NonNull @Description("The series that the event is thought to have changed.")
        SeriesInput series,

        @Id @Description("Id of anything dated that the timeline shows: of its entry, or of a claim.") @Nullable
        String event,

        @Description("The day of the event. A period that begins on it is the first after.") @Nullable
        LocalDate date,

        @NonNull @Description("Periods before, 1 to 600, with or without values.")
        Integer before,

        @NonNull @Description("Periods after, 1 to 600, with or without values.")
        Integer after,

        @Description("Periods right before the event that are left out, 0 to 120: it may have been awaited.")
        @DefaultValue("0")
        @Nullable
        Integer anticipation,

        @Description(
                "Where the period goes that the event falls into; one that begins on the very day is the first after.")
        @DefaultValue("EXCLUDE")
        @Nullable
        EventPeriod eventPeriod,

        @Description("How often; never higher than a series itself; default: the lowest frequency among the series.")
        @Nullable
        Frequency frequency,

        @Description("What is made of the values first; LOG for amounts that are always positive.")
        @DefaultValue("LEVEL")
        @Nullable
        Transform transform,

        @Description("Whether each month or quarter gets a level of its own.") @DefaultValue("false") @Nullable
        Boolean seasonal,

        @Description("Which standard errors decide t, p and intervals.") @DefaultValue("HAC") @Nullable
        ErrorKind errors,

        @Description("Lag of the Newey-West errors, from 0; default ⌊4 (n/100)^(2/9)⌋.") @Nullable
        Integer hacLag,

        // JSpecify's @Nullable is not read here, and the element's @NonNull would count for the list
        @io.smallrye.graphql.api.Nullable
        @Description("Up to ten series that the event did not change, in the unit of the series.")
        @Nullable
        List<@NonNull SeriesInput> controls,

        @Description("Whether the same is tried at every other date.") @DefaultValue("true") @Nullable
        Boolean placebo,

        @Description("Only what was public by the end of that day; default: all that is known. A series' own wins.")
        @Nullable
        LocalDate asOf) {}
