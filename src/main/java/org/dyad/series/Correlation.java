package org.dyad.series;

import org.jspecify.annotations.Nullable;

/**
 * How far two series move together at one lag.
 *
 * @param first position of the first series in the list compared
 * @param second position of the second series
 * @param method which coefficient
 * @param lag in periods: the first series at t + lag is held against the second at t, so that a positive lag means that
 *     the second moves first
 * @param n number of pairs of values
 * @param coefficient −1 to 1; null if n is below 3 or one series does not vary over the pairs
 * @param pValue probability, if there were no connection, of a coefficient at least this far from 0 on either side;
 *     null if the coefficient is
 * @param crossCorrelation the textbook's: deviations from the means of all periods in common, whatever the lag, over
 *     their number and deviations; null for ranks, and if one series does not vary
 * @param trending whether both series have a trend over the pairs (each at 5 percent): then they move together whatever
 *     connects them
 */
public record Correlation(
        int first,
        int second,
        Method method,
        int lag,
        int n,
        @Nullable Double coefficient,
        @Nullable Double pValue,
        @Nullable Double crossCorrelation,
        boolean trending) {

    /** Which coefficient. */
    public enum Method {
        /** Product moment of the values: straight-line connection. */
        PEARSON,
        /** Product moment of the ranks, ties at their mean rank: any monotonic connection. */
        SPEARMAN
    }
}
