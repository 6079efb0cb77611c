package org.dyad.trade;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Rows that a series may need.
 *
 * @param request number of the series
 * @param provider code; null for every provider
 * @param classification null for every edition
 */
record TradeSelection(
        int request,
        String reporter,
        String partner,
        Flow flow,
        String commodity,
        @Nullable String classification,
        String basis,
        String adjustment,
        @Nullable String provider,
        @Nullable LocalDate asOf) {

    /** The same rows, whichever request wants them and as of whichever day. */
    TradeSelection undated() {
        return new TradeSelection(
                0, reporter, partner, flow, commodity, classification, basis, adjustment, provider, null);
    }
}
