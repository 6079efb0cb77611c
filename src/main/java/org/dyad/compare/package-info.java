/**
 * The one room that knows several domains: finds any series, applies frequencies and transforms, and holds what people
 * claimed against what offices published.
 */
@NullMarked
package org.dyad.compare;

import org.jspecify.annotations.NullMarked;
