/**
 * Energy that two areas trade: deals with their parties, dates, states and figures, the assets that they are about, and
 * what moved, as series. What one source says is a row; competing rows stand beside each other, and which of them a
 * single field shows is decided by {@link org.dyad.energy.Picks}.
 */
@NullMarked
package org.dyad.energy;

import org.jspecify.annotations.NullMarked;
