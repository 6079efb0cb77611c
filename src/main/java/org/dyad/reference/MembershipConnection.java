package org.dyad.reference;

import org.dyad.graphql.Connection;
import org.dyad.graphql.Page;
import org.eclipse.microprofile.graphql.Description;

/** One page of memberships. */
@Description("A page of memberships, past and present, by group or institution, member and first day.")
public final class MembershipConnection extends Connection<MembershipView, MembershipEdge> {

    public MembershipConnection(Page<MembershipView> page) {
        super(page, MembershipEdge::new);
    }
}
