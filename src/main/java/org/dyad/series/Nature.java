package org.dyad.series;

/** What kind of quantity a series measures; decides how it aggregates over time. */
public enum Nature {
    /** Happens during a period, such as trade: sums. */
    FLOW,
    /** Stands at the end of a period, such as reserves or members: the last value counts. */
    STOCK,
    /** Neither adds nor stands, such as a price, a share or an exchange rate: averages. */
    RATE
}
