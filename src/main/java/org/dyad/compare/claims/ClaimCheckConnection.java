package org.dyad.compare.claims;

import org.dyad.graphql.Connection;
import org.dyad.graphql.Page;
import org.eclipse.microprofile.graphql.Description;

/** A page of checked claims. */
@Description("A page of checked claims, by the day they were said.")
public final class ClaimCheckConnection extends Connection<ClaimCheckView, ClaimCheckEdge> {
    ClaimCheckConnection(Page<ClaimCheckView> page) {
        super(page, ClaimCheckEdge::new);
    }
}
