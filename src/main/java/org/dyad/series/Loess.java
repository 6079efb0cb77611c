package org.dyad.series;

import org.jspecify.annotations.Nullable;

/**
 * Locally weighted regression on equally spaced points 1, 2, … n, as STL needs it.
 *
 * <p>Source: R. B. Cleveland, W. S. Cleveland, J. E. McRae and I. Terpenning, "STL: A Seasonal-Trend Decomposition
 * Procedure Based on Loess", Journal of Official Statistics 6(1), 1990, section 2.1.
 *
 * @param window how many nearest points take part, odd
 * @param degree 0 for a local mean, 1 for a local line
 * @param jump every how many points the regression is made; between them runs a straight line
 */
record Loess(int window, int degree, int jump) {

    /** Smallest spread of the weighted positions, as a part of their range, for which a line is fitted. */
    private static final double LEAST_SPREAD = 0.001;

    /** Jump of a tenth of the window, as R's stl has it. */
    static Loess of(int window, int degree) {
        return new Loess(window, degree, (window + 9) / 10);
    }

    /** Smoothed values at the points themselves; a point that no weight is left for keeps its own value. */
    double[] smooth(double[] values, double @Nullable [] trust) {
        int n = values.length;
        if (n == 1) {
            return values.clone();
        }
        int step = Math.min(jump, n - 1);
        double[] smooth = new double[n];
        int before = 1;
        smooth[0] = at(values, 1, trust, values[0]);
        while (before < n) {
            int next = Math.min(before + step, n);
            smooth[next - 1] = at(values, next, trust, values[next - 1]);
            double slope = (smooth[next - 1] - smooth[before - 1]) / (next - before);
            for (int between = before + 1; between < next; between++) {
                smooth[between - 1] = smooth[before - 1] + slope * (between - before);
            }
            before = next;
        }
        return smooth;
    }

    /**
     * The regression at a position, which may lie one step beyond either end.
     *
     * <p>Points weigh (1 − (d/h)³)³ by their distance d; h is the distance of the farthest of the window's points, and
     * where the window is longer than the series, half of what it is longer on top, in whole steps as in R.
     *
     * @param trust what each point weighs besides, 0 to 1; null for all alike
     * @param otherwise the answer where no weight is left
     */
    double at(double[] values, int position, double @Nullable [] trust, double otherwise) {
        int n = values.length;
        int first = Math.max(1, Math.min(position - window / 2, n - window + 1));
        int last = Math.min(n, first + window - 1);
        double reach = Math.max(position - first, last - position) + Math.max(0, (window - n) / 2);
        double[] weights = new double[last - first + 1];
        double total = 0;
        for (int i = 0; i < weights.length; i++) {
            double distance = Math.abs(first + i - position) / reach;
            double cube = 1 - distance * distance * distance;
            weights[i] = distance < 0.999 ? (distance > 0.001 ? cube * cube * cube : 1) : 0;
            if (trust != null) {
                weights[i] *= trust[first + i - 1];
            }
            total += weights[i];
        }
        if (total <= 0) {
            return otherwise;
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= total;
        }
        if (degree == 1) {
            tilt(weights, first, position, n);
        }
        double value = 0;
        for (int i = 0; i < weights.length; i++) {
            value += weights[i] * values[first + i - 1];
        }
        return value;
    }

    /** Turns the weights of a local mean, which add up to 1, into those of a local line at the position. */
    private static void tilt(double[] weights, int first, int position, int n) {
        double centre = 0;
        for (int i = 0; i < weights.length; i++) {
            centre += weights[i] * (first + i);
        }
        double spread = 0;
        for (int i = 0; i < weights.length; i++) {
            double distance = first + i - centre;
            spread += weights[i] * distance * distance;
        }
        if (Math.sqrt(spread) > LEAST_SPREAD * (n - 1)) {
            double slope = (position - centre) / spread;
            for (int i = 0; i < weights.length; i++) {
                weights[i] *= 1 + slope * (first + i - centre);
            }
        }
    }
}
