package org.dyad.trade.indices;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.dyad.provenance.DataVersion;
import org.dyad.series.Period;
import org.dyad.trade.Flow;
import org.jspecify.annotations.Nullable;

/**
 * What all countries export and import by product. It is made of what some two hundred countries have of thousands of
 * products, so the last few answers are kept until somebody imports.
 */
@ApplicationScoped
class WorldBaskets {

    static final int EXPORTS = 100;
    static final int IMPORTS = 101;

    private static final int KEPT = 24;

    private final ProductStore store;
    private final PartnerSumStore sums;
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
            boolean summed) {}

    WorldBaskets(ProductStore store, PartnerSumStore sums, DataVersion version) {
        this.store = store;
        this.sums = sums;
        this.version = version;
    }

    /**
     * The world's exports by product, and its imports of all goods, as countries publish their trade with the world.
     *
     * @param countries who may report
     */
    List<ProductFigure> find(ProductStore.Scope scope, List<String> countries) {
        List<String> world = List.of(TradeIndicesRequest.WORLD);
        return kept(
                scope,
                false,
                () -> store.find(
                        scope,
                        List.of(
                                new ProductSelection(EXPORTS, countries, world, Flow.EXPORT, true),
                                new ProductSelection(IMPORTS, countries, world, Flow.IMPORT, false))));
    }

    /** The same where nobody publishes trade with the world: added up over partners. */
    List<ProductFigure> findSums(ProductStore.Scope scope, List<String> countries) {
        List<String> world = List.of(TradeIndicesRequest.WORLD);
        List<String> together = List.of(PartnerSumStore.ALL_TOGETHER);
        return kept(
                scope,
                true,
                () -> sums.find(
                        scope,
                        List.of(
                                new ProductSelection(EXPORTS, countries, world, Flow.EXPORT, true),
                                new ProductSelection(IMPORTS, countries, together, Flow.IMPORT, true))));
    }

    private List<ProductFigure> kept(ProductStore.Scope scope, boolean summed, Supplier<List<ProductFigure>> read) {
        Key key = new Key(version.current(), scope.period(), scope.level(), scope.providers(), scope.asOf(), summed);
        List<ProductFigure> known;
        synchronized (kept) {
            known = kept.get(key);
        }
        if (known == null) {
            known = read.get();
            synchronized (kept) {
                kept.put(key, known);
            }
        }
        return known;
    }
}
