package org.dyad.trade;

import java.time.LocalDate;
import org.dyad.series.Adjustment;
import org.dyad.series.Basis;
import org.dyad.series.Frequency;
import org.jspecify.annotations.Nullable;

/**
 * A trade series that somebody wants; all codes are known ones.
 *
 * @param classification edition of the Harmonized System; null for any
 * @param currency ISO 4217, what values are answered in
 * @param provider code; null for the reporter's own office, then the international ones
 * @param fill whether holes are filled from the next provider
 * @param label what the caller calls it; null for words of ours
 * @param asOf null for all that is known
 */
public record TradeRequest(
        String reporter,
        String partner,
        Flow flow,
        String commodity,
        @Nullable String classification,
        Frequency frequency,
        Basis basis,
        Adjustment adjustment,
        Measure measure,
        String currency,
        @Nullable String provider,
        boolean fill,
        GroupMode groups,
        @Nullable String label,
        @Nullable LocalDate asOf) {

    /** The same series at another frequency. */
    public TradeRequest at(Frequency other) {
        return new TradeRequest(
                reporter,
                partner,
                flow,
                commodity,
                classification,
                other,
                basis,
                adjustment,
                measure,
                currency,
                provider,
                fill,
                groups,
                label,
                asOf);
    }

    /** The same reporter's flow of the same goods with another partner. */
    public TradeRequest with(String otherPartner) {
        return of(reporter, otherPartner, flow, commodity);
    }

    /** The same goods as the partner saw them, with another partner of the partner's. */
    public TradeRequest seenByPartner(String partnersPartner) {
        return of(partner, partnersPartner, flow.mirrored(), commodity);
    }

    /** All goods between the same two. */
    public TradeRequest allGoods() {
        return of(reporter, partner, flow, SeriesKey.ALL_GOODS);
    }

    private TradeRequest of(String otherReporter, String otherPartner, Flow otherFlow, String otherCommodity) {
        boolean sameReporter = otherReporter.equals(reporter);
        return new TradeRequest(
                otherReporter,
                otherPartner,
                otherFlow,
                otherCommodity,
                classification,
                frequency,
                basis,
                adjustment,
                measure,
                currency,
                sameReporter ? provider : null,
                fill,
                groups,
                null,
                asOf);
    }
}
