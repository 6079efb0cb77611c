package org.dyad.trade;

import org.eclipse.microprofile.graphql.Description;

/** What a total is broken down by. */
@Description("What a total is broken down by.")
public enum BreakdownDimension {
    @Description("By goods: the chapters, headings or subheadings of the Harmonized System.")
    COMMODITY,
    @Description("By the areas on the other side; all goods together.")
    PARTNER
}
