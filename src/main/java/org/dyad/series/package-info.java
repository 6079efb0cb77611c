/** Series mathematics: periods, observations and what can be computed from them; knows only the JDK and Hipparchus. */
@NullMarked
package org.dyad.series;

import org.jspecify.annotations.NullMarked;
