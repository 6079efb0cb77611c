package org.dyad.observations;

import java.time.LocalDate;
import org.dyad.provenance.CitationView;
import org.dyad.series.ObservationStatus;
import org.dyad.series.Period;
import org.jspecify.annotations.Nullable;

/** A row of the table of observations: one quotation of one figure. */
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
        CitationView citation) {}
