package org.dyad.compare.timeline;

import java.time.LocalDate;
import java.util.List;
import org.dyad.provenance.SourceView;
import org.dyad.series.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, as the statement found it.
 *
 * @param id unique among all entries; its kind stands before the first colon
 * @param knownFrom first day on which it was public
 * @param areas codes of whom it is about, the one from whose side it is told first
 * @param retrievedOn day on which the source was read
 * @param details what its kind needs for a title
 */
record TimelineRow(
        String id,
        TimelineKind kind,
        PartialDate date,
        LocalDate knownFrom,
        List<String> areas,
        SourceView source,
        @Nullable String locator,
        @Nullable LocalDate retrievedOn,
        @Nullable String note,
        TimelineDetails details) {

    TimelineRow {
        areas = List.copyOf(areas);
    }

    /** The day by which it had happened: what the timeline is ordered by. */
    LocalDate day() {
        return date.lastDay();
    }
}
