package org.dyad.energy;

import jakarta.enterprise.context.ApplicationScoped;
import org.dyad.graphql.Node;
import org.dyad.graphql.NodeLoader;
import org.jspecify.annotations.Nullable;

/** Fetches a deal by its id. */
@ApplicationScoped
class EnergyDealNodes implements NodeLoader {

    private final EnergyDealStore store;
    private final EnergyViews views;

    EnergyDealNodes(EnergyDealStore store, EnergyViews views) {
        this.store = store;
        this.views = views;
    }

    @Override
    public String type() {
        return EnergyDealView.TYPE;
    }

    @Override
    public @Nullable Node load(String key) {
        return store.find(key.replace("\0", "")).map(views::deal).orElse(null);
    }
}
