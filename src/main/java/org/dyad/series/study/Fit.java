package org.dyad.series.study;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A regression that has been worked out: coefficients, and what is known of their errors.
 *
 * <p>A fit whose residuals are no larger than the rounding of the values is exact: its errors are 0, and there is
 * nothing to test.
 */
public final class Fit {

    /** Residuals below this part of the greatest value are rounding. */
    private static final double ROUNDING = 1e-14;

    private final Design design;
    private final double[] coefficients;
    private final Scaled y;
    private final double[] residuals;
    private final double[][] influence;
    private final double squares;
    private final boolean exact;

    /** @param residuals in the scale of y; all zero in an exact fit */
    Fit(Design design, double[] coefficients, Scaled y, double[] residuals, double[][] influence) {
        this.design = design;
        this.coefficients = coefficients;
        this.y = y;
        this.residuals = residuals;
        this.influence = influence;
        double sum = 0;
        for (double residual : residuals) {
            sum += residual * residual;
        }
        exact = Math.sqrt(sum / residuals.length) <= ROUNDING;
        squares = exact ? 0 : sum;
    }

    public int n() {
        return residuals.length;
    }

    /** Values less coefficients. */
    public int degreesOfFreedom() {
        return n() - coefficients.length;
    }

    /** Whether the residuals are mere rounding. */
    public boolean isExact() {
        return exact;
    }

    public double coefficient(int position) {
        return coefficients[position];
    }

    /** What the model says for a row of regressors. */
    double at(double[] row) {
        double sum = 0;
        for (int j = 0; j < row.length; j++) {
            sum += row[j] * coefficients[j];
        }
        return finite("a fitted value", sum);
    }

    /** Sum of squared residuals in the square of a scale that is common to fits of the same values. */
    double scaledSquares() {
        return squares;
    }

    /** √(RSS / (n − k)), in the unit of y; null without degrees of freedom. */
    public @Nullable Double residualStandardError() {
        return degreesOfFreedom() == 0 ? null : y.restore(Math.sqrt(squares / degreesOfFreedom()));
    }

    /** 1 − RSS / TSS, TSS about the mean with an intercept and about 0 without, as R's lm; null if y does not vary. */
    public @Nullable Double rSquared() {
        double mean = 0;
        if (design.intercept()) {
            for (double value : y.values()) {
                mean += value / n();
            }
        }
        double total = 0;
        for (double value : y.values()) {
            total += (value - mean) * (value - mean);
        }
        return Math.sqrt(total / n()) <= ROUNDING ? null : 1 - squares / total;
    }

    /** Σ (e(t) − e(t−1))² / Σ e(t)², values in order; null in an exact fit. Source: J. Durbin, G. S. Watson, 1950. */
    public @Nullable Double durbinWatson() {
        if (exact) {
            return null;
        }
        double sum = 0;
        for (int t = 1; t < n(); t++) {
            double step = residuals[t] - residuals[t - 1];
            sum += step * step;
        }
        return sum / squares;
    }

    /** Every coefficient under its name. */
    public List<Estimate> coefficients(ErrorKind errors, int lag) {
        List<Estimate> estimates = new ArrayList<>();
        for (int j = 0; j < coefficients.length; j++) {
            estimates.add(estimate(design.names().get(j), design.pick(j), errors, lag));
        }
        return estimates;
    }

    /** A weighted sum of coefficients with both standard errors; t, p and interval by the one asked for. */
    Estimate estimate(String name, double[] weights, ErrorKind errors, int lag) {
        double value = at(weights);
        if (degreesOfFreedom() == 0) {
            return Estimate.alone(name, value);
        }
        double[] pull = pull(weights);
        double ordinary = finite(name, y.restore(Math.sqrt(ordinary(pull))));
        double robust = finite(name, y.restore(Math.sqrt(NeweyWest.variance(pull, scores(pull), lag, exact))));
        return Estimate.of(name, value, ordinary, robust, errors, degreesOfFreedom());
    }

    /** s² w′(X′X)⁻¹w in the scale of y. */
    double ordinary(double[] pull) {
        double sum = 0;
        for (double one : pull) {
            sum += one * one;
        }
        return squares / degreesOfFreedom() * sum;
    }

    /** How far each value pulls the weighted sum of coefficients. */
    double[] pull(double[] weights) {
        double[] pull = new double[n()];
        for (int t = 0; t < pull.length; t++) {
            for (int j = 0; j < weights.length; j++) {
                pull[t] += weights[j] * influence[t][j];
            }
        }
        return pull;
    }

    double[] scores(double[] pull) {
        double[] scores = new double[pull.length];
        for (int t = 0; t < pull.length; t++) {
            scores[t] = exact ? 0 : pull[t] * residuals[t];
        }
        return scores;
    }

    /** In the scale of y; zero in an exact fit. */
    double[] scaledResiduals() {
        return exact ? new double[n()] : residuals.clone();
    }

    /** From the scale of y to its unit. */
    double restore(String what, double scaled) {
        return finite(what, y.restore(scaled));
    }

    static double finite(String what, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "%s is beyond what a number can hold: use smaller units".formatted(what));
        }
        return value;
    }
}
