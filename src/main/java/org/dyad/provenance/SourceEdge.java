package org.dyad.provenance;

import org.dyad.graphql.Edge;
import org.eclipse.microprofile.graphql.Description;

/** A source with its place in a list. */
@Description("A source with its place in the list.")
public final class SourceEdge extends Edge<SourceView> {

    SourceEdge(String cursor, SourceView node) {
        super(cursor, node);
    }
}
