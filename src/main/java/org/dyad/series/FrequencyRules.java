package org.dyad.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which published figures give a flow at a frequency. */
public final class FrequencyRules {

    private FrequencyRules() {}

    /**
     * Brings one flow, published at several frequencies and as year to date, to one of them.
     *
     * <p>For each period the first of these that gives a value:
     *
     * <ol>
     *   <li>the figure published for the period;
     *   <li>the year-to-date figure that covers it exactly: the first quarter is ytd-03, the year ytd-12, January
     *       ytd-01;
     *   <li>a quarter or a month later in the year: ytd at its end less ytd at the end of the one before, of one
     *       vintage; ESTIMATED, because both were rounded and the earlier one may have been revised since;
     *   <li>a sum of published figures that fill the period: of its quarters, else of its months, else of year to date,
     *       quarters and months mixed, as few as possible (the first quarter as ytd-02 and March).
     * </ol>
     *
     * <p>Shape: a row for each period of the frequency that any figure of it or of a higher frequency touches; MISSING,
     * or as the published row says, where no rule gives a value. A figure is never divided: of ytd-02 alone January and
     * February are missing. Unit and nature stay. Evidence: that of all figures used.
     *
     * @param unit of all figures
     * @param published by frequency; series of a lower frequency than the target cannot help and are left aside
     * @param yearToDate in order of preference: of two for one month the first counts
     * @throws IllegalArgumentException if a series is filed under another frequency, has another unit or is no flow
     */
    public static Reached reach(
            Frequency target, Unit unit, Map<Frequency, Series> published, List<YearToDate> yearToDate) {
        published.forEach((frequency, series) -> requireFlow(frequency, unit, series));
        Figures figures = new Figures(published, yearToDate);
        List<Observation> rows = new ArrayList<>();
        NavigableMap<Period, Reached.Rule> rules = new TreeMap<>();
        List<Reached.Note> notes = new ArrayList<>();
        for (Period period : touched(target, published, yearToDate)) {
            Found found = find(figures, period);
            rows.add(found.row);
            if (found.rule != null) {
                rules.put(period, found.rule);
            }
            if (found.note != null) {
                notes.add(found.note);
            }
        }
        return new Reached(new Series(target, unit, Nature.FLOW, rows), rules, notes);
    }

    private record Found(Observation row, Reached.@Nullable Rule rule, Reached.@Nullable Note note) {}

    private static Found find(Figures figures, Period period) {
        Observation published = figures.published(period);
        if (published != null && published.hasValue()) {
            return new Found(published, Reached.Rule.PUBLISHED, null);
        }
        Observation atBoundary = figures.atBoundary(period);
        if (atBoundary != null) {
            return new Found(atBoundary, Reached.Rule.YEAR_TO_DATE, null);
        }
        Figures.Difference difference = figures.difference(period);
        if (difference != null) {
            return new Found(
                    difference.row(), Reached.Rule.DIFFERENCE, new Reached.Note(period, difference.halfWidth()));
        }
        Observation sum = figures.sum(period);
        if (sum != null) {
            return new Found(sum, Reached.Rule.SUM, null);
        }
        return new Found(published != null ? published : Observation.missing(period), null, null);
    }

    private static NavigableSet<Period> touched(
            Frequency target, Map<Frequency, Series> published, List<YearToDate> yearToDate) {
        NavigableSet<Period> touched = new TreeSet<>();
        published.forEach((frequency, series) -> {
            if (!frequency.isLowerThan(target)) {
                series.periods().forEach(period -> touched.add(period.in(target)));
            }
        });
        for (YearToDate figure : yearToDate) {
            Period last = figure.throughMonth().in(target);
            Period first = Period.year(last.year()).parts(target).get(0);
            for (int i = 0; i <= first.until(last); i++) {
                touched.add(first.plus(i));
            }
        }
        return touched;
    }

    private static void requireFlow(Frequency frequency, Unit unit, Series series) {
        if (series.frequency() != frequency) {
            throw new IllegalArgumentException("series filed under %s is %s".formatted(frequency, series.frequency()));
        }
        if (series.nature() != Nature.FLOW || !series.unit().equals(unit)) {
            throw new IllegalArgumentException("series must be flows in %s, one is a %s in %s"
                    .formatted(unit.code(), series.nature(), series.unit().code()));
        }
    }
}
