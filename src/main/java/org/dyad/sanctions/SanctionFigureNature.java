package org.dyad.sanctions;

import org.eclipse.microprofile.graphql.Description;

/** How a published number stands in time. */
@Description("How a published number stands in time.")
public enum SanctionFigureNature {
    @Description("What stood on that day.")
    STOCK,
    @Description("What came in on that day or in that period.")
    ADDED
}
