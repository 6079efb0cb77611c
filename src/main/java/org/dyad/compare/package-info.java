/**
 * The one room that knows several domains: finds any series, and applies frequencies and transforms. Rooms within it:
 * {@code claims} holds what people claimed against what offices published, {@code mirror} two offices against each
 * other, {@code timeline} everything dated in one list.
 */
@NullMarked
package org.dyad.compare;

import org.jspecify.annotations.NullMarked;
