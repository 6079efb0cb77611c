package org.dyad.sanctions;

import org.eclipse.microprofile.graphql.Description;

/** How the European Union counts as a sender. */
@Description("How the European Union counts as a sender.")
public enum EuCount {
    @Description("As one.")
    ONE,
    @Description("As its member states on the day.")
    MEMBERS
}
