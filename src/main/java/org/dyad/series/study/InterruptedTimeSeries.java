package org.dyad.series.study;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Level and slope of a series before and after an event: y ~ intercept + trend·t + levelChange·D + slopeChange·P, t
 * counting periods from 1; from the first period k after the event D = 1 and P = t − k + 1.
 *
 * <p>Source: A. K. Wagner, S. B. Soumerai, F. Zhang and D. Ross-Degnan, "Segmented Regression Analysis of Interrupted
 * Time Series Studies in Medication Use Research", Journal of Clinical Pharmacy and Therapeutics 27, 2002, pp. 299-309.
 *
 * @param effectAtFirstPeriod levelChange + slopeChange: the jump in the first period after
 * @param seasonalTerms each season against the first one that occurs
 * @param chow test of levelChange = slopeChange = 0, F with 2 and n − k degrees of freedom
 * @param durbinWatson null in an exact fit
 */
public record InterruptedTimeSeries(
        Estimate intercept,
        Estimate trend,
        Estimate levelChange,
        Estimate slopeChange,
        Estimate effectAtFirstPeriod,
        List<Estimate> seasonalTerms,
        int hacLag,
        double residualStandardError,
        @Nullable Double rSquared,
        @Nullable Double durbinWatson,
        int n,
        TestResult chow,
        boolean exact) {

    private static final int TERMS = 4;

    /**
     * Fits the model.
     *
     * @throws DependentColumnException if seasons cannot be told from the event
     * @throws IllegalArgumentException if there are no more values than coefficients, or the lag does not fit
     */
    static InterruptedTimeSeries of(StudySample sample, boolean seasonal, ErrorKind errors, @Nullable Integer hacLag) {
        int lag = NeweyWest.lag(hacLag, sample.n());
        Fit fit = LeastSquares.fit(Model.interrupted(sample, seasonal), sample.values());
        Double spread = fit.residualStandardError();
        if (spread == null) {
            throw new IllegalArgumentException("no values are left to tell errors from");
        }
        List<Estimate> all = fit.coefficients(errors, lag);
        double[] jump = new double[all.size()];
        jump[2] = 1;
        jump[3] = 1;
        return new InterruptedTimeSeries(
                all.get(0),
                all.get(1),
                all.get(2),
                all.get(3),
                fit.estimate("effectAtFirstPeriod", jump, errors, lag),
                all.subList(TERMS, all.size()),
                lag,
                spread,
                fit.rSquared(),
                fit.durbinWatson(),
                fit.n(),
                chow(LeastSquares.fit(Model.undisturbed(sample, seasonal), sample.values()), fit),
                fit.isExact());
    }

    /**
     * Both sides share one line (and season), against a line each: ((RSS₀ − RSS) / 2) / (RSS / (n − k)).
     *
     * <p>Source: G. C. Chow, "Tests of Equality Between Sets of Coefficients in Two Linear Regressions", Econometrica
     * 28(3), 1960, pp. 591-605.
     */
    private static TestResult chow(Fit one, Fit two) {
        if (two.isExact()) {
            return TestResult.none();
        }
        double added = Math.max(0, one.scaledSquares() - two.scaledSquares()) / 2;
        double f = added / (two.scaledSquares() / two.degreesOfFreedom());
        return new TestResult(
                f, List.of(2.0, (double) two.degreesOfFreedom()), Distributions.fisher(f, 2, two.degreesOfFreedom()));
    }

    /** Whether the jump or the change of slope differs from zero at 5 percent, both tests together. */
    boolean showsChange() {
        return showsJump() || showsSlope();
    }

    boolean showsJump() {
        return differs(effectAtFirstPeriod);
    }

    boolean showsSlope() {
        return differs(slopeChange);
    }

    private boolean differs(Estimate estimate) {
        double scale = Math.abs(intercept.value()) + Math.abs(trend.value());
        return exact ? Math.abs(estimate.value()) > 1e-9 * scale : estimate.isBelow(0.025);
    }

    /** Correlation of neighbouring residuals, from Durbin and Watson's number: about 1 − d/2. */
    boolean isAutocorrelated() {
        return durbinWatson != null && Math.abs(1 - durbinWatson / 2) > 2 / Math.sqrt(n);
    }
}
