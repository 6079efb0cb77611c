/**
 * Sanctions: who restricts whom, by which regime and measure, in which dated stages; and whom the official lists name.
 *
 * <p>The register (actors, programmes, measures) is small and held in memory; parties and designations are read from
 * the database by page. May use {@code org.dyad.observations}, {@code org.dyad.reference}, {@code org.dyad.provenance},
 * {@code org.dyad.graphql} and the series core; other domains never.
 */
@NullMarked
package org.dyad.sanctions;

import org.jspecify.annotations.NullMarked;
