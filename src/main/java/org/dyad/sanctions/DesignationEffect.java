package org.dyad.sanctions;

import org.eclipse.microprofile.graphql.Description;

/** What being listed means. */
@Description("What being listed means.")
public enum DesignationEffect {
    @Description("Property is blocked and dealings are forbidden.")
    BLOCKING,
    @Description("Some dealings are forbidden.")
    SECTORAL,
    @Description("Exports need a licence.")
    LICENCE,
    @Description("Entry is refused.")
    TRAVEL,
    @Description("Nothing is forbidden by the list itself.")
    INFORMATIONAL,
    @Description("The list does not say.")
    UNKNOWN
}
