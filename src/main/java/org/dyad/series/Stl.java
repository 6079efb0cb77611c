package org.dyad.series;

/**
 * The inner loop of STL with a periodic season: twice, no robustness weights.
 *
 * <p>Windows as R's stl(x, "periodic") sets them, for N values and n of them a year: seasonal 10 N + 1 of degree 0,
 * trend the next odd number from 1.5 n / (1 − 1.5 / seasonal), low-pass the next odd number from n, both of degree 1.
 * Source as of {@link Loess}, section 2.2 (steps 1 to 6).
 */
final class Stl {

    private static final int PASSES = 2;

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

        private Components(double[] seasonal, double[] trend) {
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
     */
    static Components decompose(double[] values, int n) {
        return new Stl(values, n).run();
    }

    private Components run() {
        double[] trend = new double[values.length];
        double[] seasonal = new double[values.length];
        for (int pass = 0; pass < PASSES; pass++) {
            double[] cycles = smoothCycles(minus(values, trend));
            double[] low = lowPassLoess.smooth(average(average(average(cycles, n), n), 3));
            for (int i = 0; i < seasonal.length; i++) {
                seasonal[i] = cycles[n + i] - low[i];
            }
            trend = trendLoess.smooth(minus(values, seasonal));
        }
        return new Components(periodic(seasonal), trend);
    }

    /** Step 2: smooths all Januaries, all Februaries … and extends each by one at both ends. */
    private double[] smoothCycles(double[] detrended) {
        double[] cycles = new double[detrended.length + 2 * n];
        for (int phase = 0; phase < n; phase++) {
            double[] cycle = new double[(detrended.length - phase - 1) / n + 1];
            for (int i = 0; i < cycle.length; i++) {
                cycle[i] = detrended[phase + i * n];
            }
            double[] smooth = seasonalLoess.smooth(cycle);
            cycles[phase] = seasonalLoess.at(cycle, 0);
            for (int i = 0; i < smooth.length; i++) {
                cycles[phase + (i + 1) * n] = smooth[i];
            }
            cycles[phase + (cycle.length + 1) * n] = seasonalLoess.at(cycle, cycle.length + 1);
        }
        return cycles;
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
