package org.dyad.reference;

import org.dyad.graphql.Edge;
import org.eclipse.microprofile.graphql.Description;

/** A commodity with its place in a list. */
@Description("A commodity with its place in the list.")
public final class CommodityEdge extends Edge<CommodityView> {

    CommodityEdge(String cursor, CommodityView node) {
        super(cursor, node);
    }
}
