package org.dyad.observations;

import org.eclipse.microprofile.graphql.Description;

/** How exactly a source words a number. */
@Description("How exactly a source words a number.")
public enum Precision {
    @Description("As printed, to the last digit.")
    EXACT,
    @Description("\"About\", \"nearly\", \"some\": near the number, on either side.")
    ABOUT,
    @Description("\"More than\", \"over\", \"above\": the number is a lower bound.")
    MORE_THAN,
    @Description("\"Less than\", \"under\", \"below\": the number is an upper bound.")
    LESS_THAN,
    @Description("\"Up to\": the number is the most that is meant, and may be reached.")
    UP_TO
}
