package org.dyad.energy;

import org.dyad.graphql.Connection;
import org.dyad.graphql.Page;
import org.eclipse.microprofile.graphql.Description;

/** One page of deals. */
@Description("A page of deals of energy, in the order asked for.")
public final class EnergyDealConnection extends Connection<EnergyDealView, EnergyDealEdge> {

    EnergyDealConnection(Page<EnergyDealView> page) {
        super(page, EnergyDealEdge::new);
    }
}
