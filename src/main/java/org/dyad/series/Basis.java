package org.dyad.series;

/** Which span a figure covers. */
public enum Basis {
    /** The calendar year, quarter or month itself. */
    PERIOD,
    /** From 1 January to the end of the month named. */
    YEAR_TO_DATE,
    /** The provider's fiscal year, under the year by which the provider calls it. */
    FISCAL_YEAR
}
