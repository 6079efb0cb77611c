/**
 * What happened, in order: one list over everything dated that the rooms below hold. When a room gets dated things, it
 * joins the list by a {@link org.dyad.compare.timeline.TimelineKind} and a bean of
 * {@link org.dyad.compare.timeline.TimelinePart} here; nothing else changes.
 */
@NullMarked
package org.dyad.compare.timeline;

import org.jspecify.annotations.NullMarked;
