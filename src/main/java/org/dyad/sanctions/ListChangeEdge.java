package org.dyad.sanctions;

import org.dyad.graphql.Edge;
import org.eclipse.microprofile.graphql.Description;

/** A change of an entry with its place in a list. */
@Description("A change of an entry with its place in the list.")
public final class ListChangeEdge extends Edge<ListChangeView> {

    ListChangeEdge(String cursor, ListChangeView node) {
        super(cursor, node);
    }
}
