package org.dyad.observations;

import java.time.LocalDate;
import org.dyad.provenance.CitationView;
import org.dyad.provenance.Directness;
import org.dyad.provenance.SourceKind;
import org.dyad.provenance.SourceView;
import org.dyad.series.ObservationStatus;
import org.dyad.series.Period;

/** Rows of nobody's, for tests. */
final class IndicatorRowsExample {

    private IndicatorRowsExample() {}

    private static final CitationView CITATION = new CitationView(
            new SourceView("a-table", "A table", null, null, null, null, SourceKind.PRESS),
            null,
            null,
            Directness.QUOTED,
            null);

    static IndicatorRow row(int selection, String area, String provider, String period) {
        return new IndicatorRow(
                selection,
                area,
                "",
                "",
                Period.parse(period),
                provider,
                1.0,
                ObservationStatus.NORMAL,
                LocalDate.of(2024, 1, 1),
                CITATION);
    }
}
