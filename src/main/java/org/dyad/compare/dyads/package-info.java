/**
 * The whole picture of a pair of countries in one answer: what each room has about both, asked through the same doors
 * as by itself.
 */
@NullMarked
package org.dyad.compare.dyads;

import org.jspecify.annotations.NullMarked;
