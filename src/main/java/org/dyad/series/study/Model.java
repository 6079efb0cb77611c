package org.dyad.series.study;

import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The design matrices of an interrupted time series. Each season but the first that occurs has a column of its own. */
final class Model {

    static final String TREND = "trend";
    static final String LEVEL = "levelChange";
    static final String SLOPE = "slopeChange";

    private Model() {}

    /** y ~ 1 + t (+ season): nothing happens. */
    static Design undisturbed(StudySample sample, boolean seasonal) {
        Design design = Design.constant(sample.n()).and(TREND, column(sample, sample::time));
        return seasonal ? withSeasons(design, sample) : design;
    }

    /** y ~ 1 + t + D + P (+ season), from the first period k after the event D = 1 and P = t − k + 1. */
    static Design interrupted(StudySample sample, boolean seasonal) {
        int first = sample.firstAfter();
        Design design = Design.constant(sample.n())
                .and(TREND, column(sample, sample::time))
                .and(LEVEL, column(sample, position -> position < first ? 0 : 1))
                .and(SLOPE, column(sample, position -> position < first ? 0 : position - first + 1.0));
        return seasonal ? withSeasons(design, sample) : design;
    }

    /** The row of {@link #undisturbed} at a position; null if its season does not occur in the sample. */
    static double @Nullable [] row(StudySample sample, boolean seasonal, int position) {
        if (!seasonal) {
            return new double[] {1, sample.time(position)};
        }
        NavigableSet<Integer> seasons = seasons(sample);
        int own = sample.track().season(position);
        if (!seasons.contains(own)) {
            return null;
        }
        double[] row = new double[seasons.size() + 1];
        row[0] = 1;
        row[1] = sample.time(position);
        int rank = seasons.headSet(own).size();
        if (rank > 0) {
            row[rank + 1] = 1;
        }
        return row;
    }

    private static Design withSeasons(Design design, StudySample sample) {
        String unit = sample.track().origin().frequency().periodsPerYear() == 4 ? "quarter " : "month ";
        Design all = design;
        NavigableSet<Integer> seasons = seasons(sample);
        for (int season : seasons.tailSet(seasons.first(), false)) {
            all = all.and(
                    unit + season, column(sample, position -> sample.track().season(position) == season ? 1 : 0));
        }
        return all;
    }

    private static NavigableSet<Integer> seasons(StudySample sample) {
        NavigableSet<Integer> seasons = new TreeSet<>();
        for (int position : sample.positions()) {
            seasons.add(sample.track().season(position));
        }
        return seasons;
    }

    private interface OfPosition {
        double at(int position);
    }

    private static double[] column(StudySample sample, OfPosition function) {
        double[] column = new double[sample.n()];
        for (int i = 0; i < column.length; i++) {
            column[i] = function.at(sample.positions()[i]);
        }
        return column;
    }
}
