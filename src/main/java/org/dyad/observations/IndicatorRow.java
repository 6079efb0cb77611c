package org.dyad.observations;

import java.time.LocalDate;
import org.dyad.provenance.CitationView;
import org.dyad.series.ObservationStatus;
import org.dyad.series.Period;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of observations: one quotation of one figure.
 *
 * @param partsPercent what the shares of the whole that its source prints for the period add up to; null where it is no
 *     share of such, or the only one printed
 */
public record IndicatorRow(
        int selection,
        String area,
        String counterpart,
        String universe,
        Period period,
        String provider,
        @Nullable Double value,
        ObservationStatus status,
        LocalDate knownFrom,
        CitationView citation,
        @Nullable Double partsPercent) {}
