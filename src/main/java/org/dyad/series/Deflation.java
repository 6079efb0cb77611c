package org.dyad.series;

import java.util.ArrayList;
import java.util.List;

/** Amounts at the prices of one period. */
public final class Deflation {

    private Deflation() {}

    /**
     * Amounts at constant prices: x(t) · P(base) / P(t).
     *
     * <p>Shape: one observation for each of the levels'; missing where either is missing or the price index is not
     * positive. A base of a lower frequency than the index's, such as the year 2015 for months, means the average of
     * the index over it. Unit: that of the levels with the base in code and name, for example {@code USD_2015}; the
     * nature stays.
     *
     * <p>Source: International Monetary Fund and others, "Consumer Price Index Manual: Concepts and Methods", 2020.
     *
     * @param priceIndex a price index on any base, of the levels' frequency
     * @throws IllegalArgumentException if the frequencies differ, or the index has no positive value at the base
     */
    public static Series constantPrices(Series levels, Series priceIndex, Period base) {
        Shares.requireSameFrequency(levels, priceIndex);
        Rebasing.BaseValue atBase = Rebasing.at(priceIndex, base, "price base");
        Series real = Transforms.combine(
                levels,
                priceIndex,
                0,
                levels.unit().atPricesOf(base),
                levels.nature(),
                (amount, price) -> price <= 0 ? Double.NaN : amount * (atBase.value() / price));
        List<Observation> results = new ArrayList<>(real.observations().size());
        for (Observation row : real.observations()) {
            results.add(
                    row.hasValue()
                            ? new Observation(
                                    row.period(),
                                    row.value(),
                                    row.status().computedWith(atBase.status()),
                                    row.evidence().and(atBase.evidence()))
                            : row);
        }
        return real.with(results);
    }
}
