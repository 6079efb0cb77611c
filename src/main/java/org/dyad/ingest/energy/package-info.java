/**
 * What the formats of energy assets and deals share: the tables that a release of them goes into, beside what the
 * register holds already.
 */
@NullMarked
package org.dyad.ingest.energy;

import org.jspecify.annotations.NullMarked;
