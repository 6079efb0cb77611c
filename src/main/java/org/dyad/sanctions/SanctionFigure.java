package org.dyad.sanctions;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.dyad.observations.Precision;
import org.dyad.provenance.CitationView;
import org.dyad.series.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A number that a source prints of a programme or a measure.
 *
 * @param on null where the source does not tell
 * @param value in the unit
 * @param disputed whether other sources contradict it: then it is told and is part of no series
 */
record SanctionFigure(
        String code,
        String sender,
        String target,
        @Nullable String list,
        SanctionFigureKind kind,
        SanctionFigureNature nature,
        @Nullable PartialDate on,
        BigDecimal value,
        String unit,
        Precision precision,
        boolean disputed,
        @Nullable String note,
        LocalDate knownFrom,
        CitationView citation)
        implements Known {}
