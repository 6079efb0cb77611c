/**
 * The same goods in two offices' books: what one side says it sold against what the other says it bought, how far apart
 * they are, and where one of them is silent.
 */
@NullMarked
package org.dyad.compare.mirror;

import org.jspecify.annotations.NullMarked;
