package org.dyad.ingest.trade;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a release of trade statistics.
 *
 * @param reporter our code of the area, as is partner
 * @param flow EXPORT, IMPORT, TOTAL, RE_EXPORT or RE_IMPORT
 * @param classification edition of the Harmonized System; HS for what is the same in all, such as the total
 * @param frequency A, Q or M
 * @param period 2022, 2022-Q3 or 2022-09
 * @param value in the currency, with the decimals that the file has; null only with status MISSING or WITHDRAWN
 * @param valuation FOB, CIF, FAS, CUSTOMS_VALUE or UNKNOWN
 * @param status of the observation
 * @param note what else must be known of it
 */
public record TradeRow(
        String reporter,
        String partner,
        String flow,
        String classification,
        String commodity,
        String frequency,
        String period,
        String provider,
        String currency,
        @Nullable BigDecimal value,
        @Nullable BigDecimal netWeightKg,
        @Nullable BigDecimal quantity,
        @Nullable String quantityUnit,
        String valuation,
        String status,
        @Nullable String note) {

    /** A figure of which nothing else must be known. */
    public TradeRow(
            String reporter,
            String partner,
            String flow,
            String classification,
            String commodity,
            String frequency,
            String period,
            String provider,
            String currency,
            @Nullable BigDecimal value,
            @Nullable BigDecimal netWeightKg,
            @Nullable BigDecimal quantity,
            @Nullable String quantityUnit,
            String valuation,
            String status) {
        this(
                reporter,
                partner,
                flow,
                classification,
                commodity,
                frequency,
                period,
                provider,
                currency,
                value,
                netWeightKg,
                quantity,
                quantityUnit,
                valuation,
                status,
                null);
    }
}
