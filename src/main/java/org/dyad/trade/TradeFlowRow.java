package org.dyad.trade;

import java.time.LocalDate;
import org.dyad.provenance.CitationView;
import org.dyad.series.Basis;
import org.dyad.series.ObservationStatus;
import org.dyad.series.Period;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of trade flows: the quotation of one figure that stands as of the day asked for.
 *
 * @param selection number of the selection that it answers
 * @param value in the currency
 * @param weightEstimated whether the provider estimated the net weight, which its status, being the value's, does not
 *     say
 * @param rounding unit of the last digit printed, in the currency; 0 where the source is exact or silent
 */
record TradeFlowRow(
        int selection,
        String reporter,
        String partner,
        Flow flow,
        String classification,
        String commodity,
        Basis basis,
        String adjustment,
        Period period,
        String provider,
        String currency,
        @Nullable Double value,
        double rounding,
        @Nullable Double netWeightKg,
        @Nullable Double quantity,
        @Nullable String quantityUnit,
        boolean weightEstimated,
        Valuation valuation,
        ObservationStatus status,
        @Nullable Double publishedGrowth,
        @Nullable String growthCurrency,
        LocalDate knownFrom,
        CitationView citation) {

    /** The same row as the answer to another selection. */
    TradeFlowRow answering(int other) {
        if (other == selection) {
            return this;
        }
        return new TradeFlowRow(
                other,
                reporter,
                partner,
                flow,
                classification,
                commodity,
                basis,
                adjustment,
                period,
                provider,
                currency,
                value,
                rounding,
                netWeightKg,
                quantity,
                quantityUnit,
                weightEstimated,
                valuation,
                status,
                publishedGrowth,
                growthCurrency,
                knownFrom,
                citation);
    }
}
