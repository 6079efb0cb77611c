package org.dyad.energy;

import org.eclipse.microprofile.graphql.Description;

/** The state of a deal or an asset, in the terms of Global Energy Monitor and of contracts. */
@Description("The state of a deal or an asset, in the terms of Global Energy Monitor and of contracts.")
public enum DealStatus {
    @Description("Planned, negotiated or agreed in principle.")
    PROPOSED,
    @Description("Bindingly agreed; nothing built or delivered yet.")
    SIGNED,
    @Description("Being built.")
    CONSTRUCTION,
    @Description("In operation, or being carried out.")
    OPERATING,
    @Description("Done: a purchase, a loan paid out.")
    COMPLETED,
    @Description("Built, and not in use.")
    IDLE,
    @Description("In force, and not carried out at present.")
    SUSPENDED,
    @Description("Put off, with no progress.")
    SHELVED,
    @Description("Given up.")
    CANCELLED,
    @Description("Closed for good.")
    RETIRED,
    @Description("No source that we hold says.")
    UNKNOWN
}
