package org.dyad.finance;

import org.dyad.graphql.Edge;
import org.eclipse.microprofile.graphql.Description;

/** An institution with its place in a list. */
@Description("An institution with its place in the list.")
public final class InstitutionEdge extends Edge<InstitutionView> {

    InstitutionEdge(String cursor, InstitutionView node) {
        super(cursor, node);
    }
}
