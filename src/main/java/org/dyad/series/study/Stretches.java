package org.dyad.series.study;

import java.util.Arrays;

/** Means and sums of squares of stretches, from running sums about the overall mean. */
final class Stretches {
    private final double[] values;
    private final double[] sums;
    private final double[] squares;
    private final double centre;

    Stretches(double[] values) {
        this.values = values;
        centre = Arrays.stream(values).average().orElse(0);
        sums = new double[values.length + 1];
        squares = new double[values.length + 1];
        for (int i = 0; i < values.length; i++) {
            double value = values[i] - centre;
            sums[i + 1] = sums[i] + value;
            squares[i + 1] = squares[i] + value * value;
        }
    }

    int n() {
        return values.length;
    }

    /** Residual sum of squares about the mean, from one position to before another: quick. */
    double quick(int from, int to) {
        double sum = sums[to] - sums[from];
        return Math.max(0, squares[to] - squares[from] - sum * sum / (to - from));
    }

    /** The same to the last digits, in two passes. */
    double squares(int from, int to) {
        double mean = mean(from, to);
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += (values[i] - mean) * (values[i] - mean);
        }
        return sum;
    }

    double squares(int[] ends) {
        double sum = 0;
        for (int i = 0; i < ends.length; i++) {
            sum += squares(i == 0 ? 0 : ends[i - 1], ends[i]);
        }
        return sum;
    }

    double mean(int from, int to) {
        double mean = centre + (sums[to] - sums[from]) / (to - from);
        double rest = 0;
        for (int i = from; i < to; i++) {
            rest += values[i] - mean;
        }
        return mean + rest / (to - from);
    }
}
