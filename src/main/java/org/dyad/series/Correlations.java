package org.dyad.series;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.stat.ranking.NaNStrategy;
import org.hipparchus.stat.ranking.NaturalRanking;
import org.hipparchus.stat.ranking.TiesStrategy;
import org.jspecify.annotations.Nullable;

/** How far series move together. */
public final class Correlations {

    private static final int FEWEST_PAIRS = 3;

    private static final double TREND_LEVEL = 0.05;

    private Correlations() {}

    /**
     * Pearson's and Spearman's coefficients of every pair of series at every lag from −maxLag to maxLag.
     *
     * <p>Shape: for each pair (0, 1), (0, 2), (1, 2) … and each lag, ascending, PEARSON and then SPEARMAN. At lag k the
     * first series at t + k is held against the second at t, on the periods for which both have a value; unlike the
     * cross-correlation function of a textbook, which stands beside it, mean and deviation are those of the pairs used.
     * Unit: none, −1 to 1.
     *
     * <p>The p-value is two-sided, from t = r √((n − 2) / (1 − r²)) with n − 2 degrees of freedom, for ranks with ties
     * too, and for others exact ({@link RankCorrelation}); it takes the periods as independent, which trending series
     * are not. It does not tell below 1e-308 from 0.
     *
     * <p>Source: K. Pearson, Philosophical Transactions A 187, 1896; C. Spearman, American Journal of Psychology 15(1),
     * 1904; the t statistic: R. A. Fisher, Biometrika 10(4), 1915.
     *
     * @throws IllegalArgumentException if there are fewer than two series, frequencies differ or maxLag is negative
     */
    public static List<Correlation> pairwise(List<Series> series, int maxLag) {
        if (series.size() < 2) {
            throw new IllegalArgumentException(
                    "correlation needs at least two series, had %d".formatted(series.size()));
        }
        if (maxLag < 0) {
            throw new IllegalArgumentException("maxLag must not be negative, was %d".formatted(maxLag));
        }
        Alignment.requireSameFrequency(series);
        List<Correlation> correlations = new ArrayList<>();
        for (int first = 0; first < series.size(); first++) {
            for (int second = first + 1; second < series.size(); second++) {
                CrossCorrelation whole = CrossCorrelation.of(series.get(first), series.get(second));
                for (int lag = -maxLag; lag <= maxLag; lag++) {
                    Pairs pairs = pairs(series.get(first), series.get(second), lag);
                    boolean trending = pairs.isTrending();
                    correlations.add(
                            pairs.correlation(first, second, lag, Correlation.Method.PEARSON, whole.at(lag), trending));
                    correlations.add(pairs.ranked()
                            .correlation(first, second, lag, Correlation.Method.SPEARMAN, null, trending));
                }
            }
        }
        return List.copyOf(correlations);
    }

    private static Pairs pairs(Series first, Series second, int lag) {
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        List<Double> times = new ArrayList<>();
        for (Observation row : second.observations()) {
            Observation other = first.atIndex(row.period().index() + lag);
            Double left = other == null ? null : other.value();
            Double right = row.value();
            if (left != null && right != null) {
                x.add(left);
                y.add(right);
                times.add((double) row.period().index());
            }
        }
        return new Pairs(numbers(x), numbers(y), numbers(times));
    }

    private static double[] numbers(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static final class Pairs {
        private final double[] x;
        private final double[] y;
        private final double[] times;

        Pairs(double[] x, double[] y, double[] times) {
            this.x = x;
            this.y = y;
            this.times = times;
        }

        boolean isTrending() {
            return trends(x) && trends(y);
        }

        private boolean trends(double[] values) {
            Pairs inTime = new Pairs(values, times, times);
            double r = values.length < FEWEST_PAIRS ? Double.NaN : inTime.coefficient();
            return Double.isFinite(r) && inTime.pValue(r) < TREND_LEVEL;
        }

        Pairs ranked() {
            NaturalRanking ranking = new NaturalRanking(NaNStrategy.FAILED, TiesStrategy.AVERAGE);
            return x.length == 0 ? this : new Pairs(ranking.rank(x), ranking.rank(y), times);
        }

        Correlation correlation(
                int first, int second, int lag, Correlation.Method method, @Nullable Double cross, boolean trending) {
            double r = x.length < FEWEST_PAIRS ? Double.NaN : coefficient();
            boolean exact = method == Correlation.Method.SPEARMAN
                    && x.length <= RankCorrelation.MOST_PAIRS
                    && isWithoutTies(x)
                    && isWithoutTies(y);
            return Double.isFinite(r)
                    ? new Correlation(
                            first,
                            second,
                            method,
                            lag,
                            x.length,
                            r,
                            exact ? RankCorrelation.pValue(r, x.length) : pValue(r),
                            cross,
                            trending)
                    : new Correlation(first, second, method, lag, x.length, null, null, cross, trending);
        }

        /** NaN if one side does not vary. */
        private double coefficient() {
            double[] u = Moments.centred(x);
            double[] v = Moments.centred(y);
            double uu = 0;
            double vv = 0;
            double uv = 0;
            for (int i = 0; i < u.length; i++) {
                uu += u[i] * u[i];
                vv += v[i] * v[i];
                uv += u[i] * v[i];
            }
            return Math.max(-1, Math.min(1, uv / Math.sqrt(uu) / Math.sqrt(vv)));
        }

        private static boolean isWithoutTies(double[] values) {
            return Arrays.stream(values).distinct().count() == values.length;
        }

        private double pValue(double r) {
            int freedom = x.length - 2;
            double rest = (1 - r) * (1 + r);
            if (rest <= 0) {
                return 0;
            }
            double t = Math.abs(r) * Math.sqrt(freedom / rest);
            return Math.min(1, 2 * new TDistribution(freedom).cumulativeProbability(-t));
        }
    }
}
