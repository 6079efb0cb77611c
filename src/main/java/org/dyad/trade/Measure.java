package org.dyad.trade;

import org.eclipse.microprofile.graphql.Description;

/** What is counted of a flow of goods. */
@Description("What is counted of a flow of goods.")
public enum Measure {
    @Description("Value in the currency asked for.")
    VALUE,
    @Description("Net weight in kilograms.")
    NET_WEIGHT_KG,
    @Description("Quantity in the unit that the office uses for the commodity.")
    QUANTITY,
    @Description(
            "Value over quantity, or over net weight where there is no quantity; over longer periods the sums are divided.")
    UNIT_VALUE
}
