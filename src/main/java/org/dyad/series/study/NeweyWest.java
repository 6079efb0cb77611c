package org.dyad.series.study;

import org.jspecify.annotations.Nullable;

/**
 * Errors that allow for changing spread and for correlation between neighbours.
 *
 * <p>V = (X′X)⁻¹ S (X′X)⁻¹, S = Σ e(t)² x(t)x(t)′ + Σ_l (1 − l/(L+1)) Σ_t e(t)e(t−l) (x(t)x(t−l)′ + x(t−l)x(t)′), for l
 * = 1 … L; no small-sample correction. Neighbours are values that follow each other, also across a gap.
 *
 * <p>Source: W. K. Newey and K. D. West, "A Simple, Positive Semi-Definite, Heteroskedasticity and Autocorrelation
 * Consistent Covariance Matrix", Econometrica 55(3), 1987, pp. 703-708. Gaps: D. Datta and W. Du, "Nonparametric HAC
 * Estimation for Time Series Data with Missing Observations", Federal Reserve IFDP 1060, 2012 (equal spacing).
 */
public final class NeweyWest {

    private NeweyWest() {}

    /** The lag used unless another is asked for: ⌊4 (n/100)^(2/9)⌋, at most n − 1. */
    public static int defaultLag(int n) {
        return Math.min(Math.max(0, n - 1), (int) Math.floor(4 * Math.pow(n / 100.0, 2.0 / 9)));
    }

    /**
     * The lag to use.
     *
     * @param asked null for the default
     * @throws IllegalArgumentException if it is negative or not below n
     */
    public static int lag(@Nullable Integer asked, int n) {
        if (asked == null) {
            return defaultLag(n);
        }
        if (asked < 0 || asked >= n) {
            throw new IllegalArgumentException(
                    "hacLag must be from 0 to below the number of values, %d, was %d".formatted(n, asked));
        }
        return asked;
    }

    /** Of a weighted sum of coefficients, from w′(X′X)⁻¹x(t)e(t); 0 in an exact fit. */
    static double variance(double[] pull, double[] scores, int lag, boolean exact) {
        return exact ? 0 : weighted(scores, Math.min(lag, pull.length - 1));
    }

    /** Σ u(t)² + 2 Σ_l (1 − l/(L+1)) Σ_t u(t)u(t−l). */
    static double weighted(double[] scores, int lag) {
        double sum = autoproduct(scores, 0);
        for (int l = 1; l <= lag; l++) {
            sum += 2 * (1 - l / (lag + 1.0)) * autoproduct(scores, l);
        }
        return Math.max(0, sum);
    }

    static double autoproduct(double[] scores, int lag) {
        double sum = 0;
        for (int t = lag; t < scores.length; t++) {
            sum += scores[t] * scores[t - lag];
        }
        return sum;
    }
}
