package org.dyad.sanctions;

import org.jspecify.annotations.Nullable;

/**
 * Who imposes sanctions, or on whom.
 *
 * @param code the area's code where it is one
 * @param area code; null where it is no area of ours
 */
record Actor(
        String code, String name, ActorKind kind, @Nullable String area) {}
