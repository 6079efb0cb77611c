package org.dyad.observations;

import org.eclipse.microprofile.graphql.Description;

/** How a vintage came to stand. */
@Description("How a value came to stand.")
public enum VintageKind {
    @Description("The first value that was public.")
    FIRST,
    @Description("The same figure with more digits.")
    REFINEMENT,
    @Description("Another value in place of the one before.")
    REVISION,
    @Description("The figure was taken back.")
    WITHDRAWAL
}
