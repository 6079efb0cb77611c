package org.dyad.energy;

import java.util.Locale;
import org.eclipse.microprofile.graphql.Description;

/** What is sold, carried or burnt. */
@Description("What is sold, carried or burnt.")
public enum Fuel {
    @Description("Crude oil.")
    CRUDE_OIL,
    @Description("Fuel oil.")
    FUEL_OIL,
    @Description("Natural gas through pipelines.")
    PIPELINE_GAS,
    @Description("Liquefied natural gas.")
    LNG,
    @Description("Natural gas through pipelines and liquefied, together.")
    NATURAL_GAS,
    @Description("Coal of all kinds.")
    COAL,
    @Description("Coking coal, a part of COAL.")
    COKING_COAL,
    @Description("Electricity.")
    ELECTRICITY,
    @Description("Nuclear power.")
    NUCLEAR,
    @Description("All energy together, as the source adds it up.")
    ENERGY;

    /** In words, within a sentence. */
    String words() {
        return this == LNG ? "LNG" : name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
