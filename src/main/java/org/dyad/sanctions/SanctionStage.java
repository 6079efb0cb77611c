package org.dyad.sanctions;

import org.eclipse.microprofile.graphql.Description;

/** How far a programme or a measure has come on a day. */
@Description("How far a programme or a measure has come on a day.")
public enum SanctionStage {
    @Description("Nothing had happened yet, as far as the sources tell.")
    NONE,
    @Description("Somebody said it would be done.")
    THREATENED,
    @Description("The sender had said that it will be done.")
    ANNOUNCED,
    @Description("The act was passed, but did not apply yet.")
    ADOPTED,
    @Description("It applied.")
    IN_FORCE,
    @Description("It applied, and had last been eased.")
    EASED,
    @Description("It was suspended.")
    SUSPENDED,
    @Description("It had ended.")
    ENDED,
    @Description("The sources do not tell: the date is vague, or a term had run out and nothing later confirms it.")
    UNKNOWN
}
