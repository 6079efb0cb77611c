package org.dyad.sanctions;

import org.eclipse.microprofile.graphql.Description;

/** Whether something applied on a day. */
@Description("Whether something applied on a day.")
public enum InForce {
    @Description("It applied.")
    YES,
    @Description("It did not.")
    NO,
    @Description(
            "The sources do not tell: there is no date, the date is vague, or a term had run out and nothing later confirms it.")
    UNKNOWN
}
