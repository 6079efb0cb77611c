package org.dyad.series;

/** How the periods of a higher frequency make one of a lower frequency. */
public enum Aggregation {
    /** A flow by SUM, a stock by LAST, a rate by MEAN. */
    BY_NATURE,
    /** The sum of all parts. */
    SUM,
    /** The arithmetic mean of all parts. */
    MEAN,
    /** The value of the last part. */
    LAST
}
