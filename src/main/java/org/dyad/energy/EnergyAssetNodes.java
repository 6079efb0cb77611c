package org.dyad.energy;

import jakarta.enterprise.context.ApplicationScoped;
import org.dyad.graphql.Node;
import org.dyad.graphql.NodeLoader;
import org.jspecify.annotations.Nullable;

/** Fetches an asset by its id. */
@ApplicationScoped
class EnergyAssetNodes implements NodeLoader {

    private final EnergyAssetStore store;
    private final EnergyViews views;

    EnergyAssetNodes(EnergyAssetStore store, EnergyViews views) {
        this.store = store;
        this.views = views;
    }

    @Override
    public String type() {
        return EnergyAssetView.TYPE;
    }

    @Override
    public @Nullable Node load(String key) {
        return store.find(key.replace("\0", "")).map(views::asset).orElse(null);
    }
}
