package org.dyad.series.study;

import java.util.ArrayList;
import java.util.List;
import org.dyad.series.Observation;
import org.dyad.series.Period;
import org.dyad.series.Series;
import org.jspecify.annotations.Nullable;

/**
 * A series by position on the calendar, counted from an origin.
 *
 * @param origin period of position 0
 * @param values from there on; null where there is none
 */
record Track(Period origin, List<@Nullable Double> values) {

    /** From the origin to the last row of the series; what lies before the origin is left out. */
    static Track of(Series series, Period origin) {
        List<@Nullable Double> values = new ArrayList<>();
        for (Observation row : series.observations()) {
            int position = origin.until(row.period());
            if (position >= 0) {
                while (values.size() < position) {
                    values.add(null);
                }
                values.add(row.value());
            }
        }
        return new Track(origin, values);
    }

    int length() {
        return values.size();
    }

    @Nullable
    Double at(int position) {
        return position < 0 || position >= values.size() ? null : values.get(position);
    }

    Period period(int position) {
        return origin.plus(position);
    }

    /** Which month or quarter of the year a position is, from 1; 1 for years. */
    int season(int position) {
        int perYear = origin.frequency().periodsPerYear();
        return Math.floorMod(origin.ordinal() - 1 + position, perYear) + 1;
    }
}
