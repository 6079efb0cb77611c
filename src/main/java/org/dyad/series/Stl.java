package org.dyad.series;

import org.jspecify.annotations.Nullable;

/**
 * STL with a periodic season: the inner loop twice, or once each time before and after fifteen rounds of robustness
 * weights.
 *
 * <p>Windows as R's stl(x, "periodic") sets them, for N values and n of them a year: seasonal 10 N + 1 of degree 0,
 * trend the next odd number from 1.5 n / (1 − 1.5 / seasonal), low-pass the next odd number from n, both of degree 1.
 * Source as of {@link Loess}, section 2.2 (steps 1 to 6) and 2.3.
 */
final class Stl {

    private static final int PASSES = 2;
    private static final int ROUNDS = 15;

    private final double[] values;
    private final int n;
    private final Loess seasonalLoess;
    private final Loess trendLoess;
    private final Loess lowPassLoess;

    private Stl(double[] values, int n) {
        this.values = values;
        this.n = n;
        int seasonalWindow = 10 * values.length + 1;
        seasonalLoess = Loess.of(seasonalWindow, 0);
        trendLoess = Loess.of(nextOdd((int) Math.ceil(1.5 * n / (1 - 1.5 / seasonalWindow))), 1);
        lowPassLoess = Loess.of(nextOdd(n), 1);
    }

    /** Seasonal and trend component, each as long as the values. */
    static final class Components {
        private final double[] seasonal;
        private final double[] trend;

        Components(double[] seasonal, double[] trend) {
            this.seasonal = seasonal;
            this.trend = trend;
        }

        double seasonal(int position) {
            return seasonal[position];
        }

        double trend(int position) {
            return trend[position];
        }
    }

    /**
     * Takes the values apart.
     *
     * @param values consecutive, more than 2 n
     * @param n values a year
     * @param robust whether outliers lose their weight
     */
    static Components decompose(double[] values, int n, boolean robust) {
        Stl stl = new Stl(values, n);
        return robust ? stl.robust() : stl.plain();
    }

    private Components plain() {
        Components parts = new Components(new double[values.length], new double[values.length]);
        for (int pass = 0; pass < PASSES; pass++) {
            parts = pass(parts.trend, null);
        }
        return new Components(periodic(parts.seasonal), parts.trend);
    }

    private Components robust() {
        Components parts = pass(new double[values.length], null);
        for (int round = 0; round < ROUNDS; round++) {
            parts = pass(parts.trend, trust(minus(minus(values, parts.trend), parts.seasonal)));
        }
        return new Components(periodic(parts.seasonal), parts.trend);
    }

    /** Steps 1 to 6. */
    private Components pass(double[] trend, double @Nullable [] trust) {
        double[] cycles = smoothCycles(minus(values, trend), trust);
        double[] low = lowPassLoess.smooth(average(average(average(cycles, n), n), 3), null);
        double[] seasonal = new double[values.length];
        for (int i = 0; i < seasonal.length; i++) {
            seasonal[i] = cycles[n + i] - low[i];
        }
        return new Components(seasonal, trendLoess.smooth(minus(values, seasonal), trust));
    }

    /** Section 2.3: (1 − (r/h)²)², h six times the median of |r|, as R takes it; 1 close to 0, 0 from h on. */
    private static double[] trust(double[] remainder) {
        double[] sizes = new double[remainder.length];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = Math.abs(remainder[i]);
        }
        int middle = sizes.length / 2 + 1;
        double[] medians = PartialSort.at(sizes, middle, sizes.length - middle + 1);
        double reach = 3 * (medians[0] + medians[1]);
        double[] trust = new double[sizes.length];
        for (int i = 0; i < trust.length; i++) {
            double part = sizes[i] / reach;
            trust[i] = sizes[i] <= 0.001 * reach ? 1 : sizes[i] <= 0.999 * reach ? square(1 - part * part) : 0;
        }
        return trust;
    }

    private static double square(double number) {
        return number * number;
    }

    /** Step 2: smooths all Januaries, all Februaries … and extends each by one at both ends. */
    private double[] smoothCycles(double[] detrended, double @Nullable [] trust) {
        double[] cycles = new double[detrended.length + 2 * n];
        for (int phase = 0; phase < n; phase++) {
            double[] cycle = every(detrended, phase);
            double[] own = trust == null ? null : every(trust, phase);
            double[] smooth = seasonalLoess.smooth(cycle, own);
            cycles[phase] = seasonalLoess.at(cycle, 0, own, smooth[0]);
            for (int i = 0; i < smooth.length; i++) {
                cycles[phase + (i + 1) * n] = smooth[i];
            }
            cycles[phase + (cycle.length + 1) * n] =
                    seasonalLoess.at(cycle, cycle.length + 1, own, smooth[smooth.length - 1]);
        }
        return cycles;
    }

    private double[] every(double[] all, int phase) {
        double[] cycle = new double[(all.length - phase - 1) / n + 1];
        for (int i = 0; i < cycle.length; i++) {
            cycle[i] = all[phase + i * n];
        }
        return cycle;
    }

    /** Every January the mean of all Januaries, and so on: what makes the season periodic. */
    private double[] periodic(double[] seasonal) {
        double[] periodic = new double[seasonal.length];
        for (int phase = 0; phase < n; phase++) {
            double sum = 0;
            int count = 0;
            for (int i = phase; i < seasonal.length; i += n) {
                sum += seasonal[i];
                count++;
            }
            for (int i = phase; i < seasonal.length; i += n) {
                periodic[i] = sum / count;
            }
        }
        return periodic;
    }

    /** Moving average of that many values, shorter by one less than them. */
    private static double[] average(double[] values, int length) {
        double[] averages = new double[values.length - length + 1];
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i];
            if (i >= length - 1) {
                averages[i - length + 1] = sum / length;
                sum -= values[i - length + 1];
            }
        }
        return averages;
    }

    private static double[] minus(double[] values, double[] others) {
        double[] differences = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            differences[i] = values[i] - others[i];
        }
        return differences;
    }

    private static int nextOdd(int number) {
        return number % 2 == 0 ? number + 1 : number;
    }
}
