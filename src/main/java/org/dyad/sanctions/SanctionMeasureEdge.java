package org.dyad.sanctions;

import org.dyad.graphql.Edge;
import org.eclipse.microprofile.graphql.Description;

/** A measure with its place in a list. */
@Description("A measure with its place in the list.")
public final class SanctionMeasureEdge extends Edge<SanctionMeasureView> {

    SanctionMeasureEdge(String cursor, SanctionMeasureView node) {
        super(cursor, node);
    }
}
