package org.dyad.observations;

import org.jspecify.annotations.Nullable;

/**
 * Growth printed beside a level.
 *
 * @param percent over the same period of the year before
 * @param currency in which it was measured, only if printed
 */
public record Growth(double percent, @Nullable String currency) {}
