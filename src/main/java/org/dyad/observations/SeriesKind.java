package org.dyad.observations;

import org.eclipse.microprofile.graphql.Description;

/** What a series measures. */
@Description("What a series measures.")
public enum SeriesKind {
    @Description("A reporter's flow of goods with a partner.")
    TRADE,
    @Description("A quantity observed for an area, such as its gross domestic product.")
    INDICATOR,
    @Description("What moved of a fuel from one area to another: pipeline gas, crude oil, power.")
    ENERGY,
    @Description("How many names somebody lists, or added, by lists that are loaded or by what was printed.")
    DESIGNATIONS
}
