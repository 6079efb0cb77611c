package org.dyad.observations;

import java.time.LocalDate;
import java.util.List;
import org.dyad.series.Period;
import org.jspecify.annotations.Nullable;

/** One figure of an indicator. */
record IndicatorFigureKey(
        String indicator,
        String area,
        String counterpart,
        String universe,
        Period period,
        String provider,
        @Nullable LocalDate asOf)
        implements FigureKey {

    List<String> columns() {
        return List.of(
                indicator,
                area,
                counterpart,
                universe,
                period.frequency().letter(),
                period.start().toString(),
                provider);
    }
}
