package org.dyad.sanctions;

import org.dyad.graphql.Edge;
import org.eclipse.microprofile.graphql.Description;

/** An entry of an official list with its place in a list. */
@Description("An entry of an official list with its place in the list.")
public final class DesignationEdge extends Edge<DesignationView> {

    DesignationEdge(String cursor, DesignationView node) {
        super(cursor, node);
    }
}
