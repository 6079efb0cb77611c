package org.dyad.compare.claims;

import org.dyad.graphql.Edge;
import org.eclipse.microprofile.graphql.Description;

/** A checked claim with its place in the list. */
@Description("A checked claim with its place in the list.")
public final class ClaimCheckEdge extends Edge<ClaimCheckView> {
    ClaimCheckEdge(String cursor, ClaimCheckView node) {
        super(cursor, node);
    }
}
