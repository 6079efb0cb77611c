package org.dyad.compare;

import org.dyad.series.study.EventPeriod;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Where a comparison is cut into before and after. */
@Input("SplitInput")
@Description("Where a comparison is cut into before and after.")
public record SplitInput(
        @NonNull @Description("The date or event.") EventPointInput at,

        @Description(
                "Where the period goes that the event falls into; one that begins on the very day is the first after.")
        @DefaultValue("EXCLUDE")
        @Nullable
        EventPeriod eventPeriod,

        @Description("Periods on either side that count, from 1; default: all of the window.") @Nullable
        Integer window) {}
