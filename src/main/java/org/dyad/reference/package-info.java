/**
 * What every domain refers to: areas and the groups that they belong to on a day, commodities and lists of them, units.
 *
 * <p>May use {@code org.dyad.provenance}, {@code org.dyad.graphql} and the series core.
 */
@NullMarked
package org.dyad.reference;

import org.jspecify.annotations.NullMarked;
