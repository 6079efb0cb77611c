package org.dyad.energy;

import org.eclipse.microprofile.graphql.Description;

/** What happened to a deal. */
@Description("What happened to a deal.")
public enum DealDateKind {
    @Description("It was made known.")
    ANNOUNCED,
    @Description("It was signed.")
    SIGNED,
    @Description("It came into force.")
    EFFECTIVE,
    @Description("Deliveries or operation were to begin.")
    START_PLANNED,
    @Description("Deliveries or operation began.")
    STARTED,
    @Description("Its terms were changed.")
    AMENDED,
    @Description("Something else happened: the description says what.")
    MILESTONE,
    @Description("It was done.")
    COMPLETED,
    @Description("It was no longer carried out.")
    SUSPENDED,
    @Description("It was given up.")
    CANCELLED,
    @Description("It is to end.")
    END_PLANNED,
    @Description("It ended.")
    ENDED
}
