package org.dyad.compare.timeline;

import org.eclipse.microprofile.graphql.Description;

/** What kind of thing happened. */
@Description("What kind of thing happened.")
public enum TimelineKind {
    @Description("Somebody reported, promised, predicted or threatened something.")
    CLAIM,
    @Description("A deal of energy was signed, changed, begun, given up.")
    DEAL,
    @Description("Something happened between areas: a summit, a treaty, an exercise, a statement.")
    EVENT,
    @Description("An institution was proposed, founded, opened or suspended, or took in a member.")
    INSTITUTION,
    @Description("Names came onto an official list, or left it: those of one day, country and programme together.")
    LISTING,
    @Description("An office began, stopped or resumed to publish figures.")
    PUBLICATION,
    @Description("An office replaced a figure of a whole year by another value.")
    REVISION,
    @Description("A sanctions programme or measure was threatened, adopted, tightened, eased or ended.")
    SANCTION
}
