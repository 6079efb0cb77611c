package org.dyad.observations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One indicator of one area, as known on a day.
 *
 * @param area code; null for any
 * @param counterpart code, or empty where the indicator has none
 * @param universe what a share is a share of; empty where there is none; null for any
 * @param provider code; null for any
 * @param asOf null for all that is known
 */
public record IndicatorSelection(
        String indicator,
        @Nullable String area,
        String counterpart,
        @Nullable String universe,
        @Nullable String provider,
        @Nullable LocalDate asOf) {}
