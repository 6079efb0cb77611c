package org.dyad.trade.indices;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dyad.trade.SeriesKey;
import org.jspecify.annotations.Nullable;

/**
 * All that the indices of a question are made of, from one provider and in one edition.
 *
 * @param provider code; null where nothing is loaded
 * @param baskets by number of selection
 * @param ofPairs whether trade with the world is the sum over partners
 */
record Baskets(@Nullable String provider, String edition, Map<Integer, Basket> baskets, boolean ofPairs) {

    static final int EXPORTS = 0;
    static final int IMPORTS = 1;
    static final int PARTNERS_EXPORTS = 2;
    static final int PARTNERS_IMPORTS = 3;
    static final int TO_PARTNER = 4;
    static final int FROM_PARTNER = 5;
    static final int WORLD_TO_PARTNER = 6;

    private static final String ANY_EDITION = "HS";

    /** Whose figures, in which edition. */
    record Office(String provider, String edition) {}

    /**
     * The first provider that has the reporter's exports by product, in the edition that has most of them, of several
     * the newest; else the first that has them at all.
     */
    static Optional<Office> office(List<ProductFigure> figures, List<String> providers) {
        List<ProductFigure> exports =
                figures.stream().filter(figure -> figure.selection() == EXPORTS).toList();
        return providers.stream()
                .flatMap(provider -> edition(exports, provider).map(edition -> new Office(provider, edition)).stream())
                .findFirst()
                .or(() -> providers.stream()
                        .filter(provider -> exports.stream()
                                .anyMatch(figure -> figure.provider().equals(provider)))
                        .findFirst()
                        .map(provider -> new Office(provider, ANY_EDITION)));
    }

    private static Optional<String> edition(List<ProductFigure> exports, String provider) {
        Map<String, Long> products = exports.stream()
                .filter(figure -> figure.provider().equals(provider)
                        && !figure.commodity().equals(SeriesKey.ALL_GOODS))
                .collect(groupingBy(ProductFigure::edition, counting()));
        return products.entrySet().stream()
                .max(Comparator.<Map.Entry<String, Long>>comparingLong(Map.Entry::getValue)
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }

    static Baskets of(Office office, Collection<ProductFigure> figures, boolean ofPairs) {
        Map<Integer, List<ProductFigure>> bySelection = figures.stream().collect(groupingBy(ProductFigure::selection));
        Map<Integer, Basket> baskets = new LinkedHashMap<>();
        bySelection.forEach(
                (selection, found) -> baskets.put(selection, Basket.of(found, office.provider(), office.edition())));
        return new Baskets(office.provider(), office.edition(), baskets, ofPairs);
    }

    static Baskets none() {
        return new Baskets(null, ANY_EDITION, Map.of(), false);
    }

    Basket of(int selection) {
        return baskets.getOrDefault(selection, Basket.EMPTY);
    }

    Set<Integer> sources() {
        Set<Integer> sources = new TreeSet<>();
        figures().forEach(figure -> sources.addAll(figure.sources()));
        return sources;
    }

    @Nullable
    LocalDate knownFrom() {
        return figures()
                .map(ProductFigure::knownFrom)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private Stream<ProductFigure> figures() {
        return baskets.values().stream().flatMap(basket -> basket.figures().stream());
    }
}
