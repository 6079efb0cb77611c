package org.dyad.series.study;

import org.dyad.series.Described;

/** What an event study comes to. */
public enum StudyVerdict implements Described {
    INSUFFICIENT_DATA(
            "Fewer than eight usable periods on a side, or fewer than the model has coefficients: means only."),
    NO_CHANGE_SHOWN("Neither the jump nor the change of slope differs from zero (each at 2.5, together at 5 percent)."),
    CHANGE_IN_DOUBT(
            "One of them does, but placebo dates, the controls or the errors speak against it: see the notices."),
    CHANGE_SHOWN("One of them does, and no check made here speaks against it. What caused it is another question.");

    private final String description;

    StudyVerdict(String description) {
        this.description = description;
    }

    @Override
    public String description() {
        return description;
    }
}
