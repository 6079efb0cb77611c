package org.dyad.compare;

import java.time.LocalDate;
import java.util.List;
import org.dyad.provenance.NoticeView;
import org.dyad.series.Period;
import org.jspecify.annotations.Nullable;

/**
 * Series side by side.
 *
 * @param periods ascending; every series has exactly these
 * @param baseline position of the series that the others are held against
 * @param areas codes of whom the series are about
 * @param asOf day up to which knowledge was used; null for all
 */
record Comparison(
        List<Period> periods,
        List<ComparedSeries> series,
        int baseline,
        List<String> areas,
        List<NoticeView> notices,
        @Nullable LocalDate asOf) {

    Comparison {
        periods = List.copyOf(periods);
        series = List.copyOf(series);
        areas = List.copyOf(areas);
        notices = List.copyOf(notices);
    }
}
