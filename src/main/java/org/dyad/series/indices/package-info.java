/**
 * Indices of trade as textbooks define them, on plain numbers: what each needs comes in, a number comes out, or nothing
 * where a denominator is missing. Which figures are put in, and what the world is, the caller decides.
 */
@NullMarked
package org.dyad.series.indices;

import org.jspecify.annotations.NullMarked;
