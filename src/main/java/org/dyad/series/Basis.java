package org.dyad.series;

/** Which span a figure covers. */
public enum Basis implements Described {
    PERIOD("The calendar year, quarter or month itself."),
    YEAR_TO_DATE("From 1 January to the end of the month named."),
    FISCAL_YEAR("The provider's fiscal year, under the year by which the provider calls it.");

    private final String description;

    Basis(String description) {
        this.description = description;
    }

    @Override
    public String description() {
        return description;
    }
}
