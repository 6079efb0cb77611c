package org.dyad.trade.indices;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dyad.trade.SeriesKey;

/**
 * One flow of one country, or of the world, by product: what one provider has in one edition.
 *
 * @param products US dollars by code
 * @param published US dollars of all goods together; empty where nobody published it
 * @param reporters how many countries' figures it is the sum of, at most
 * @param otherEditions in which the provider has products and which are not in the basket
 * @param figures what it is made of
 */
record Basket(
        Map<String, Double> products,
        OptionalDouble published,
        int reporters,
        Set<String> otherEditions,
        List<ProductFigure> figures) {

    static final Basket EMPTY = new Basket(Map.of(), OptionalDouble.empty(), 0, Set.of(), List.of());

    /** @param figures of one selection */
    static Basket of(Collection<ProductFigure> figures, String provider, String edition) {
        List<ProductFigure> own = figures.stream()
                .filter(figure -> figure.provider().equals(provider))
                .toList();
        List<ProductFigure> totals = own.stream().filter(Basket::isTotal).toList();
        List<ProductFigure> products = own.stream()
                .filter(figure -> !isTotal(figure) && figure.edition().equals(edition))
                .toList();
        Set<String> others = own.stream()
                .filter(figure -> !isTotal(figure) && !figure.edition().equals(edition))
                .map(ProductFigure::edition)
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, Double> amounts = products.stream()
                .collect(toMap(ProductFigure::commodity, ProductFigure::valueUsd, Double::sum, HashMap::new));
        List<ProductFigure> used = own.stream()
                .filter(figure -> isTotal(figure) || figure.edition().equals(edition))
                .toList();
        return new Basket(
                amounts,
                totals.isEmpty()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(totals.stream()
                                .mapToDouble(ProductFigure::valueUsd)
                                .sum()),
                used.stream().mapToInt(ProductFigure::reporters).max().orElse(0),
                others,
                used);
    }

    private static boolean isTotal(ProductFigure figure) {
        return figure.commodity().equals(SeriesKey.ALL_GOODS);
    }

    /** All goods together as published; where that is not, the products added up; empty if there are none. */
    OptionalDouble all() {
        return published.isPresent() || products.isEmpty() ? published : OptionalDouble.of(sum());
    }

    /** The products that are there, added up. */
    double sum() {
        return products.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    double of(String product) {
        return products.getOrDefault(product, 0.0);
    }
}
