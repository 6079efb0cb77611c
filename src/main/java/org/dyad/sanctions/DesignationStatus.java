package org.dyad.sanctions;

import org.eclipse.microprofile.graphql.Description;

/** Whether an entry stands on its list. */
@Description("Whether an entry stands on its list.")
public enum DesignationStatus {
    @Description("It stands on the newest version.")
    LISTED,
    @Description("It was taken off, or the newest version lacks it.")
    DELISTED
}
