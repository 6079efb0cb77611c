package org.dyad.series.study;

/**
 * How likely so large a greatest F is if nothing changed, for a break in one coefficient at an unknown date.
 *
 * <p>The approximation of the asymptotic distribution by B. E. Hansen, "Approximate Asymptotic P Values for
 * Structural-Change Tests", Journal of Business and Economic Statistics 15(1), 1997, pp. 60-67: for each trimming 0.49,
 * 0.47, … 0.01 the upper tail of χ² with ν degrees of freedom at θ₀ + θ₁ x, and between them a straight line. θ₀, θ₁
 * and ν for one coefficient are those that he published, as the table of R's strucchange has them.
 */
final class SupF {

    private static final double[] THETA_0 = {
        -0.0648467, -0.15305667, -0.23071675, -0.29247661, -0.35706588, -0.40514715, -0.45248386, -0.50458517,
        -0.55009159, -0.60241623, -0.64308746, -0.68833676, -0.73136161, -0.78078198, -0.82894221, -0.88430133,
        -0.9499265, -0.98828874, -1.04892713, -1.11527783, -1.14992644, -1.24010871, -1.38522113, -1.48296473,
        -1.78738608
    };

    private static final double[] THETA_1 = {
        0.99671156, 0.96757645, 0.95825013, 0.95715782, 0.95237505, 0.96055795, 0.95810999, 0.96149538, 0.96684273,
        0.96518399, 0.97354902, 0.97829106, 0.9820687, 0.99475319, 1.00023473, 1.00162529, 1.00384268, 1.01604712,
        1.02570939, 1.03526033, 1.06643436, 1.06929468, 1.06808543, 1.1283969, 1.17220925
    };

    private static final double[] FREEDOM = {
        1.2573241, 1.43651315, 1.56531261, 1.68851898, 1.77889686, 1.89761322, 1.98370422, 2.07086519, 2.17244338,
        2.23509053, 2.33722161, 2.42776524, 2.50833918, 2.6209551, 2.70286643, 2.77835798, 2.84325795, 2.96752918,
        3.08442682, 3.19770394, 3.44739573, 3.54993605, 3.61667211, 4.07202473, 4.4726701
    };

    private SupF() {}

    /**
     * The p-value.
     *
     * @param first the first of the dates that were tried, as a number of values, and last the last one, of n
     */
    static double pValue(double statistic, int first, int last, int n) {
        double lambda = (double) (n - first) * last / ((double) first * (n - last));
        double trimming = 1 / (1 + Math.sqrt(lambda));
        double known = Distributions.chiSquare(statistic, 1);
        if (trimming >= 0.49) {
            return ((0.5 - trimming) * tail(statistic, 0) + (trimming - 0.49) * known) * 100;
        }
        double place = Math.min(FREEDOM.length, (0.51 - trimming) * 50);
        int row = Math.min(FREEDOM.length - 1, (int) Math.floor(place));
        double within = place - row;
        return (1 - within) * tail(statistic, row - 1) + within * tail(statistic, row);
    }

    private static double tail(double statistic, int row) {
        return Distributions.chiSquare(THETA_0[row] + THETA_1[row] * statistic, FREEDOM[row]);
    }
}
