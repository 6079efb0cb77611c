package org.dyad.series;

/** Whether the provider removed a seasonal pattern before it published. */
public enum Adjustment implements Described {
    NONE("As counted."),
    SEASONAL("Seasonally adjusted by the provider.");

    private final String description;

    Adjustment(String description) {
        this.description = description;
    }

    @Override
    public String description() {
        return description;
    }
}
