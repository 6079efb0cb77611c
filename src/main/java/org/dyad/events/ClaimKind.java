package org.dyad.events;

import org.eclipse.microprofile.graphql.Description;

/** What somebody does who names a figure. */
@Description("What somebody does who names a figure.")
public enum ClaimKind {
    @Description("Says what was.")
    REPORTED,
    @Description("Says what will be.")
    FORECAST,
    @Description("Says what shall be reached.")
    TARGET,
    @Description("Says what would be done unless the other side gives way.")
    THREAT,
    @Description("Says something without a figure.")
    QUALITATIVE
}
