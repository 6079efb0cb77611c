package org.dyad.sanctions;

import org.eclipse.microprofile.graphql.Description;

/** A dated step in the life of a programme or a measure. */
@Description("A dated step in the life of a programme or a measure.")
public enum SanctionStepKind {
    @Description("Somebody said it would be done.")
    THREATENED,
    @Description("The sender said that it will be done, or agreed on it.")
    ANNOUNCED,
    @Description("The act was passed or signed.")
    ADOPTED,
    @Description("The act was published.")
    PUBLISHED,
    @Description("It was imposed: the source does not tell adoption from entry into force.")
    IMPOSED,
    @Description("The act entered into force.")
    IN_FORCE,
    @Description("What it forbids is forbidden from this day, which may be later than entry into force.")
    APPLIES_FROM,
    @Description("Until then old business may be wound down.")
    WIND_DOWN_UNTIL,
    @Description("It was extended or made stricter.")
    TIGHTENED,
    @Description("It was made milder.")
    EASED,
    @Description("It was suspended.")
    SUSPENDED,
    @Description("It was taken up again.")
    RESUMED,
    @Description("Its term was prolonged.")
    RENEWED,
    @Description("The last day of its term, unless it was prolonged.")
    EXPIRES,
    @Description("Its term ran out.")
    EXPIRED,
    @Description("It no longer applied from this day.")
    ENDED,
    @Description("A source of this day shows it in force.")
    CONFIRMED
}
