package org.dyad.series.study;

import org.jspecify.annotations.Nullable;

/**
 * A number that was estimated, with how far it may be off.
 *
 * @param standardError ordinary; null where there are no degrees of freedom
 * @param hacStandardError by Newey-West; null where there is none
 * @param low95 lower end of the 95 percent interval, by Student's t
 * @param tStatistic value over the standard error that decides; null where that is 0
 * @param pValue two-sided, by Student's t with n − k degrees of freedom
 */
public record Estimate(
        String name,
        double value,
        @Nullable Double standardError,
        @Nullable Double hacStandardError,
        @Nullable Double low95,
        @Nullable Double high95,
        @Nullable Double tStatistic,
        @Nullable Double pValue) {

    /** Without degrees of freedom. */
    static Estimate alone(String name, double value) {
        return new Estimate(name, value, null, null, null, null, null, null);
    }

    static Estimate of(String name, double value, double ordinary, double robust, ErrorKind errors, int freedom) {
        double error = errors == ErrorKind.HAC ? robust : ordinary;
        double reach = Distributions.studentQuantile(freedom) * error;
        double t = value / error;
        boolean tested = Double.isFinite(t);
        return new Estimate(
                name,
                value,
                ordinary,
                robust,
                Fit.finite(name, value - reach),
                Fit.finite(name, value + reach),
                tested ? (Double) t : null,
                tested ? (Double) Distributions.student(t, freedom) : null);
    }

    /** Whether it differs from 0 at that level. */
    boolean isBelow(double level) {
        return pValue != null && pValue < level;
    }
}
