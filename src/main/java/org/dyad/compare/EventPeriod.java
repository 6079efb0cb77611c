package org.dyad.compare;

import org.eclipse.microprofile.graphql.Description;

/** Where the period goes that an event falls into. */
@Description("Where the period goes that an event falls into.")
public enum EventPeriod {
    @Description("Neither before nor after.")
    EXCLUDE,
    @Description("The last period before.")
    BEFORE,
    @Description("The first period after.")
    AFTER
}
