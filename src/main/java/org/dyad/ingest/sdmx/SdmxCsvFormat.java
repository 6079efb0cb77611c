package org.dyad.ingest.sdmx;

import jakarta.inject.Singleton;
import org.dyad.reference.Areas;

/** SDMX-CSV 1.0 or 2.0 of any dataflow that is known or mapped, but for those that have a format of their own. */
@Singleton
class SdmxCsvFormat extends SdmxFormat {

    SdmxCsvFormat(KnownDataflows dataflows, Areas areas) {
        super(SdmxSyntax.CSV, dataflows, areas);
    }

    @Override
    public String code() {
        return "sdmx-csv";
    }

    @Override
    public String title() {
        return "SDMX-CSV 1.0 or 2.0 of a dataflow that is known or that --mapping explains";
    }
}
