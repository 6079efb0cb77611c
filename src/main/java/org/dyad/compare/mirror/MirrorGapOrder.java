package org.dyad.compare.mirror;

import org.eclipse.microprofile.graphql.Description;

/** Which gaps come first. */
@Description("Which gaps come first.")
public enum MirrorGapOrder {
    @Description("The largest amounts, whatever the sign.")
    AMOUNT,
    @Description("The largest in percent of the mean of both figures, whatever the sign.")
    OVER_MEAN
}
