package org.dyad.series.study;

import org.dyad.series.Described;

/** Which standard error decides t, p and the interval. */
public enum ErrorKind implements Described {
    OLS("Ordinary: one spread, no correlation between periods."),
    HAC("Newey-West: allows for changing spread and for correlation between neighbouring periods.");

    private final String description;

    ErrorKind(String description) {
        this.description = description;
    }

    @Override
    public String description() {
        return description;
    }
}
