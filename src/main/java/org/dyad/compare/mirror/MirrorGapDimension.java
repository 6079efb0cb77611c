package org.dyad.compare.mirror;

import org.eclipse.microprofile.graphql.Description;

/** What gaps are looked for among. */
@Description("What gaps are looked for among.")
public enum MirrorGapDimension {
    @Description("Pairs of countries, for one commodity: of all the world, or those of one exporter or importer.")
    PAIR,
    @Description("Commodities, for one exporter and one importer.")
    COMMODITY
}
