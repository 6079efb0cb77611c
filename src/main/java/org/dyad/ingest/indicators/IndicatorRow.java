package org.dyad.ingest.indicators;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An observation of a release of an indicator.
 *
 * @param indicator our code, or one that the same file adds; the unit stands with it
 * @param area our code, as is counterpart
 * @param counterpart the other side of an indicator of two areas; null where it has none
 * @param universe what the figure is counted over, where the indicator says so; null where it has none
 * @param frequency A, Q or M
 * @param period 2022, 2022-Q3 or 2022-09
 * @param provider our code of who compiled it, or one that the same file adds
 * @param value in the indicator's unit, with the decimals that the file has; null only with status MISSING or WITHDRAWN
 * @param status of the observation: NORMAL, PROVISIONAL, ESTIMATED, IMPUTED, FORECAST, COMPUTED, BREAK, MISSING or
 *     WITHDRAWN
 * @param locator where in the source it stands, if that is more than its line
 * @param note what else must be known of it
 */
public record IndicatorRow(
        String indicator,
        String area,
        @Nullable String counterpart,
        @Nullable String universe,
        String frequency,
        String period,
        String provider,
        @Nullable BigDecimal value,
        String status,
        @Nullable String locator,
        @Nullable String note) {

    /** An ordinary observation of one area. */
    public static IndicatorRow of(
            String indicator, String area, String frequency, String period, String provider, BigDecimal value) {
        return new IndicatorRow(indicator, area, null, null, frequency, period, provider, value, "NORMAL", null, null);
    }

    /** The same observation with another status. */
    public IndicatorRow withStatus(String other) {
        return new IndicatorRow(
                indicator, area, counterpart, universe, frequency, period, provider, value, other, locator, note);
    }
}
