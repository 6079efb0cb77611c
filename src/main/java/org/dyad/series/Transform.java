package org.dyad.series;

/**
 * What can be done to a series' levels; n is the number of periods a year, t − 1 the calendar period before.
 *
 * <p>Source: Federal Reserve Bank of St. Louis, FRED, "Units Formulas"; the rest is defined here.
 */
public enum Transform implements Described {
    LEVEL("x(t), as published."),
    CHANGE("x(t) − x(t−1)."),
    CHANGE_FROM_YEAR_AGO("x(t) − x(t−n)."),
    PERCENT_CHANGE("(x(t) / x(t−1) − 1) · 100."),
    PERCENT_CHANGE_FROM_YEAR_AGO("(x(t) / x(t−n) − 1) · 100."),
    COMPOUNDED_ANNUAL_RATE("((x(t) / x(t−1))^n − 1) · 100."),
    CONTINUOUSLY_COMPOUNDED_CHANGE("(ln x(t) − ln x(t−1)) · 100."),
    CONTINUOUSLY_COMPOUNDED_ANNUAL_RATE("(ln x(t) − ln x(t−1)) · 100 · n."),
    LOG("ln x(t)."),
    INDEX("x(t) / x(base) · 100."),
    YEAR_TO_DATE("x(January) + … + x(t), within the calendar year."),
    CUMULATIVE_12_MONTHS("x(t−n+1) + … + x(t): the twelve months, four quarters or one year up to t."),
    ROLLING_MEAN("Mean of x over the window of periods that ends at t."),
    Z_SCORE("(x(t) − mean) / sample standard deviation, over the whole series."),
    SHARE_OF_REPORTER_TOTAL("Percent of the reporter's same flow and commodity with the world."),
    SHARE_OF_PARTNER_TOTAL("Percent of the partner's mirror flow of the commodity with the world."),
    SHARE_OF_PAIR("Percent of the pair's flow in all goods."),
    SHARE_OF_GDP("Percent of the reporter's gross domestic product."),
    PER_CAPITA("x(t) over the reporter's population."),
    CONSTANT_USD("x(t) · P(base) / P(t), P a price index of the United States."),
    SEASONALLY_ADJUSTED("x(t) less the seasonal part of STL with a periodic season.");

    private final String description;

    Transform(String description) {
        this.description = description;
    }

    @Override
    public String description() {
        return description;
    }
}
