package org.dyad.finance;

import org.eclipse.microprofile.graphql.Description;

/** What an institution can do in the place of another. */
@Description("What an institution can do in the place of another.")
public enum AlternativeFunction {
    @Description("Carry payment messages.")
    MESSAGING,
    @Description("Clear and settle payments or securities.")
    CLEARING,
    @Description("Lend for development and for projects.")
    DEVELOPMENT_LENDING,
    @Description("Provide foreign currency when it is short.")
    LIQUIDITY,
    @Description("Rate debtors.")
    RATING,
    @Description("Process payments by card.")
    CARDS
}
