package org.dyad.trade.indices;

import java.time.LocalDate;
import java.util.List;
import org.dyad.series.Period;
import org.jspecify.annotations.Nullable;

/**
 * Indices that somebody wants; all codes are known ones.
 *
 * @param partner WLD for none
 * @param level digits of the products' codes
 * @param commodity code of a product of that level; null for none
 * @param providers in the order in which they are asked
 * @param asOf null for all that is known
 */
record TradeIndicesRequest(
        String reporter,
        String partner,
        Period period,
        int level,
        @Nullable String commodity,
        int top,
        List<String> providers,
        @Nullable LocalDate asOf) {

    static final String WORLD = "WLD";

    boolean hasPartner() {
        return !partner.equals(WORLD);
    }
}
