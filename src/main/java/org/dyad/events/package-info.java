/**
 * What happened and what was said between countries, dated and sourced: events, and claims, figures that somebody
 * reported, promised or predicted and that are never part of a series.
 *
 * <p>May use {@code org.dyad.observations} and what lies below it. What offices say about a claim is the business of
 * {@code org.dyad.compare}.
 */
@NullMarked
package org.dyad.events;

import org.jspecify.annotations.NullMarked;
