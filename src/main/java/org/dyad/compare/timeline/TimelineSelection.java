package org.dyad.compare.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the timeline.
 *
 * @param areas codes; of several, what is between two areas counts only if both are among them
 * @param kinds empty for all
 * @param asOf only what was public by the end of that day; null for all
 */
public record TimelineSelection(
        List<String> areas,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Set<TimelineKind> kinds,
        @Nullable LocalDate asOf) {

    public TimelineSelection {
        areas = List.copyOf(areas);
        kinds = Set.copyOf(kinds);
    }
}
