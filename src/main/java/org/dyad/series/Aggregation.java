package org.dyad.series;

/** How the periods of a higher frequency make one of a lower frequency. */
public enum Aggregation implements Described {
    BY_NATURE("A flow by SUM, a stock by LAST, a rate by MEAN."),
    SUM("The sum of all parts."),
    MEAN("The arithmetic mean of all parts."),
    LAST("The value of the last part.");

    private final String description;

    Aggregation(String description) {
        this.description = description;
    }

    @Override
    public String description() {
        return description;
    }
}
