package org.dyad.trade.indices;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dyad.provenance.DataVersion;
import org.dyad.series.Period;
import org.dyad.trade.Flow;
import org.jspecify.annotations.Nullable;

/**
 * What all countries export and import by product. Adding it up takes long where tens of millions of rows are loaded,
 * so the last few answers are kept until somebody imports.
 */
@ApplicationScoped
class WorldBaskets {

    static final int EXPORTS = 100;
    static final int IMPORTS = 101;

    private static final int KEPT = 24;

    private final ProductStore store;
    private final DataVersion version;
    private final Map<Key, List<ProductFigure>> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, List<ProductFigure>> eldest) {
            return size() > KEPT;
        }
    };

    private record Key(
            long version,
            Period period,
            int level,
            List<String> providers,
            @Nullable Object asOf,
            List<String> partners) {}

    WorldBaskets(ProductStore store, DataVersion version) {
        this.store = store;
        this.version = version;
    }

    /**
     * The world's exports by product, and its imports of all goods.
     *
     * @param countries who may report
     * @param partners the world, or all countries where nobody publishes trade with the world
     */
    List<ProductFigure> find(ProductStore.Scope scope, List<String> countries, List<String> partners) {
        Key key = new Key(
                version.current(),
                scope.period(),
                scope.level(),
                scope.providers(),
                scope.asOf(),
                List.copyOf(partners));
        List<ProductFigure> known;
        synchronized (kept) {
            known = kept.get(key);
        }
        if (known == null) {
            known = store.find(
                    scope,
                    List.of(
                            new ProductSelection(EXPORTS, countries, partners, Flow.EXPORT, true),
                            new ProductSelection(IMPORTS, countries, partners, Flow.IMPORT, false)));
            synchronized (kept) {
                kept.put(key, known);
            }
        }
        return known;
    }
}
