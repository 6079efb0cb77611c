package org.dyad.series;

/** Amounts of one currency in another. */
public final class CurrencyConversion {

    private CurrencyConversion() {}

    /**
     * Converts period by period: x(t) / rate(t).
     *
     * <p>Shape: one observation for each of the levels'; missing where either is missing or the rate is not positive.
     * Flows want the period's average rate, stocks the rate at its end: which one it is, the caller knows.
     *
     * @param unitsOfSourcePerTarget how many units of the levels' currency one unit of the target buys, for example
     *     yuan per dollar to come from yuan to dollars; of the levels' frequency
     * @param target unit of the result, for example {@link Unit#USD}
     * @throws IllegalArgumentException if the frequencies differ
     */
    public static Series convert(Series levels, Series unitsOfSourcePerTarget, Unit target) {
        Shares.requireSameFrequency(levels, unitsOfSourcePerTarget);
        return Shares.quotient(levels, unitsOfSourcePerTarget, 1, target, levels.nature());
    }
}
