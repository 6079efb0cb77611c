package org.dyad.sanctions;

import org.eclipse.microprofile.graphql.Description;

/** What a match rests on. */
@Description("What a match rests on. Those of weight 0 explain the others.")
public enum ScreenFeatureName {
    @Description("How much of the name that is better covered finds its like in the other one.")
    NAME_PARTS,
    @Description("How much of the other name does: what the longer name has besides.")
    COMPLETENESS,
    @Description("Share of the parts that stand in the same order; explains, weighs nothing.")
    ORDER,
    @Description("Share of the parts that are an initial in one name; explains, weighs nothing.")
    INITIALS,
    @Description("Share of the parts that sound alike, or are spelt by another romanisation; explains, weighs nothing.")
    PHONETICS,
    @Description("Share of the parts in which few letters differ; explains, weighs nothing.")
    SPELLING,
    @Description("Share of the parts that are one word here and several there; explains, weighs nothing.")
    JOINED_WORDS,
    @Description("Whether a date of birth agrees: 1 the same, 0.8 day and month exchanged, 0.5 the year, 0 none.")
    BIRTH_DATE,
    @Description("Whether a country agrees.")
    COUNTRY,
    @Description("An identifier agrees.")
    IDENTIFIER
}
