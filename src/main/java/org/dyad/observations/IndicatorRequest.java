package org.dyad.observations;

import java.time.LocalDate;
import org.dyad.series.Frequency;
import org.jspecify.annotations.Nullable;

/**
 * An indicator series that somebody wants; all codes are known ones.
 *
 * @param area code; null for whichever area has the indicator, for those that belong to one area alone
 * @param counterpart code; null where there is none
 * @param universe null for any
 * @param provider code; null for the default
 * @param frequency null for the frequency at which it is published
 */
public record IndicatorRequest(
        String indicator,
        @Nullable String area,
        @Nullable String counterpart,
        @Nullable String universe,
        @Nullable String provider,
        @Nullable Frequency frequency,
        @Nullable String label,
        @Nullable LocalDate asOf) {

    static IndicatorRequest anywhere(String indicator, @Nullable LocalDate asOf) {
        return new IndicatorRequest(indicator, null, null, null, null, null, null, asOf);
    }

    /** The same at another frequency. */
    public IndicatorRequest at(Frequency other) {
        return new IndicatorRequest(indicator, area, counterpart, universe, provider, other, label, asOf);
    }
}
