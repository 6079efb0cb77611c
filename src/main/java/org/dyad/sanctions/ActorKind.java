package org.dyad.sanctions;

import org.eclipse.microprofile.graphql.Description;

/** What kind of actor imposes sanctions or is their target. */
@Description("What kind of actor imposes sanctions or is their target.")
public enum ActorKind {
    @Description("A country.")
    COUNTRY,
    @Description("A group of countries that is an area of its own, such as the EU.")
    GROUP,
    @Description("An organisation, such as the United Nations.")
    ORGANISATION,
    @Description("A part of a country, or a place whose status is disputed.")
    TERRITORY,
    @Description("A class of persons or states that is named as such: the West, banks of third countries.")
    CLASS
}
