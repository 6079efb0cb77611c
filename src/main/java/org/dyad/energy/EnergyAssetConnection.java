package org.dyad.energy;

import org.dyad.graphql.Connection;
import org.dyad.graphql.Page;
import org.eclipse.microprofile.graphql.Description;

/** One page of assets. */
@Description("A page of assets, in the order of their codes.")
public final class EnergyAssetConnection extends Connection<EnergyAssetView, EnergyAssetEdge> {

    EnergyAssetConnection(Page<EnergyAssetView> page) {
        super(page, EnergyAssetEdge::new);
    }
}
