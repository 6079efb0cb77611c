package org.dyad.series;

/** How often a series is observed. */
public enum Frequency {
    ANNUAL,
    QUARTERLY,
    MONTHLY
}
