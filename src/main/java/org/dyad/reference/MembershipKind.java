package org.dyad.reference;

import org.eclipse.microprofile.graphql.Description;

/** In what role an area takes part in a group. */
@Description("In what role an area takes part in a group.")
public enum MembershipKind {
    @Description("A full member.")
    MEMBER,
    @Description("A partner, for example a BRICS partner country or a dialogue partner.")
    PARTNER,
    @Description("An observer.")
    OBSERVER
}
