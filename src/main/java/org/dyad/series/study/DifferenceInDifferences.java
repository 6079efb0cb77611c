package org.dyad.series.study;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed beyond what changed elsewhere: d(t) = y(t) − mean of the controls, on the periods for which all of them
 * have a value; d ~ 1 + D, whose coefficient is (ȳ after − ȳ before) − (c̄ after − c̄ before).
 *
 * <p>Regressing the difference, not the pooled levels, leaves shocks that all share out of the errors and lets those of
 * neighbouring periods be correlated: M. Bertrand, E. Duflo, S. Mullainathan, "How Much Should We Trust
 * Differences-in-Differences Estimates?", Quarterly Journal of Economics 119(1), 2004, pp. 249-275.
 *
 * @param estimate the coefficient of D
 * @param preTrend t-test of the slope of d ~ 1 + t before the event, n − 2 degrees of freedom: where it differs from
 *     zero the controls were drifting apart already
 */
public record DifferenceInDifferences(Estimate estimate, TestResult preTrend) {

    /** Null if fewer than eight common periods are on a side. */
    static @Nullable DifferenceInDifferences of(
            Track treated, List<Track> controls, EventWindow window, ErrorKind errors, @Nullable Integer hacLag) {
        StudySample sample = StudySample.of(difference(treated, controls), window);
        if (sample.fewest() < EventStudy.FEWEST) {
            return null;
        }
        double[] after = new double[sample.n()];
        for (int i = sample.before(); i < after.length; i++) {
            after[i] = 1;
        }
        Design design = Design.constant(sample.n()).and("differenceInDifferences", after);
        Fit fit = LeastSquares.fit(design, sample.values());
        Estimate estimate =
                fit.estimate("differenceInDifferences", design.pick(1), errors, NeweyWest.lag(hacLag, sample.n()));
        return new DifferenceInDifferences(estimate, preTrend(sample.past(), errors, hacLag));
    }

    private static TestResult preTrend(StudySample past, ErrorKind errors, @Nullable Integer hacLag) {
        Design design = Model.undisturbed(past, false);
        Fit fit = LeastSquares.fit(design, past.values());
        int lag = Math.min(hacLag == null ? NeweyWest.defaultLag(past.n()) : hacLag, past.n() - 1);
        Estimate slope = fit.estimate(Model.TREND, design.pick(1), errors, lag);
        return new TestResult(slope.tStatistic(), List.of((double) fit.degreesOfFreedom()), slope.pValue());
    }

    private static Track difference(Track treated, List<Track> controls) {
        List<@Nullable Double> values = new ArrayList<>();
        for (int position = 0; position < treated.length(); position++) {
            Double own = treated.at(position);
            Double others = mean(controls, position);
            values.add(
                    own == null || others == null
                            ? null
                            : (Double) Fit.finite("the difference from the controls", own - others));
        }
        return new Track(treated.origin(), values);
    }

    private static @Nullable Double mean(List<Track> controls, int position) {
        double sum = 0;
        for (Track control : controls) {
            Double value = control.at(position);
            if (value == null) {
                return null;
            }
            sum += value / controls.size();
        }
        return sum;
    }
}
