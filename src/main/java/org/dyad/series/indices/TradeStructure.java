package org.dyad.series.indices;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoubleBinaryOperator;

/** How alike two countries' baskets of goods are, by shares of products. */
public final class TradeStructure {

    private static final double HUNDRED = 100;

    private TradeStructure() {}

    /**
     * Complementarity: 100 · (1 − Σ |m_jk − x_ik| / 2), where m_jk is the share of product k in country j's imports and
     * x_ik its share in i's exports.
     *
     * <p>Unit: 0 (i sells nothing that j buys) to 100 (i sells in just the proportions in which j buys). A product that
     * only one of them has counts with the share that it has there. Empty where either trades nothing.
     *
     * <p>Source: M. Michaely, "Trade Preferential Agreements in Latin America: An Ex-Ante Assessment", World Bank
     * Policy Research Working Paper 1583, 1996.
     *
     * @param exports i's, by product, in any currency
     * @param imports j's, by product
     * @throws IllegalArgumentException if an amount is negative or not finite
     */
    public static OptionalDouble complementarity(Map<String, Double> exports, Map<String, Double> imports) {
        OptionalDouble apart = overShares(exports, imports, (one, other) -> Math.abs(one - other));
        // rounding may put the sum of all differences an ulp above 2
        return apart.isEmpty() ? apart : OptionalDouble.of(HUNDRED * Math.max(0, 1 - apart.getAsDouble() / 2));
    }

    /**
     * Export similarity: 100 · Σ min(x_ik, x_jk), where x is the share of product k in each country's exports.
     *
     * <p>Unit: 0 (no product in common) to 100 (the same shares). Empty where either exports nothing.
     *
     * <p>Source: J. M. Finger and M. E. Kreinin, "A Measure of 'Export Similarity' and Its Possible Uses", The Economic
     * Journal 89(356), 1979, pp. 905-912.
     *
     * @throws IllegalArgumentException if an amount is negative or not finite
     */
    public static OptionalDouble similarity(Map<String, Double> exports, Map<String, Double> others) {
        OptionalDouble common = overShares(exports, others, Math::min);
        return common.isEmpty() ? common : OptionalDouble.of(Math.min(HUNDRED, HUNDRED * common.getAsDouble()));
    }

    private static OptionalDouble overShares(
            Map<String, Double> ones, Map<String, Double> others, DoubleBinaryOperator term) {
        double one = Ratios.sum(ones.values());
        double other = Ratios.sum(others.values());
        if (!(one > 0 && other > 0)) {
            return OptionalDouble.empty();
        }
        Set<String> products = new TreeSet<>(ones.keySet());
        products.addAll(others.keySet());
        double sum = 0;
        for (String product : products) {
            sum += term.applyAsDouble(ones.getOrDefault(product, 0.0) / one, others.getOrDefault(product, 0.0) / other);
        }
        return OptionalDouble.of(sum);
    }
}
