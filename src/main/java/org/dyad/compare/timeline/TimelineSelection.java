package org.dyad.compare.timeline;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the timeline.
 *
 * @param areas codes, one or several
 * @param ofOne whether the codes are all of one area
 * @param from first day of the window; entries that may have happened in it count
 * @param to last day of the window
 * @param kinds not empty
 * @param asOf only what was public and had begun by the end of that day; null for all
 */
record TimelineSelection(
        List<String> areas,
        boolean ofOne,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Set<TimelineKind> kinds,
        @Nullable LocalDate asOf) {

    TimelineSelection {
        areas = List.copyOf(areas);
        kinds = kinds.isEmpty() ? EnumSet.allOf(TimelineKind.class) : EnumSet.copyOf(kinds);
    }

    TimelineReach reach() {
        return ofOne ? TimelineReach.OF_ONE : TimelineReach.BETWEEN;
    }
}
