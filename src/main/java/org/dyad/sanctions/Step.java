package org.dyad.sanctions;

import java.time.LocalDate;
import org.dyad.provenance.CitationView;
import org.dyad.series.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A dated step in the life of a programme or a measure, as one source has it.
 *
 * @param disputed whether other sources contradict it: then it is told and does not count
 * @param act the act of several measures that brought it, such as EU package 6
 * @param knownFrom first day on which the source was public
 */
record Step(
        SanctionStepKind kind,
        PartialDate on,
        boolean disputed,
        @Nullable String act,
        @Nullable String note,
        LocalDate knownFrom,
        CitationView citation)
        implements Known {

    /** Whether the source is no older than the step, so that it tells what happened and not what will. */
    boolean isReported() {
        return !on.startInclusive().isAfter(knownFrom);
    }
}
