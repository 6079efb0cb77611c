package org.dyad.compare.timeline;

import java.time.LocalDate;
import java.util.List;
import org.dyad.provenance.CitationView;
import org.dyad.series.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened.
 *
 * @param id unique among all entries; its kind stands before the colon
 * @param knownFrom first day on which it was public
 * @param areas codes of whom it is about
 */
public record TimelineEntry(
        String id,
        TimelineKind kind,
        PartialDate date,
        LocalDate knownFrom,
        String title,
        List<String> areas,
        @Nullable CitationView citation) {

    public TimelineEntry {
        areas = List.copyOf(areas);
    }

    /** The day by which it had happened: what the timeline is ordered by. */
    LocalDate day() {
        return date.lastDay();
    }
}
