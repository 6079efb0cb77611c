package org.dyad.sanctions;

import org.eclipse.microprofile.graphql.Description;

/** Who or what is listed. */
@Description("Who or what is listed.")
public enum PartyKind {
    @Description("A person.")
    PERSON,
    @Description("A company.")
    COMPANY,
    @Description("A bank.")
    BANK,
    @Description("Another organisation.")
    ORGANISATION,
    @Description("A ship.")
    SHIP,
    @Description("An aircraft.")
    AIRCRAFT,
    @Description("The list does not say.")
    UNKNOWN
}
