package org.dyad.energy;

import org.eclipse.microprofile.graphql.Description;

/** What sort of asset it is. */
@Description("What sort of asset it is.")
public enum EnergyAssetKind {
    @Description("A pipeline, or a section of one.")
    PIPELINE,
    @Description("A terminal that liquefies or regasifies, or a train of one.")
    LNG_TERMINAL,
    @Description("A field of oil or gas.")
    FIELD,
    @Description("A nuclear power plant, or units of one.")
    NUCLEAR_PLANT,
    @Description("Another power plant.")
    POWER_PLANT,
    @Description("A plant that makes chemicals of oil or gas.")
    CHEMICAL_PLANT
}
