package org.dyad.energy;

import java.time.LocalDate;
import java.util.List;
import org.dyad.provenance.CitationView;
import org.dyad.series.Basis;
import org.dyad.series.ObservationStatus;
import org.dyad.series.Period;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of flows: one quotation of one figure.
 *
 * @param request position of the request that it answers
 * @param route code of the asset; empty for all routes
 * @param rounding unit of the last digit printed; 0 if exact
 * @param publishedGrowth percent from a year ago, as printed beside it
 */
record EnergyFlowRow(
        int request,
        String exporter,
        String importer,
        Fuel fuel,
        String route,
        EnergyMeasure measure,
        String unit,
        Basis basis,
        Period period,
        String provider,
        @Nullable Double value,
        double rounding,
        ObservationStatus status,
        @Nullable Double publishedGrowth,
        LocalDate knownFrom,
        CitationView citation) {

    EnergyFigureKey figure(@Nullable LocalDate asOf) {
        return new EnergyFigureKey(
                List.of(
                        exporter,
                        importer,
                        fuel.name(),
                        route,
                        measure.name(),
                        unit,
                        period.frequency().letter(),
                        basis.name(),
                        period.start().toString(),
                        provider),
                asOf);
    }
}
