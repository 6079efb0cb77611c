package org.dyad.sanctions;

import jakarta.enterprise.context.ApplicationScoped;
import org.dyad.graphql.Node;
import org.dyad.graphql.NodeLoader;
import org.jspecify.annotations.Nullable;

/** Fetches a listed party by its id. */
@ApplicationScoped
class PartyLoader implements NodeLoader {

    private final PartyStore store;

    PartyLoader(PartyStore store) {
        this.store = store;
    }

    @Override
    public String type() {
        return PartyView.TYPE;
    }

    @Override
    public @Nullable Node load(String key) {
        return store.find(FilterText.storable(key)).orElse(null);
    }
}
