package org.dyad.ingest.sdmx;

import jakarta.inject.Singleton;
import org.dyad.reference.Areas;

/** SDMX-ML 2.0 or 2.1 of any dataflow that is known or mapped, but for those that have a format of their own. */
@Singleton
class SdmxXmlFormat extends SdmxFormat {

    SdmxXmlFormat(KnownDataflows dataflows, Areas areas) {
        super(SdmxSyntax.XML, dataflows, areas);
    }

    @Override
    public String code() {
        return "sdmx-xml";
    }

    @Override
    public String title() {
        return "SDMX-ML 2.0 or 2.1 of a dataflow that is known or that --mapping explains";
    }
}
