package org.dyad.ingest.wits;

import jakarta.inject.Singleton;
import org.dyad.ingest.sdmx.KnownDataflows;
import org.dyad.ingest.sdmx.SdmxFormat;
import org.dyad.ingest.sdmx.SdmxSyntax;
import org.dyad.reference.Areas;

/** The World Integrated Trade Solution as SDMX-JSON. */
@Singleton
class WitsJsonFormat extends SdmxFormat {

    WitsJsonFormat(KnownDataflows dataflows, Areas areas) {
        super(SdmxSyntax.JSON, dataflows, areas);
    }

    @Override
    public String code() {
        return "wits-json";
    }

    @Override
    public String title() {
        return "World Bank WITS, trade and tariffs, SDMX-JSON";
    }
}
