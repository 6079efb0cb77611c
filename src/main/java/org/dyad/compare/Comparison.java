package org.dyad.compare;

import java.util.List;
import org.dyad.provenance.NoticeView;
import org.dyad.series.Period;

/**
 * Series side by side.
 *
 * @param periods ascending; every series has exactly these
 * @param baseline position of the series that the others are held against
 * @param areas codes of whom the series are about
 */
record Comparison(
        List<Period> periods, List<ComparedSeries> series, int baseline, List<String> areas, List<NoticeView> notices) {

    Comparison {
        periods = List.copyOf(periods);
        series = List.copyOf(series);
        areas = List.copyOf(areas);
        notices = List.copyOf(notices);
    }
}
