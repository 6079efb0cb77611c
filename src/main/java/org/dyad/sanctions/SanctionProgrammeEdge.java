package org.dyad.sanctions;

import org.dyad.graphql.Edge;
import org.eclipse.microprofile.graphql.Description;

/** A programme with its place in a list. */
@Description("A programme with its place in the list.")
public final class SanctionProgrammeEdge extends Edge<SanctionProgrammeView> {

    SanctionProgrammeEdge(String cursor, SanctionProgrammeView node) {
        super(cursor, node);
    }
}
