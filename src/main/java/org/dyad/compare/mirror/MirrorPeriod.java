package org.dyad.compare.mirror;

import org.dyad.series.Period;
import org.dyad.trade.Valuation;
import org.jspecify.annotations.Nullable;

/**
 * Both sides' figures of one period.
 *
 * @param afterValuation what is left of the gap once the factor is applied; null where it is not
 */
record MirrorPeriod(
        Period period,
        @Nullable Double exporter,
        @Nullable Double importer,
        @Nullable Valuation exporterValuation,
        @Nullable Valuation importerValuation,
        MirrorGap gap,
        @Nullable Double afterValuation) {

    static MirrorPeriod of(MirrorSides sides, Period period, @Nullable Double factor) {
        Double exporter = sides.exporter().value(period);
        Double importer = sides.importer().value(period);
        Valuation ofExporter = sides.exporter().valuation(period);
        Valuation ofImporter = sides.importer().valuation(period);
        return new MirrorPeriod(
                period,
                exporter,
                importer,
                ofExporter,
                ofImporter,
                MirrorGap.of(exporter, importer),
                ofExporter == Valuation.FOB && ofImporter == Valuation.CIF
                        ? MirrorGap.afterFactor(exporter, importer, factor)
                        : null);
    }

    boolean hasGap() {
        return gap.amount() != null;
    }

    /** Whether freight and insurance are in the importer's figure and not in the exporter's. */
    boolean isFobAgainstCif() {
        return exporterValuation == Valuation.FOB && importerValuation == Valuation.CIF;
    }
}
