package org.dyad.series.indices;

import java.util.OptionalDouble;

/** In which goods a country sells more than the world does. */
public final class ComparativeAdvantage {

    private ComparativeAdvantage() {}

    /**
     * Revealed comparative advantage: (x_ik / X_i) / (x_wk / X_w), the share of product k in country i's exports over
     * its share in the world's.
     *
     * <p>Unit: a ratio, from 0; 1 where the country sells the product as the world does, above 1 an advantage. Empty
     * where i or the world exports nothing, or the world none of the product. Not symmetric: 0 to 1 against 1 to
     * whatever the world's share allows.
     *
     * <p>Source: B. Balassa, "Trade Liberalisation and 'Revealed' Comparative Advantage", The Manchester School 33(2),
     * 1965, pp. 99-123.
     *
     * @param product country's exports of the product, in any currency
     * @param all country's exports of all products together, in the same
     * @param worldProduct the world's exports of the product, the country's among them
     * @param worldAll the world's exports of all products
     */
    public static OptionalDouble balassa(double product, double all, double worldProduct, double worldAll) {
        return Ratios.of(Ratios.of(product, all), Ratios.of(worldProduct, worldAll));
    }
}
