package org.dyad.energy;

import org.dyad.graphql.Edge;
import org.eclipse.microprofile.graphql.Description;

/** An asset with its place in a list. */
@Description("An asset with its place in the list.")
public final class EnergyAssetEdge extends Edge<EnergyAssetView> {

    EnergyAssetEdge(String cursor, EnergyAssetView node) {
        super(cursor, node);
    }
}
