package org.dyad.compare.mirror;

import java.time.LocalDate;
import java.util.List;
import org.dyad.series.Period;
import org.jspecify.annotations.Nullable;

/**
 * Among which flows the largest gaps are looked for; all codes are known ones.
 *
 * @param exporters one, or all countries
 * @param importers one, or all countries
 * @param commodity by pair the one; null by commodity
 * @param level by commodity the digits of the codes
 * @param leastUsd of the larger figure
 * @param provider null for the usual ones
 * @param asOf null for all that is known
 */
record MirrorGapsQuestion(
        List<String> exporters,
        List<String> importers,
        Period period,
        @Nullable String commodity,
        int level,
        MirrorGapOrder order,
        double leastUsd,
        int top,
        @Nullable String provider,
        @Nullable LocalDate asOf) {}
