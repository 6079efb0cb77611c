package org.dyad.trade.indices;

import java.time.LocalDate;
import java.util.List;

/**
 * What a selection comes to for one product.
 *
 * @param edition of the code; HS for chapters and all goods, which are the same in every edition
 * @param valueUsd sum over the selection's reporters and partners
 * @param reporters how many reporters it is the sum of
 * @param knownFrom the day from which the last of its figures was public
 * @param sources numbers of the sources of its figures
 */
record ProductFigure(
        int selection,
        String provider,
        String edition,
        String commodity,
        double valueUsd,
        int reporters,
        LocalDate knownFrom,
        List<Integer> sources) {}
