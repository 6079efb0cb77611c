package org.dyad.sanctions;

import org.eclipse.microprofile.graphql.Description;

/** From what the number of listed names is worked out. */
@Description("From what the number of listed names is worked out.")
public enum DesignationBasis {
    @Description("The entries of the version of the list that was in force at the end of each period.")
    LIST_VERSIONS,
    @Description(
            "The entries of the newest version by the day they were listed: whoever was delisted since is missing, so that the past is understated.")
    SURVIVORS_BY_LISTING_DATE,
    @Description("Numbers that sources print.")
    PUBLISHED_COUNT
}
