package org.dyad.series;

/** What becomes of periods that some of several aligned series lack. */
public enum Missing implements Described {
    KEEP("They stay, without a value."),
    DROP("A period stays only if every series has a value."),
    INTERPOLATE(
            "Inner gaps are filled on the straight line between their neighbours, as ESTIMATED; ends are not extended.");

    private final String description;

    Missing(String description) {
        this.description = description;
    }

    @Override
    public String description() {
        return description;
    }
}
