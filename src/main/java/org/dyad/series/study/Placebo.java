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
 * The same study at every other date that allows it: how often nothing in particular looks as large as the event.
 *
 * <p>A date allows it if its windows, as long as those of the event and cut at the ends of the series in the same way,
 * have eight usable periods on each side. Dates whose windows reach over the event carry some of its effect; those
 * whose windows stay on one side of it are also counted alone.
 *
 * @param effects the jump at each other date, in order of time
 * @param atLeastAsLarge how many of them are at least as far from zero as the event's
 * @param undisturbed how many dates have windows that stay on one side of the event
 * @param undisturbedAtLeastAsLarge how many of those are at least as far from zero
 * @param isAll false where only the nearest dates were tried
 */
public record Placebo(
        List<Effect> effects, int atLeastAsLarge, int undisturbed, int undisturbedAtLeastAsLarge, boolean isAll) {

    /** As many dates as are tried at most. */
    public static final int MOST_DATES = 1000;

    private static final double DEPENDENT = 1e-9;

    /** What the study finds at a date where nothing in particular happened. */
    public record Effect(Period firstPeriodAfter, double effect) {}

    public Placebo {
        effects = List.copyOf(effects);
    }

    /** Share of other dates with an effect at least as large; null without any. */
    public @Nullable Double share() {
        return effects.isEmpty() ? null : (Double) ((double) atLeastAsLarge / effects.size());
    }

    /** The same of the undisturbed dates alone. */
    public @Nullable Double undisturbedShare() {
        return undisturbed == 0 ? null : (Double) ((double) undisturbedAtLeastAsLarge / undisturbed);
    }

    /** @param pulse called before each date, so that a caller can stop */
    static Placebo of(Track track, EventWindow window, boolean seasonal, double effect, Runnable pulse) {
        List<Integer> dates = IntStream.range(0, track.length())
                .filter(date -> date != window.firstAfter())
                .boxed()
                .sorted(Comparator.comparingInt(date -> Math.abs(date - window.firstAfter())))
                .toList();
        List<Integer> tried = new ArrayList<>();
        List<StudySample> samples = new ArrayList<>();
        boolean all = true;
        for (int date : dates) {
            StudySample sample = StudySample.of(track, window.at(date));
            if (sample.fewest() >= EventStudy.FEWEST) {
                if (tried.size() == MOST_DATES) {
                    all = false;
                    break;
                }
                tried.add(date);
                samples.add(sample);
            }
        }
        return counted(track, window, tried, samples, seasonal, effect, all, pulse);
    }

    private static Placebo counted(
            Track track,
            EventWindow window,
            List<Integer> dates,
            List<StudySample> samples,
            boolean seasonal,
            double effect,
            boolean all,
            Runnable pulse) {
        List<Effect> effects = new ArrayList<>();
        int large = 0;
        int undisturbed = 0;
        int undisturbedLarge = 0;
        for (int i = 0; i < dates.size(); i++) {
            pulse.run();
            Double other = effect(samples.get(i), seasonal);
            if (other != null) {
                int date = dates.get(i);
                boolean isLarge = Math.abs(other) >= Math.abs(effect);
                boolean apart = window.at(date).last() <= window.lastBefore()
                        || window.at(date).first() >= window.firstAfter();
                effects.add(new Effect(track.period(date), other));
                large += isLarge ? 1 : 0;
                undisturbed += apart ? 1 : 0;
                undisturbedLarge += apart && isLarge ? 1 : 0;
            }
        }
        effects.sort(Comparator.comparing(Effect::firstPeriodAfter));
        return new Placebo(effects, large, undisturbed, undisturbedLarge, all);
    }

    /** The jump at the first period after; null where it cannot be told. In doubles: ranks need no more. */
    private static @Nullable Double effect(StudySample sample, boolean seasonal) {
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
            double effect = y.restore(coefficients[2] + coefficients[3]);
            return Double.isFinite(effect) ? effect : null;
        } catch (MathIllegalArgumentException e) {
            return null; // seasons that occur on one side only: this date allows no study
        }
    }
}
