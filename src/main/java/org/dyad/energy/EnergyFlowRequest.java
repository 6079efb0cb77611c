package org.dyad.energy;

import java.time.LocalDate;
import org.dyad.series.Basis;
import org.dyad.series.Frequency;
import org.jspecify.annotations.Nullable;

/**
 * A flow of energy that somebody wants; all codes are known ones.
 *
 * @param route code of the asset through which it moved; null for all routes
 * @param unit code; null for the one in which it is published
 * @param basis PERIOD or YEAR_TO_DATE
 * @param provider code; null for the default
 */
public record EnergyFlowRequest(
        String exporter,
        String importer,
        Fuel fuel,
        @Nullable String route,
        EnergyMeasure measure,
        @Nullable String unit,
        Frequency frequency,
        Basis basis,
        @Nullable String provider,
        @Nullable String label,
        @Nullable LocalDate asOf) {

    /** The same at another frequency. */
    public EnergyFlowRequest at(Frequency other) {
        return new EnergyFlowRequest(
                exporter, importer, fuel, route, measure, unit, other, basis, provider, label, asOf);
    }
}
