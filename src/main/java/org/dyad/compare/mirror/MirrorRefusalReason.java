package org.dyad.compare.mirror;

import org.eclipse.microprofile.graphql.Description;

/** Why a side has no figure of its own. */
@Description("Why a side has no figure of its own.")
public enum MirrorRefusalReason {
    @Description("The office has the figure and does not publish it, as a publication note says.")
    SUPPRESSED,
    @Description("The office did not collect the figure, as a publication note says.")
    NOT_COLLECTED,
    @Description("The office took its figure back and gave no other.")
    WITHDRAWN,
    @Description(
            "The office's table has no figure, or it cannot be converted to US dollars, the side's notices tell; or a"
                    + " release that has all that the reporter declared has nothing of this.")
    MISSING,
    @Description("We hold no figure, which says nothing about the office.")
    NOT_LOADED,
    @Description("A figure that was reported for this side repeats the other side's, so it is no second witness. It"
            + " stands beside the reason why the office itself has none.")
    DERIVED_FROM_OTHER_SIDE
}
