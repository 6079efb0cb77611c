package org.dyad.energy;

import org.eclipse.microprofile.graphql.Description;

/** In which order deals are listed. */
@Description("In which order deals are listed.")
public enum EnergyDealOrder {
    @Description("By code.")
    CODE,
    @Description("By the day of signing, the oldest first; those without one last.")
    SIGNED_FIRST,
    @Description("By the day of signing, the newest first; those without one last.")
    SIGNED_LAST,
    @Description("By value in US dollars, the largest first; those without one last.")
    LARGEST
}
