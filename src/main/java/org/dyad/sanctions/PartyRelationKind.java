package org.dyad.sanctions;

import org.eclipse.microprofile.graphql.Description;

/** How a party is related to another. */
@Description("How a party is related to another.")
public enum PartyRelationKind {
    @Description("The other owns it.")
    OWNED_BY,
    @Description("It owns the other.")
    OWNS,
    @Description("The other controls it.")
    CONTROLLED_BY,
    @Description("It controls the other.")
    CONTROLS,
    @Description("It acts for the other.")
    ACTS_FOR,
    @Description("An associate.")
    ASSOCIATE_OF,
    @Description("Family.")
    FAMILY_OF,
    @Description("It leads the other.")
    LEADS,
    @Description("Another relation, as the list names it.")
    OTHER
}
