package org.dyad.ingest.sdmx;

import java.util.List;
import java.util.Set;

/** Takes what a parser of a message finds. */
interface SdmxSink {

    /**
     * Which dimensions and attributes the message has, where it says so before its data.
     *
     * @throws org.dyad.ingest.FormatException if one is missing that is needed
     */
    void components(Set<String> identifiers);

    /** Dimensions in the order in which keys of SDMX-JSON have them, where it is not the structure's; else none. */
    List<String> keyOrder();

    void observation(SdmxObservation observation);

    /** Something in the file that gives no observation. */
    void leftOut(long line, String message);
}
