package org.dyad.series;

/** Differences and growth rates between a period and an earlier one, by FRED's definitions. */
final class Changes {

    private Changes() {}

    /** x(t) − x(t−lag). What a stock gained in the period is a flow; other natures stay. */
    static Series difference(Series levels, int lag) {
        Nature nature = levels.nature() == Nature.STOCK && lag == 1 ? Nature.FLOW : levels.nature();
        return Transforms.combine(levels, levels, lag, levels.unit(), nature, (now, then) -> now - then);
    }

    /** (x(t) / x(t−lag) − 1) · 100. */
    static Series percent(Series levels, int lag) {
        return rate(levels, lag, (now, then) -> then <= 0 ? Double.NaN : (now / then - 1) * 100);
    }

    /** ((x(t) / x(t−1))^n − 1) · 100; of annual figures it is the percent change, also of a negative one. */
    static Series compoundedAnnualRate(Series levels) {
        int n = levels.frequency().periodsPerYear();
        return rate(
                levels,
                1,
                (now, then) -> then <= 0 || (now < 0 && n > 1) ? Double.NaN : (Math.pow(now / then, n) - 1) * 100);
    }

    /** (ln x(t) − ln x(t−1)) · scale. */
    static Series continuouslyCompounded(Series levels, int scale) {
        return rate(levels, 1, (now, then) -> (Math.log(now) - Math.log(then)) * scale);
    }

    private static Series rate(Series levels, int lag, Transforms.OfTwo function) {
        return Transforms.combine(levels, levels, lag, Unit.PERCENT, Nature.RATE, function);
    }
}
