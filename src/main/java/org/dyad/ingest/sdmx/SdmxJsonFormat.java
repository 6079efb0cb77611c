package org.dyad.ingest.sdmx;

import jakarta.inject.Singleton;
import org.dyad.reference.Areas;

/** SDMX-JSON 1.0 or 2.0 of any dataflow that is known or mapped, but for those that have a format of their own. */
@Singleton
class SdmxJsonFormat extends SdmxFormat {

    SdmxJsonFormat(KnownDataflows dataflows, Areas areas) {
        super(SdmxSyntax.JSON, dataflows, areas);
    }

    @Override
    public String code() {
        return "sdmx-json";
    }

    @Override
    public String title() {
        return "SDMX-JSON 1.0 or 2.0 of a dataflow that is known or that --mapping explains";
    }
}
