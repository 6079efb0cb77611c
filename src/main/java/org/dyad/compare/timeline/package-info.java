/**
 * What happened, in order: one list over everything dated that the rooms below hold. A room that gets dated things adds
 * a part to the statement and a kind.
 */
@NullMarked
package org.dyad.compare.timeline;

import org.jspecify.annotations.NullMarked;
