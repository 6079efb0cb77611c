package org.dyad.sanctions;

import org.eclipse.microprofile.graphql.Description;

/** What a measure restricts. */
@Description("What a measure restricts.")
public enum MeasureKind {
    @Description("Trade in goods.")
    TRADE,
    @Description("Arms.")
    ARMS,
    @Description("Military assistance.")
    MILITARY_ASSISTANCE,
    @Description("Finance: loans, securities, investment, dealings with banks.")
    FINANCIAL,
    @Description("Travel of persons.")
    TRAVEL,
    @Description("Something else.")
    OTHER,
    @Description("The property of listed persons and entities.")
    ASSET_FREEZE,
    @Description("Exports that need a licence or are forbidden for their technology or use.")
    EXPORT_CONTROL,
    @Description("Financial messaging.")
    SWIFT_EXCLUSION,
    @Description("Dealings above a price.")
    PRICE_CAP,
    @Description("Ships, aircraft, ports, airspace.")
    TRANSPORT,
    @Description("Services.")
    SERVICES
}
