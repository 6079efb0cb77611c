/**
 * Who compiled a figure, where we read it, since when it was public, and why there may be none: providers, sources,
 * citations, publication notes, and the version of the loaded data.
 *
 * <p>May use {@code org.dyad.graphql} and the series core. Areas are codes here; {@code org.dyad.reference} adds what
 * joins them.
 */
@NullMarked
package org.dyad.provenance;

import org.jspecify.annotations.NullMarked;
