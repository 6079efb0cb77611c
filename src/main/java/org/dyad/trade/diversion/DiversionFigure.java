package org.dyad.trade.diversion;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What all links of a kind, and of one hub, come to for one product on one side of the day.
 *
 * @param hub null for {@link Link.Kind#LOST}
 * @param after whether after the day
 * @param valueUsd sum over links and periods
 * @param editions of the Harmonized System that its figures are in
 * @param sources numbers of the sources of its figures
 */
record DiversionFigure(
        Link.Kind kind,
        @Nullable String hub,
        String commodity,
        boolean after,
        double valueUsd,
        List<String> editions,
        LocalDate knownFrom,
        List<Integer> sources) {}
