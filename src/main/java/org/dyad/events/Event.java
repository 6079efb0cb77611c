package org.dyad.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dyad.observations.Precision;
import org.dyad.provenance.CitationView;
import org.dyad.series.ObservationStatus;
import org.dyad.series.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened between areas, as known on a day.
 *
 * @param code ours, stable
 * @param areas codes of who took part or is spoken of
 * @param begins of the report that counts first; null where no report gives a date
 * @param day the day by which it had happened, else the day on which it was first told: what lists are ordered by
 * @param knownFrom first day on which a report of it was public
 */
record Event(
        String code,
        String name,
        EventKind kind,
        @Nullable String note,
        List<String> areas,
        @Nullable PartialDate begins,
        @Nullable PartialDate ends,
        @Nullable String place,
        LocalDate day,
        LocalDate knownFrom) {

    Event {
        areas = List.copyOf(areas);
    }

    /** What one source says of it. */
    record Report(
            ReportStanding standing,
            @Nullable PartialDate begins,
            @Nullable PartialDate ends,
            @Nullable String place,
            @Nullable String note,
            CitationView citation,
            LocalDate knownFrom) {}

    /**
     * A figure of it: troops, ships, an amount.
     *
     * @param area code of the side whose it is; null where it is all sides together
     * @param unit code
     * @param isMisprint whether the source evidently misprints it
     */
    record Amount(
            String kind,
            @Nullable String area,
            @Nullable BigDecimal value,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            Precision precision,
            String unit,
            ObservationStatus status,
            boolean isMisprint,
            @Nullable String note,
            CitationView citation,
            LocalDate knownFrom) {}
}
