package org.dyad.series;

import static java.util.Objects.requireNonNull;

/**
 * A published figure for 1 January to the end of a month. January and February published together are one of these,
 * never two months.
 *
 * @param throughMonth last month covered
 * @param observation the figure, under that month
 * @param rounding unit of the last digit printed, in the unit of the value: 0.01 for 21.73; 0 if exact
 * @param vintage opaque key of provider and vintage: only figures with the same key may be subtracted from each other
 */
public record YearToDate(Period throughMonth, Observation observation, double rounding, String vintage) {

    /** @throws IllegalArgumentException if the period is no month or not the observation's, or the rounding negative */
    public YearToDate {
        requireNonNull(throughMonth, "throughMonth");
        requireNonNull(observation, "observation");
        requireNonNull(vintage, "vintage");
        if (throughMonth.frequency() != Frequency.MONTHLY || !throughMonth.equals(observation.period())) {
            throw new IllegalArgumentException("year to date must run to the month of its observation, was %s and %s"
                    .formatted(throughMonth, observation.period()));
        }
        if (!(rounding >= 0) || Double.isInfinite(rounding)) {
            throw new IllegalArgumentException("rounding must be 0 or greater, was %s".formatted(rounding));
        }
    }
}
