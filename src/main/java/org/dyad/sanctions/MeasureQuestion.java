package org.dyad.sanctions;

import org.dyad.sanctions.SanctionProgrammeView.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Which measures are wanted; null stands for any.
 *
 * @param sender code of an actor or an area
 * @param target code of an actor or an area
 * @param commodity as {@link CommodityMatch#require} writes it
 * @param reading its day is the one on which a measure must have applied
 */
record MeasureQuestion(
        @Nullable String sender,
        @Nullable String target,
        @Nullable String commodity,
        @Nullable MeasureKind kind,
        @Nullable MeasureDirection direction,
        Reading reading) {}
