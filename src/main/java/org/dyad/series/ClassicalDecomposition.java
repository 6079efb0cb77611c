package org.dyad.series;

import java.util.Arrays;

/**
 * Decomposition by moving averages, as R's decompose: the trend is the mean of a year centred on each period, with half
 * weights at both ends; the season the mean deviation (or ratio) of each month or quarter from it, made to average 0
 * (or 1).
 *
 * <p>Source: M. Kendall and A. Stuart, The Advanced Theory of Statistics 3, 1983, pp. 410-414.
 */
final class ClassicalDecomposition {

    private ClassicalDecomposition() {}

    /**
     * Takes the values apart; half a year at both ends has no trend, which is NaN here.
     *
     * @param values consecutive, at least 2 n
     * @param n values a year, even
     */
    static Stl.Components decompose(double[] values, int n, boolean multiplicative) {
        double[] trend = trend(values, n);
        double[] figure = new double[n];
        for (int phase = 0; phase < n; phase++) {
            double sum = 0;
            int count = 0;
            for (int i = phase; i < values.length; i += n) {
                if (!Double.isNaN(trend[i])) {
                    sum += multiplicative ? values[i] / trend[i] : values[i] - trend[i];
                    count++;
                }
            }
            figure[phase] = sum / count;
        }
        double mean = Moments.mean(figure);
        double[] seasonal = new double[values.length];
        for (int i = 0; i < seasonal.length; i++) {
            seasonal[i] = multiplicative ? figure[i % n] / mean : figure[i % n] - mean;
        }
        return new Stl.Components(seasonal, trend);
    }

    private static double[] trend(double[] values, int n) {
        double[] trend = new double[values.length];
        Arrays.fill(trend, Double.NaN);
        for (int i = n / 2; i < values.length - n / 2; i++) {
            double sum = (values[i - n / 2] / 2 + values[i + n / 2] / 2) / n;
            for (int j = i - n / 2 + 1; j < i + n / 2; j++) {
                sum += values[j] / n;
            }
            trend[i] = sum;
        }
        return trend;
    }
}
