package org.dyad.sanctions;

import org.eclipse.microprofile.graphql.Description;

/** How a party belongs to a country. */
@Description("How a party belongs to a country.")
public enum PartyCountryKind {
    @Description("Nationality.")
    NATIONALITY,
    @Description("Citizenship.")
    CITIZENSHIP,
    @Description("Residence.")
    RESIDENCE,
    @Description("Where it is registered.")
    REGISTRATION,
    @Description("The flag of a ship.")
    FLAG,
    @Description("Linked to it, as the list says.")
    LINKED
}
