package org.dyad.compare;

import java.time.LocalDate;
import org.dyad.sanctions.DesignationBasis;
import org.dyad.sanctions.DesignationCount;
import org.dyad.series.Frequency;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** How many names somebody lists. */
@Input("DesignationSeriesInput")
@Description("How many names somebody lists, or added, over time.")
public record DesignationSeriesInput(
        @NonNull @Description("Who lists: an area by any of its codes, or an actor.")
        String sender,

        @Description("On whom the listing bears; all targets by default, which is not the sum of those that are held.")
        @Nullable
        String target,

        @Description("Which list, such as SDN or ENTITY_LIST; not needed where only one can be meant.") @Nullable
        String list,

        @NonNull @Description("From what the number is worked out.")
        DesignationBasis basis,

        @DefaultValue("ENTRIES") @Description("What is counted; all names that stand by default.") @Nullable
        DesignationCount count,

        @DefaultValue("MONTHLY") @Description("How often; monthly by default.") @Nullable
        Frequency frequency,

        @Description("What to call the series in the answer.") @Nullable
        String label,

        @Description("Only what was public by the end of that day; before the request's own asOf.") @Nullable
        LocalDate asOf) {}
