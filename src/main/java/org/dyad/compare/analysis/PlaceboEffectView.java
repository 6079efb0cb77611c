package org.dyad.compare.analysis;

import org.dyad.graphql.PeriodScalar;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The jump at a date where nothing in particular happened. */
@Type("PlaceboEffect")
@Description("The jump at a date where nothing in particular happened.")
public record PlaceboEffectView(
        @NonNull @Description("The period that would have been the first after.")
        PeriodScalar period,

        @NonNull @Description("effectAtFirstPeriod there.") Double effect,

        @NonNull @Description("slopeChange there.") Double slopeChange) {}
