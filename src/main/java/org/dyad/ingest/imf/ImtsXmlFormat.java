package org.dyad.ingest.imf;

import jakarta.inject.Singleton;
import org.dyad.ingest.sdmx.KnownDataflows;
import org.dyad.ingest.sdmx.SdmxFormat;
import org.dyad.ingest.sdmx.SdmxSyntax;
import org.dyad.reference.Areas;

/** The IMF's bilateral trade as SDMX-ML. */
@Singleton
class ImtsXmlFormat extends SdmxFormat {

    ImtsXmlFormat(KnownDataflows dataflows, Areas areas) {
        super(SdmxSyntax.XML, dataflows, areas);
    }

    @Override
    public String code() {
        return "imf-imts-xml";
    }

    @Override
    public String title() {
        return "IMF bilateral trade (IMTS, formerly DOTS), SDMX-ML";
    }
}
