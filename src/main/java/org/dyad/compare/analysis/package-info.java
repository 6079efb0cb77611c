/**
 * Questions of an economist to any series: what an event changed, where a series breaks, what its season is, what a
 * regression says. The arithmetic is {@link org.dyad.series.study}'s; here it is asked for and told.
 */
@NullMarked
package org.dyad.compare.analysis;

import org.jspecify.annotations.NullMarked;
