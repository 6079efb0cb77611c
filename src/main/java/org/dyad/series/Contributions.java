package org.dyad.series;

import java.util.OptionalDouble;

/** What the parts of a total have to do with its growth between two periods. */
public final class Contributions {

    private Contributions() {}

    /**
     * Growth of one part: (x(t) / x(s) − 1) · 100.
     *
     * <p>Unit: {@link Unit#PERCENT}; empty if the value before is not positive.
     */
    public static OptionalDouble change(double value, double before) {
        return before > 0 ? finite((value / before - 1) * 100) : OptionalDouble.empty();
    }

    /**
     * What one part adds to the growth of the total: (x(t) − x(s)) / X(s) · 100, where X is the total.
     *
     * <p>Unit: percentage points; the contributions of all parts add up to the growth of the total in percent, if the
     * parts add up to the total in both periods. Empty if the total before is not positive.
     *
     * <p>Source: Institut national de la statistique et des études économiques, definition "Contribution to GDP growth
     * (national accounts)" (insee.fr/en/metadonnees/definition/c1207): the part's growth times its weight in the total
     * before, which holds exactly for values at current prices.
     */
    public static OptionalDouble toGrowth(double value, double before, double totalBefore) {
        return totalBefore > 0 ? finite((value - before) / totalBefore * 100) : OptionalDouble.empty();
    }

    private static OptionalDouble finite(double number) {
        return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    }
}
