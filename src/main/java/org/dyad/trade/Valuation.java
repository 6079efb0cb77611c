package org.dyad.trade;

import org.eclipse.microprofile.graphql.Description;

/** At which point of the journey goods are valued. */
@Description("At which point of the journey goods are valued.")
public enum Valuation {
    @Description("Free on board: at the exporter's border.")
    FOB,
    @Description("Cost, insurance and freight: at the importer's border.")
    CIF,
    @Description("Free alongside ship: before loading, as the United States values exports.")
    FAS,
    @Description("Customs value, without freight and insurance, as the United States values imports.")
    CUSTOMS_VALUE,
    @Description("The source does not say, or it is a sum of both kinds.")
    UNKNOWN
}
