package org.dyad.series;

/** How a series is taken apart into season, trend and remainder. */
public enum DecompositionMethod implements Described {
    STL("By local regressions, the season the same every year: R's stl(x, \"periodic\")."),
    STL_ROBUST("The same, with outliers given little weight: R's stl(x, \"periodic\", robust = TRUE)."),
    CLASSICAL_ADDITIVE("Moving average over a year, season as mean deviation from it: R's decompose(x)."),
    CLASSICAL_MULTIPLICATIVE("The same with ratios, for positive values: R's decompose(x, \"multiplicative\").");

    private final String description;

    DecompositionMethod(String description) {
        this.description = description;
    }

    @Override
    public String description() {
        return description;
    }
}
