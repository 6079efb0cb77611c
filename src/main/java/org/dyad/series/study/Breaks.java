package org.dyad.series.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where the mean of a series changes, when nobody says when.
 *
 * <p>The greatest F statistic over all single dates, ((RSS₀ − RSS) / (RSS / (n − 2))), with the p-value of
 * {@link SupF}; and for each number of breaks the dates with the least residual sum of squares, by dynamic programming.
 * BIC = n (ln (RSS/n) + 1 + ln 2π) + 2 (m + 1) ln n for m breaks: a mean and a variance counted for each stretch, as
 * R's strucchange does. Every stretch has at least h = ⌊trimming · n⌋ values.
 *
 * <p>Source: D. W. K. Andrews, "Tests for Parameter Instability and Structural Change With Unknown Change Point",
 * Econometrica 61(4), 1993, pp. 821-856; J. Bai and P. Perron, "Computation and Analysis of Multiple Structural Change
 * Models", Journal of Applied Econometrics 18(1), 2003, pp. 1-22.
 *
 * @param supF without a statistic where the series does not vary, or is exact with one break
 * @param breaks of the number with the least BIC, ascending
 * @param bic for 0, 1 … breaks; ends before the first number that leaves no residual
 * @param squares residual sum of squares for 0, 1 … breaks
 * @param isExact whether some number of breaks leaves no residual
 * @param isTrending whether the values have a trend (at 5 percent): its steps then read as breaks
 */
public record Breaks(
        TestResult supF,
        List<Break> breaks,
        List<Double> bic,
        List<Double> squares,
        boolean isExact,
        boolean isTrending) {

    private static final double ROUNDING = 1e-14;

    /**
     * A change of mean.
     *
     * @param index how many values are before it: the position, from 1, of the last of them
     */
    public record Break(int index, double meanBefore, double meanAfter) {}

    public Breaks {
        breaks = List.copyOf(breaks);
        bic = List.copyOf(bic);
        squares = List.copyOf(squares);
    }

    /**
     * Looks for breaks.
     *
     * @param values in order
     * @param most breaks at most; as many as fit, ⌈n/h⌉ − 2, where that is less
     * @param trimming least part of the values in a stretch, 0.01 to 0.45
     * @param pulse called now and then, so that a caller can stop
     * @throws IllegalArgumentException if trimming is out of range, or a stretch would have fewer than two values
     */
    public static Breaks of(double[] values, int most, double trimming, Runnable pulse) {
        if (!(trimming >= 0.01 && trimming <= 0.45)) {
            throw new IllegalArgumentException("trimming must be from 0.01 to 0.45, was %s".formatted(trimming));
        }
        int n = values.length;
        int least = (int) Math.floor(trimming * n);
        if (least < 2) {
            throw new IllegalArgumentException(
                    "%d values are too few: a stretch of %s of them has fewer than two".formatted(n, trimming));
        }
        Scaled scaled = Scaled.of(values);
        Stretches stretches = new Stretches(scaled.values());
        int fitting = Math.max(0, Math.min(most, (n + least - 1) / least - 2));
        List<int[]> partitions = new Partitions(stretches, least, pulse).best(fitting);
        List<Double> squares = new ArrayList<>();
        List<Double> bic = new ArrayList<>();
        boolean exact = false;
        int best = 0;
        for (int m = 0; m < partitions.size() && !exact; m++) {
            double sum = stretches.squares(partitions.get(m));
            exact = Math.sqrt(sum / n) <= ROUNDING;
            squares.add(exact ? 0 : square(scaled, sum));
            if (!exact) {
                bic.add(bic(scaled, sum, n, m));
            }
            if (exact || bic.get(m) < bic.get(best)) {
                best = m;
            }
        }
        return new Breaks(
                supF(stretches, n, least),
                breaks(scaled, stretches, partitions.get(best)),
                bic,
                squares,
                exact,
                isTrending(scaled.values()));
    }

    private static boolean isTrending(double[] values) {
        double[] times = new double[values.length];
        Arrays.setAll(times, i -> i + 1.0);
        Fit line = LeastSquares.fit(values, List.of(Model.TREND), List.of(times), true);
        return line.coefficients(ErrorKind.OLS, 0).get(1).isBelow(0.05);
    }

    private static double square(Scaled scaled, double sum) {
        return Fit.finite("the residual sum of squares", Math.scalb(sum, 2 * scaled.exponent()));
    }

    private static double bic(Scaled scaled, double sum, int n, int m) {
        double logarithm = Math.log(sum / n) + 2 * scaled.exponent() * Math.log(2);
        return n * (logarithm + 1 + Math.log(2 * Math.PI)) + 2 * (m + 1) * Math.log(n);
    }

    private static TestResult supF(Stretches stretches, int n, int first) {
        double whole = stretches.squares(0, n);
        double least = Double.POSITIVE_INFINITY;
        for (int date = first; date <= n - first; date++) {
            least = Math.min(least, stretches.squares(0, date) + stretches.squares(date, n));
        }
        if (Math.sqrt(least / n) <= ROUNDING) {
            return TestResult.none();
        }
        double f = Math.max(0, whole - least) / (least / (n - 2));
        return new TestResult(f, List.of(1.0, n - 2.0), SupF.pValue(f, first, n - first, n));
    }

    private static List<Break> breaks(Scaled scaled, Stretches stretches, int[] ends) {
        List<Break> breaks = new ArrayList<>();
        for (int i = 0; i + 1 < ends.length; i++) {
            int from = i == 0 ? 0 : ends[i - 1];
            breaks.add(new Break(
                    ends[i],
                    scaled.restore(stretches.mean(from, ends[i])),
                    scaled.restore(stretches.mean(ends[i], ends[i + 1]))));
        }
        return breaks;
    }
}
