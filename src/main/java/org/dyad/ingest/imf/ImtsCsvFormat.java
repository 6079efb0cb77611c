package org.dyad.ingest.imf;

import jakarta.inject.Singleton;
import org.dyad.ingest.sdmx.KnownDataflows;
import org.dyad.ingest.sdmx.SdmxFormat;
import org.dyad.ingest.sdmx.SdmxSyntax;
import org.dyad.reference.Areas;

/** The IMF's bilateral trade as SDMX-CSV. */
@Singleton
class ImtsCsvFormat extends SdmxFormat {

    ImtsCsvFormat(KnownDataflows dataflows, Areas areas) {
        super(SdmxSyntax.CSV, dataflows, areas);
    }

    @Override
    public String code() {
        return "imf-imts-csv";
    }

    @Override
    public String title() {
        return "IMF bilateral trade (IMTS, formerly DOTS), SDMX-CSV";
    }
}
