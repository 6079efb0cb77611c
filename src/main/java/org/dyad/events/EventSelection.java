package org.dyad.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which events are wanted.
 *
 * @param areas codes, each of which takes part; empty for any
 * @param kinds empty for all
 * @param search text that the name contains; null for any
 * @param asOf only what was public by the end of that day; null for all
 */
record EventSelection(
        List<String> areas,
        List<EventKind> kinds,
        @Nullable String search,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalDate asOf) {

    EventSelection {
        areas = List.copyOf(areas);
        kinds = List.copyOf(kinds);
    }
}
