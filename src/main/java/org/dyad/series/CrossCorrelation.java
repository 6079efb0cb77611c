package org.dyad.series;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The cross-correlation function of two series: r(k) = Σ (x(t+k) − x̄)(y(t) − ȳ) / (N s(x) s(y)), means and deviations
 * (divisor N) over the N periods that both have, whatever k; R's ccf.
 *
 * <p>Source: G. E. P. Box and G. M. Jenkins, Time Series Analysis: Forecasting and Control, 1970, section 11.1.
 */
final class CrossCorrelation {

    private static final int FEWEST = 3;

    /** Deviations by position on the calendar. */
    private final Map<Integer, Double> x = new TreeMap<>();

    private final Map<Integer, Double> y = new TreeMap<>();
    private final double scale;

    private CrossCorrelation(int[] positions, double[] left, double[] right) {
        double[] u = Moments.centred(left);
        double[] v = Moments.centred(right);
        double uu = 0;
        double vv = 0;
        for (int i = 0; i < positions.length; i++) {
            x.put(positions[i], u[i]);
            y.put(positions[i], v[i]);
            uu += u[i] * u[i];
            vv += v[i] * v[i];
        }
        scale = positions.length < FEWEST ? Double.NaN : Math.sqrt(uu) * Math.sqrt(vv);
    }

    static CrossCorrelation of(Series first, Series second) {
        int[] positions = second.observations().stream()
                .filter(Observation::hasValue)
                .mapToInt(row -> row.period().index())
                .filter(position -> value(first, position) != null)
                .toArray();
        double[] left = new double[positions.length];
        double[] right = new double[positions.length];
        for (int i = 0; i < positions.length; i++) {
            left[i] = known(first, positions[i]);
            right[i] = known(second, positions[i]);
        }
        return new CrossCorrelation(positions, left, right);
    }

    /** At a lag; null if one of the series does not vary, or they have fewer than three periods in common. */
    @Nullable
    Double at(int lag) {
        double sum = 0;
        for (Map.Entry<Integer, Double> entry : y.entrySet()) {
            Double other = x.get(entry.getKey() + lag);
            sum += other == null ? 0 : other * entry.getValue();
        }
        double r = sum / scale;
        return Double.isFinite(r) ? (Double) Math.max(-1, Math.min(1, r)) : null;
    }

    private static @Nullable Double value(Series series, int position) {
        Observation row = series.atIndex(position);
        return row == null ? null : row.value();
    }

    private static double known(Series series, int position) {
        Double value = value(series, position);
        return value == null ? Double.NaN : value;
    }
}
