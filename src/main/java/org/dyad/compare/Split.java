package org.dyad.compare;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dyad.series.Observation;
import org.dyad.series.Series;
import org.dyad.series.WindowStatistics;
import org.dyad.series.study.EventPeriod;
import org.jspecify.annotations.Nullable;

/**
 * Cuts series into before and after a day.
 *
 * <p>A period that begins on the very day is the first after it; one that begins earlier and contains the day is the
 * event period, and goes where the caller says.
 *
 * @param window periods on either side that count, from 1; null for all
 */
record Split(
        LocalDate day, EventPeriod eventPeriod, @Nullable Integer window) {

    Optional<WindowStatistics> before(Series series) {
        List<Observation> rows = series.observations().stream()
                .filter(row -> eventPeriod.isBefore(row.period(), day))
                .toList();
        int skipped = window == null ? 0 : Math.max(0, rows.size() - window);
        return WindowStatistics.of(series.with(rows.subList(skipped, rows.size())));
    }

    Optional<WindowStatistics> after(Series series) {
        List<Observation> rows = series.observations().stream()
                .filter(row -> eventPeriod.isAfter(row.period(), day))
                .toList();
        return WindowStatistics.of(series.with(window == null ? rows : rows.subList(0, Math.min(window, rows.size()))));
    }
}
