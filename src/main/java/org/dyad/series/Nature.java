package org.dyad.series;

/** What kind of quantity a series measures; decides how it aggregates over time. */
public enum Nature implements Described {
    FLOW("Happens during a period, such as trade: sums."),
    STOCK("Stands at the end of a period, such as reserves or members: the last value counts."),
    RATE("Neither adds nor stands, such as a price, a share or an exchange rate: averages.");

    private final String description;

    Nature(String description) {
        this.description = description;
    }

    @Override
    public String description() {
        return description;
    }
}
