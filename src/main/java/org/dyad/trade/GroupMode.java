package org.dyad.trade;

import org.eclipse.microprofile.graphql.Description;

/** How a group of areas is read. */
@Description("How a group of areas, such as the EU, is read.")
public enum GroupMode {
    @Description("As an office reported for the group itself.")
    AS_REPORTED,
    @Description("The sum of those that were members in each period.")
    SUM_OF_MEMBERS_THEN,
    @Description("The sum of those that are members today, in all periods.")
    SUM_OF_MEMBERS_NOW
}
