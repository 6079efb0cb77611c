package org.dyad.series.study;

import java.time.LocalDate;
import java.util.List;
import org.dyad.series.Series;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of an event.
 *
 * @param series the one that the event is thought to have changed, as transformed
 * @param controls series that it did not, of the same frequency and unit
 * @param day of the event
 * @param before periods before it, from 1
 * @param after periods after it, from 1
 * @param anticipation periods right before it that are left out, from 0
 * @param eventPeriod where the period of the event goes
 * @param seasonal whether each month or quarter has its own level
 * @param errors what decides t, p and intervals
 * @param hacLag null for the default
 * @param placebo whether the other dates are tried
 * @param logarithms whether the values are logarithms, so that a difference is a ratio
 */
public record StudyQuestion(
        Series series,
        List<Series> controls,
        LocalDate day,
        int before,
        int after,
        int anticipation,
        EventPeriod eventPeriod,
        boolean seasonal,
        ErrorKind errors,
        @Nullable Integer hacLag,
        boolean placebo,
        boolean logarithms) {

    /**
     * Checks the question.
     *
     * @throws IllegalArgumentException if a count is out of range, a control is the series itself, or seasons are asked
     *     of years
     */
    public StudyQuestion {
        controls = List.copyOf(controls);
        if (before < 1 || after < 1 || anticipation < 0) {
            throw new IllegalArgumentException(
                    "expected before and after from 1, anticipation from 0, had %d, %d and %d"
                            .formatted(before, after, anticipation));
        }
        if (controls.contains(series)) {
            throw new IllegalArgumentException("control %d is the series itself".formatted(controls.indexOf(series)));
        }
        if (seasonal && series.frequency().periodsPerYear() == 1) {
            throw new IllegalArgumentException("seasonal needs months or quarters, the series is ANNUAL");
        }
    }
}
