package org.dyad.events;

import org.eclipse.microprofile.graphql.Description;

/** Whose word a report of an event is. */
@Description("Whose word a report of an event is.")
public enum ReportStanding {
    @Description("An office of one of the sides says so.")
    OFFICIAL,
    @Description("Others report it.")
    REPORTED,
    @Description("It was told before it was to happen.")
    PLANNED
}
