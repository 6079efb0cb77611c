package org.dyad.trade;

import java.time.LocalDate;
import org.dyad.series.Basis;
import org.jspecify.annotations.Nullable;

/**
 * Rows that a series may need.
 *
 * @param request number of the series
 * @param provider code; null for every provider
 * @param classification null for every edition
 * @param yearly whether only years count, so that what is published for a year spares its months and quarters
 * @param basis PERIOD stands for year to date too, of which figures of periods can be made
 */
record TradeSelection(
        int request,
        String reporter,
        String partner,
        Flow flow,
        String commodity,
        @Nullable String classification,
        Basis basis,
        String adjustment,
        @Nullable String provider,
        boolean yearly,
        @Nullable LocalDate asOf) {

    /** The same rows, whichever request wants them and as of whichever day. */
    TradeSelection undated() {
        return new TradeSelection(
                0, reporter, partner, flow, commodity, classification, basis, adjustment, provider, yearly, null);
    }
}
