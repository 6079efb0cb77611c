package org.dyad.provenance;

import org.eclipse.microprofile.graphql.Description;

/** How a figure came to us from whoever compiled it. */
@Description("How a figure came to us from whoever compiled it.")
public enum Directness {
    @Description("Read at the office itself.")
    PRIMARY,
    @Description("Read in a report that quotes the office.")
    QUOTED,
    @Description("Worked out here from figures that the source shows.")
    COMPUTED
}
