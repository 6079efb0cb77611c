package org.dyad.compare.mirror;

import org.dyad.series.Period;
import org.dyad.trade.TradeRequest;
import org.jspecify.annotations.Nullable;

/**
 * Which flow is looked at from both sides; all codes are known ones.
 *
 * @param exporter what the exporter's office reports
 * @param importer what the importer's office reports of the same goods
 * @param from null for the first period that either side has
 * @param to null for the last one
 * @param factor how many times the exporter's value the same goods are worth at the importer's border; null for no
 *     correction
 */
record MirrorQuestion(
        TradeRequest exporter,
        TradeRequest importer,
        @Nullable Period from,
        @Nullable Period to,
        @Nullable Double factor) {}
