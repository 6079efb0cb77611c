package org.dyad.series;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.hipparchus.special.Erf;

/**
 * How likely a coefficient of ranks is without a connection, where no two values are alike: exactly up to nine pairs,
 * by an Edgeworth series up to 1,290, as R's cor.test.
 *
 * <p>Source: D. J. Best and D. E. Roberts, "Algorithm AS 89: The Upper Tail Probabilities of Spearman's Rho", Applied
 * Statistics 24(3), 1975, pp. 377-379.
 */
final class RankCorrelation {

    /** Beyond, Student's t is as good. */
    static final int MOST_PAIRS = 1290;

    private static final int MOST_EXACT = 9;

    /** For each n how many orders have a sum of squared differences of at most twice the position. */
    private static final AtomicReferenceArray<long[]> COUNTS = new AtomicReferenceArray<>(MOST_EXACT + 1);

    private RankCorrelation() {}

    /** Two-sided, for n from 3 to {@link #MOST_PAIRS}. */
    static double pValue(double r, int n) {
        double greatest = ((double) n * n - 1) * n / 3;
        long distance = Math.round((1 - r) * greatest / 2);
        double tail = 2 * distance > greatest ? atLeast(distance, n, greatest) : atMost(distance, n, greatest);
        return Math.min(1, 2 * tail);
    }

    /** Both tails are alike: the distances d and greatest − d are equally likely. */
    private static double atLeast(long distance, int n, double greatest) {
        return atMost(Math.round(greatest) - distance, n, greatest);
    }

    private static double atMost(long distance, int n, double greatest) {
        if (n > MOST_EXACT) {
            return edgeworth(distance, n);
        }
        long[] counts = counts(n, (int) Math.round(greatest));
        return (double) counts[(int) (distance / 2)] / counts[counts.length - 1];
    }

    private static double edgeworth(long distance, int n) {
        double b = 1.0 / n;
        double x = (6 * (distance + 1) * b / ((double) n * n - 1) - 1) * Math.sqrt(n - 1.0);
        double y = x * x;
        double inner = 0.0879 + 0.0151 * b - y * (0.0072 - 0.0831 * b + y * b * (0.0131 - 4.6e-4 * y));
        double u = x
                * b
                * (0.2274 + b * (0.2531 + 0.1745 * b) + y * (-0.0758 + b * (0.1033 + 0.3932 * b) - y * b * inner));
        double tail = 0.5 * Erf.erfc(-x / Math.sqrt(2)) - u / Math.exp(y / 2);
        return Math.max(0, Math.min(1, tail));
    }

    private static long[] counts(int n, int greatest) {
        long[] known = COUNTS.get(n);
        if (known != null) {
            return known;
        }
        long[] counts = new long[greatest / 2 + 1];
        count(new boolean[n], 0, 0, counts);
        Arrays.parallelPrefix(counts, Long::sum);
        COUNTS.set(n, counts);
        return counts;
    }

    private static void count(boolean[] taken, int place, int distance, long[] counts) {
        if (place == taken.length) {
            counts[distance / 2]++;
            return;
        }
        for (int rank = 0; rank < taken.length; rank++) {
            if (!taken[rank]) {
                taken[rank] = true;
                count(taken, place + 1, distance + (rank - place) * (rank - place), counts);
                taken[rank] = false;
            }
        }
    }
}
