package org.dyad.series;

import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A series brought to a frequency, and how.
 *
 * @param series the result, with a row without a value for each period that figures touch but do not give
 * @param rules for every period with a value, the rule that gave it
 * @param notes for every difference, how far rounding may have put it off; ascending
 */
public record Reached(Series series, NavigableMap<Period, Rule> rules, List<Note> notes) {

    public Reached {
        rules = Collections.unmodifiableNavigableMap(new TreeMap<>(rules));
        notes = List.copyOf(notes);
    }

    /** Which figure a value is, or is made of; in order of preference. */
    public enum Rule {
        /** Published for this very period. */
        PUBLISHED,
        /** Published as year to date, at the boundary at which the two are the same: 2022-Q1 is January to March. */
        YEAR_TO_DATE,
        /** A year-to-date figure less an earlier one of the same vintage. */
        DIFFERENCE,
        /** Published figures that fill the period without gap or overlap, added up. */
        SUM
    }

    /**
     * What to tell about a difference.
     *
     * @param period of the difference
     * @param halfWidth in the unit of the series: the true difference of the unrounded figures lies within it on either
     *     side, half of each figure's last digit
     */
    public record Note(Period period, double halfWidth) {}
}
