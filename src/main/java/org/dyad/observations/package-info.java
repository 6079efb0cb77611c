/**
 * The face of every series, whatever it measures: what GraphQL shows of it, the indicators and their store, and the
 * catalogue of all series. Uses the reference data and provenance below; trade, energy and the others use it.
 */
@NullMarked
package org.dyad.observations;

import org.jspecify.annotations.NullMarked;
