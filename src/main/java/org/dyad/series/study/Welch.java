package org.dyad.series.study;

import java.util.List;

/**
 * Whether two means differ, when the spreads may too.
 *
 * <p>Source: B. L. Welch, "The Generalization of 'Student's' Problem when Several Different Population Variances are
 * Involved", Biometrika 34, 1947, pp. 28-35; degrees of freedom: F. E. Satterthwaite, Biometrics Bulletin 2, 1946.
 */
public final class Welch {

    private Welch() {}

    /**
     * t of the second mean less the first; R's t.test(second, first).
     *
     * <p>Without a statistic where a side has fewer than two values, or neither varies.
     */
    public static TestResult test(double[] first, double[] second) {
        if (first.length < 2 || second.length < 2) {
            return TestResult.none();
        }
        double[] all = new double[first.length + second.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        double[] scaled = Scaled.of(all).values();
        Sample before = Sample.of(scaled, 0, first.length);
        Sample after = Sample.of(scaled, first.length, scaled.length);
        double a = before.variance() / first.length;
        double b = after.variance() / second.length;
        double t = (after.mean() - before.mean()) / Math.sqrt(a + b);
        double freedom = (a + b) * (a + b) / (a * a / (first.length - 1) + b * b / (second.length - 1));
        return Double.isFinite(t) && Double.isFinite(freedom)
                ? new TestResult(t, List.of(freedom), Distributions.student(t, freedom))
                : TestResult.none();
    }

    /** Mean and variance (divisor n − 1) of part of an array, in two passes. */
    private record Sample(double mean, double variance) {

        static Sample of(double[] values, int from, int to) {
            double sum = 0;
            for (int i = from; i < to; i++) {
                sum += values[i];
            }
            double mean = sum / (to - from);
            double rest = 0;
            double squares = 0;
            for (int i = from; i < to; i++) {
                rest += values[i] - mean;
                squares += (values[i] - mean) * (values[i] - mean);
            }
            return new Sample(mean + rest / (to - from), (squares - rest * rest / (to - from)) / (to - from - 1));
        }
    }
}
