/**
 * What every resolver shares: the HTTP handler, limits, errors, pages, cursors, scalars, global ids and keyed data
 * loaders.
 *
 * <p>May use the series core and nothing else of the service.
 */
@NullMarked
package org.dyad.graphql;

import org.jspecify.annotations.NullMarked;
