package org.dyad.observations;

import org.dyad.graphql.Edge;
import org.eclipse.microprofile.graphql.Description;

/** A series of the catalogue with its place in the list. */
@Description("A series of the catalogue with its place in the list.")
public final class SeriesInfoEdge extends Edge<SeriesInfoView> {

    SeriesInfoEdge(String cursor, SeriesInfoView node) {
        super(cursor, node);
    }
}
