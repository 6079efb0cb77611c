package org.dyad.energy;

import org.dyad.graphql.Edge;
import org.eclipse.microprofile.graphql.Description;

/** A deal with its place in a list. */
@Description("A deal with its place in the list.")
public final class EnergyDealEdge extends Edge<EnergyDealView> {

    EnergyDealEdge(String cursor, EnergyDealView node) {
        super(cursor, node);
    }
}
