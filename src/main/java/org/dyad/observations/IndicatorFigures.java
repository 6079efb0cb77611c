package org.dyad.observations;

import java.util.List;

/** The rows that answer a request for an indicator. */
public record IndicatorFigures(IndicatorRequest request, List<IndicatorRow> rows) {

    public IndicatorFigures {
        rows = List.copyOf(rows);
    }
}
