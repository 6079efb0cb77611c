package org.dyad.provenance;

import org.eclipse.microprofile.graphql.Description;

/** Whether an office publishes figures. */
@Description("Whether an office publishes the figures that a publication note is about.")
public enum PublicationStatus {
    @Description("The office has the figures and does not publish them.")
    SUPPRESSED,
    @Description("The office does not collect the figures.")
    NOT_COLLECTED,
    @Description("The office publishes the figures.")
    PUBLISHED,
    @Description("The office publishes a part, for example totals without partners.")
    PUBLISHED_IN_PART;

    /** Whether an absent figure is absent because of the office. */
    public boolean withholds() {
        return this == SUPPRESSED || this == NOT_COLLECTED;
    }
}
