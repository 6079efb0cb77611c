package org.dyad.series;

/**
 * What can be done to a series' levels; n is the number of periods a year, t − 1 the calendar period before.
 *
 * <p>Source: Federal Reserve Bank of St. Louis, FRED, "Units Formulas"; the rest is defined here.
 */
public enum Transform {
    /** x(t), as published. */
    LEVEL,
    /** x(t) − x(t−1). */
    CHANGE,
    /** x(t) − x(t−n). */
    CHANGE_FROM_YEAR_AGO,
    /** (x(t) / x(t−1) − 1) · 100. */
    PERCENT_CHANGE,
    /** (x(t) / x(t−n) − 1) · 100. */
    PERCENT_CHANGE_FROM_YEAR_AGO,
    /** ((x(t) / x(t−1))^n − 1) · 100. */
    COMPOUNDED_ANNUAL_RATE,
    /** (ln x(t) − ln x(t−1)) · 100. */
    CONTINUOUSLY_COMPOUNDED_CHANGE,
    /** (ln x(t) − ln x(t−1)) · 100 · n. */
    CONTINUOUSLY_COMPOUNDED_ANNUAL_RATE,
    /** ln x(t). */
    LOG,
    /** x(t) / x(base) · 100. */
    INDEX,
    /** x(January) + … + x(t), within the calendar year. */
    YEAR_TO_DATE,
    /** x(t−n+1) + … + x(t): the twelve months, four quarters or one year up to t. */
    CUMULATIVE_12_MONTHS,
    /** Mean of x over the window of periods that ends at t. */
    ROLLING_MEAN,
    /** (x(t) − mean) / sample standard deviation, over the whole series. */
    Z_SCORE,
    /** Percent of the reporter's same flow and commodity with the world. */
    SHARE_OF_REPORTER_TOTAL,
    /** Percent of the partner's mirror flow of the commodity with the world. */
    SHARE_OF_PARTNER_TOTAL,
    /** Percent of the pair's flow in all goods. */
    SHARE_OF_PAIR,
    /** Percent of the reporter's gross domestic product. */
    SHARE_OF_GDP,
    /** x(t) over the reporter's population. */
    PER_CAPITA,
    /** x(t) · P(base) / P(t), P a price index of the United States. */
    CONSTANT_USD,
    /** x(t) less the seasonal part of STL with a periodic season. */
    SEASONALLY_ADJUSTED
}
