package org.dyad.compare.timeline;

import org.eclipse.microprofile.graphql.Description;

/** What kind of thing happened. */
@Description("What kind of thing happened.")
public enum TimelineKind {
    @Description("Somebody reported, promised, predicted or threatened something.")
    CLAIM,
    @Description("An office began, stopped or resumed to publish figures.")
    PUBLICATION,
    @Description("An office replaced a figure of a whole year by another value.")
    REVISION,
    @Description("A sanctions programme or measure was threatened, adopted, tightened, eased or ended.")
    SANCTION
}
