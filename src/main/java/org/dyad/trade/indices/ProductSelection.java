package org.dyad.trade.indices;

import java.util.List;
import org.dyad.trade.Flow;

/**
 * Figures that are added up product by product.
 *
 * @param number of the selection among those of one statement
 * @param reporters one, or all countries
 * @param partners one, or all countries
 * @param products whether products are wanted beside all goods together
 * @param ofWorld whether only reporters count that also publish their trade with the world, as the world's sum has them
 */
record ProductSelection(
        int number, List<String> reporters, List<String> partners, Flow flow, boolean products, boolean ofWorld) {

    ProductSelection(int number, List<String> reporters, List<String> partners, Flow flow, boolean products) {
        this(number, reporters, partners, flow, products, false);
    }

    /** The same with products: where nobody publishes all goods together, they are what the products come to. */
    ProductSelection withProducts() {
        return new ProductSelection(number, reporters, partners, flow, true, false);
    }
}
