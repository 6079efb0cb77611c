package org.dyad.reference;

import org.dyad.graphql.Edge;
import org.eclipse.microprofile.graphql.Description;

/** A membership with its place in a list. */
@Description("A membership with its place in the list.")
public final class MembershipEdge extends Edge<MembershipView> {

    MembershipEdge(String cursor, MembershipView node) {
        super(cursor, node);
    }
}
