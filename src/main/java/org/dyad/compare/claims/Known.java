package org.dyad.compare.claims;

import org.eclipse.microprofile.graphql.Description;

/** With whose knowledge a claim is judged. */
@Description("As of which day a claim is held against an office's figure.")
public enum Known {
    @Description("When it was said: the last day that its date may mean, or the first day on which it was public.")
    THEN,
    @Description("On the day asOf, or today.")
    NOW
}
