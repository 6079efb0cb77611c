package org.dyad.sanctions;

import org.eclipse.microprofile.graphql.Description;

/** What a published number counts or measures. */
@Description("What a published number counts or measures.")
public enum SanctionFigureKind {
    @Description("Names of any kind.")
    ENTRIES,
    @Description("Persons.")
    PERSONS,
    @Description("Companies, banks, organisations.")
    ENTITIES,
    @Description("Ships.")
    VESSELS,
    @Description("Legal acts.")
    ORDERS,
    @Description("Trade that the measure covers, in a year before it.")
    TRADE_COVERED,
    @Description("A price above which dealings are forbidden.")
    PRICE_CAP,
    @Description("An additional tariff.")
    TARIFF_RATE
}
