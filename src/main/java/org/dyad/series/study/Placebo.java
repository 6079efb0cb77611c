package org.dyad.series.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.dyad.series.Period;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.stat.regression.OLSMultipleLinearRegression;
import org.jspecify.annotations.Nullable;

/**
 * The same study at every other date that allows it: how often nothing in particular looks as large as the event. In
 * doubles: ranks need no more.
 *
 * <p>A date allows it if its windows, as long as those of the event and cut at the ends of the series in the same way,
 * have eight usable periods on each side. Dates whose windows reach over the event carry some of its effect; those
 * whose windows stay on one side of it are also counted alone.
 *
 * @param effects at each other date, in order of time
 * @param atLeastAsLarge at how many the jump is at least as far from zero as the event's
 * @param slopeAtLeastAsLarge at how many the change of slope is
 * @param undisturbed how many dates have windows that stay on one side of the event
 * @param undisturbedAtLeastAsLarge at how many of those the jump is at least as far from zero
 * @param isAll false where only the nearest dates were tried
 */
public record Placebo(
        List<Effect> effects,
        int atLeastAsLarge,
        int slopeAtLeastAsLarge,
        int undisturbed,
        int undisturbedAtLeastAsLarge,
        boolean isAll) {

    /** As many dates as are tried at most. */
    public static final int MOST_DATES = 1000;

    private static final double DEPENDENT = 1e-9;

    /** What the study finds at a date where nothing in particular happened. */
    public record Effect(Period firstPeriodAfter, double effect, double slopeChange, boolean isUndisturbed) {

        private boolean isJumpOf(double size) {
            return Math.abs(effect) >= Math.abs(size);
        }
    }

    public Placebo {
        effects = List.copyOf(effects);
    }

    /** Share of other dates with a jump at least as large; null without any. */
    public @Nullable Double share() {
        return effects.isEmpty() ? null : (Double) ((double) atLeastAsLarge / effects.size());
    }

    /** Share of other dates with a change of slope at least as large; null without any. */
    public @Nullable Double slopeShare() {
        return effects.isEmpty() ? null : (Double) ((double) slopeAtLeastAsLarge / effects.size());
    }

    /** Share of the undisturbed dates with a jump at least as large; null without any. */
    public @Nullable Double undisturbedShare() {
        return undisturbed == 0 ? null : (Double) ((double) undisturbedAtLeastAsLarge / undisturbed);
    }

    /** @param pulse called before each date, so that a caller can stop */
    static Placebo of(Track track, EventWindow window, boolean seasonal, InterruptedTimeSeries model, Runnable pulse) {
        List<Integer> dates = IntStream.range(0, track.length())
                .filter(date -> date != window.firstAfter())
                .boxed()
                .sorted(Comparator.comparingInt(date -> Math.abs(date - window.firstAfter())))
                .toList();
        List<Effect> effects = new ArrayList<>();
        int tried = 0;
        boolean all = true;
        for (int date : dates) {
            StudySample sample = StudySample.of(track, window.at(date));
            if (sample.fewest() >= EventStudy.FEWEST) {
                if (tried == MOST_DATES) {
                    all = false;
                    break;
                }
                tried++;
                pulse.run();
                Effect effect = effect(sample, seasonal, isUndisturbed(window, date));
                if (effect != null) {
                    effects.add(effect);
                }
            }
        }
        effects.sort(Comparator.comparing(Effect::firstPeriodAfter));
        return counted(
                effects,
                model.effectAtFirstPeriod().value(),
                model.slopeChange().value(),
                all);
    }

    private static boolean isUndisturbed(EventWindow window, int date) {
        return window.at(date).last() <= window.lastBefore() || window.at(date).first() >= window.firstAfter();
    }

    private static Placebo counted(List<Effect> effects, double jump, double slope, boolean all) {
        return new Placebo(
                effects,
                (int) effects.stream().filter(one -> one.isJumpOf(jump)).count(),
                (int) effects.stream()
                        .filter(one -> Math.abs(one.slopeChange()) >= Math.abs(slope))
                        .count(),
                (int) effects.stream().filter(Effect::isUndisturbed).count(),
                (int) effects.stream()
                        .filter(Effect::isUndisturbed)
                        .filter(one -> one.isJumpOf(jump))
                        .count(),
                all);
    }

    /** Null where it cannot be told. */
    private static @Nullable Effect effect(StudySample sample, boolean seasonal, boolean undisturbed) {
        Design design = Model.interrupted(sample, seasonal);
        if (sample.n() <= design.width()) {
            return null;
        }
        Scaled y = Scaled.of(sample.values());
        double[][] rows = new double[sample.n()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = design.row(i);
        }
        try {
            OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression(DEPENDENT);
            regression.setNoIntercept(true);
            regression.newSampleData(y.values(), rows);
            double[] coefficients = regression.estimateRegressionParameters();
            double jump = y.restore(coefficients[2] + coefficients[3]);
            double slope = y.restore(coefficients[3]);
            return Double.isFinite(jump) && Double.isFinite(slope)
                    ? new Effect(sample.track().period(sample.firstAfter()), jump, slope, undisturbed)
                    : null;
        } catch (MathIllegalArgumentException e) {
            return null; // seasons that occur on one side only: this date allows no study
        }
    }
}
