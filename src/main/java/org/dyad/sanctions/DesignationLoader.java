package org.dyad.sanctions;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.dyad.graphql.Node;
import org.dyad.graphql.NodeLoader;
import org.jspecify.annotations.Nullable;

/** Fetches an entry of a list by its id. */
@ApplicationScoped
class DesignationLoader implements NodeLoader {

    private final DesignationStore store;

    DesignationLoader(DesignationStore store) {
        this.store = store;
    }

    @Override
    public String type() {
        return DesignationView.TYPE;
    }

    @Override
    public @Nullable Node load(String key) {
        return store.byKey(List.of(FilterText.storable(key))).get(key);
    }
}
