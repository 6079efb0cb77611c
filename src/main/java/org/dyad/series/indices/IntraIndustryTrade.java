package org.dyad.series.indices;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/** How far a country sells and buys the same goods. */
public final class IntraIndustryTrade {

    private IntraIndustryTrade() {}

    /**
     * Grubel-Lloyd index of one product: 1 − |X − M| / (X + M).
     *
     * <p>Unit: a ratio from 0 (traded one way only) to 1 (as much sold as bought). Empty where it is not traded.
     *
     * <p>Source: H. G. Grubel and P. J. Lloyd, Intra-Industry Trade, Macmillan 1975, ch. 2.
     *
     * @throws IllegalArgumentException if an amount is negative or not finite
     */
    public static OptionalDouble grubelLloyd(double exports, double imports) {
        return grubelLloyd(Map.of("", exports), Map.of("", imports));
    }

    /**
     * The same over several products: 1 − Σ |X_k − M_k| / Σ (X_k + M_k), the mean of the products' indices weighted by
     * their trade. It depends on how fine the products are, and is not the index of the totals.
     *
     * <p>Shape: amounts by product; a product that only one map has was traded one way.
     *
     * @throws IllegalArgumentException if an amount is negative or not finite
     */
    public static OptionalDouble grubelLloyd(Map<String, Double> exports, Map<String, Double> imports) {
        double all = Ratios.sum(exports.values()) + Ratios.sum(imports.values());
        Set<String> products = new TreeSet<>(exports.keySet());
        products.addAll(imports.keySet());
        double apart = 0;
        for (String product : products) {
            apart += Math.abs(exports.getOrDefault(product, 0.0) - imports.getOrDefault(product, 0.0));
        }
        OptionalDouble oneWay = Ratios.of(apart, all);
        return oneWay.isEmpty() ? oneWay : OptionalDouble.of(1 - oneWay.getAsDouble());
    }
}
