package org.dyad.series.study;

import java.util.ArrayList;
import java.util.List;
import org.dyad.series.Period;
import org.jspecify.annotations.Nullable;

/**
 * The path that the periods before an event point to, fitted on them alone, and what the actual values add up to beside
 * it.
 *
 * <p>Interval of a single value: ŷ ± t s √(1 + x′(X′X)⁻¹x), ordinary errors, n₀ − k₀ degrees of freedom, as R's
 * predict(…, interval = "prediction"). The sum of m differences has the variance s² (m + Σx′(X′X)⁻¹Σx); by Newey-West
 * the m future errors add m γ₀ + 2 Σ_l (1 − l/(L+1)) (m − l) γ_l with the autocovariances γ of the residuals, and the
 * coefficients their robust variance.
 *
 * @param points one for each period after the event, as far as the window has values
 * @param cumulative Σ (actual − predicted); null without a period that has both
 */
public record Counterfactual(
        List<CounterfactualPoint> points, @Nullable Estimate cumulative) {

    public Counterfactual {
        points = List.copyOf(points);
    }

    /**
     * Fits the past and carries it on.
     *
     * @throws IllegalArgumentException if the past has no more values than coefficients
     */
    static Counterfactual of(StudySample sample, boolean seasonal, ErrorKind errors, @Nullable Integer hacLag) {
        StudySample past = sample.past();
        Fit fit = LeastSquares.fit(Model.undisturbed(past, seasonal), past.values());
        Double spread = fit.residualStandardError();
        if (spread == null) {
            throw new IllegalArgumentException("no values are left to tell errors from");
        }
        double reach = Distributions.studentQuantile(fit.degreesOfFreedom());
        List<CounterfactualPoint> points = new ArrayList<>();
        double[] sum = new double[0];
        double total = 0;
        int m = 0;
        int last = sample.after() == 0 ? -1 : sample.positions()[sample.n() - 1];
        for (int position = sample.firstAfter(); position <= last; position++) {
            Double actual = sample.track().at(position);
            Period period = sample.track().period(position);
            double[] row = Model.row(past, seasonal, position);
            if (row == null) {
                points.add(new CounterfactualPoint(period, actual, null, null, null));
                continue;
            }
            double predicted = fit.at(row);
            double width = reach * spread * Math.sqrt(1 + squared(fit.pull(row)));
            points.add(new CounterfactualPoint(
                    period,
                    actual,
                    predicted,
                    Fit.finite("the interval", predicted - width),
                    Fit.finite("the interval", predicted + width)));
            if (actual != null) {
                m++;
                total += actual - predicted;
                sum = added(sum, row);
            }
        }
        return new Counterfactual(points, m == 0 ? null : cumulative(fit, sum, total, m, errors, hacLag));
    }

    private static Estimate cumulative(
            Fit fit, double[] sum, double total, int m, ErrorKind errors, @Nullable Integer hacLag) {
        double[] pull = fit.pull(sum);
        double[] residuals = fit.scaledResiduals();
        int n = residuals.length;
        int lag = Math.min(hacLag == null ? NeweyWest.defaultLag(n) : hacLag, n - 1);
        double future = m * NeweyWest.autoproduct(residuals, 0) / n;
        for (int l = 1; l <= Math.min(lag, m - 1); l++) {
            future += 2 * (1 - l / (lag + 1.0)) * (m - l) * NeweyWest.autoproduct(residuals, l) / n;
        }
        double robust = Math.max(0, future) + NeweyWest.weighted(fit.scores(pull), lag);
        double one = fit.scaledSquares() / fit.degreesOfFreedom();
        String name = "cumulativeEffect";
        return Estimate.of(
                name,
                Fit.finite(name, total),
                fit.restore(name, Math.sqrt(one * m + fit.ordinary(pull))),
                fit.restore(name, Math.sqrt(robust)),
                errors,
                fit.degreesOfFreedom());
    }

    private static double squared(double[] pull) {
        double sum = 0;
        for (double one : pull) {
            sum += one * one;
        }
        return sum;
    }

    private static double[] added(double[] sum, double[] row) {
        double[] result = row.clone();
        for (int j = 0; j < sum.length; j++) {
            result[j] += sum[j];
        }
        return result;
    }
}
