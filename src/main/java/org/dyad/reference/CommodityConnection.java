package org.dyad.reference;

import org.dyad.graphql.Connection;
import org.dyad.graphql.Page;
import org.eclipse.microprofile.graphql.Description;

/** One page of commodities. */
@Description("A page of commodities, in the order of their codes.")
public final class CommodityConnection extends Connection<CommodityView, CommodityEdge> {

    CommodityConnection(Page<CommodityView> page) {
        super(page, CommodityEdge::new);
    }
}
