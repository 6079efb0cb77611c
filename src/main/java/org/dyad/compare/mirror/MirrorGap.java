package org.dyad.compare.mirror;

import org.jspecify.annotations.Nullable;

/**
 * How far two reports of one flow are apart: importer's minus exporter's.
 *
 * <p>Unit: that of the two for amounts, else percent. Null where it cannot be worked out: over a zero, or beyond what a
 * number holds; never NaN.
 *
 * <p>Source: the amount over the importer's figure is the discrepancy rate of the reports on the statistical
 * discrepancy of merchandise trade by the United States-China Joint Commission on Commerce and Trade; over the mean of
 * both it is symmetric.
 */
record MirrorGap(
        @Nullable Double amount,
        @Nullable Double overImporter,
        @Nullable Double overExporter,
        @Nullable Double overMean) {

    /** Of a period for which a side has no figure. */
    static final MirrorGap NONE = new MirrorGap(null, null, null, null);

    private static final double HUNDRED = 100;

    static MirrorGap of(@Nullable Double exporter, @Nullable Double importer) {
        if (exporter == null || importer == null) {
            return NONE;
        }
        double gap = importer - exporter;
        return new MirrorGap(
                finite(gap), percent(gap, importer), percent(gap, exporter), percent(gap, exporter / 2 + importer / 2));
    }

    /**
     * What is left of the gap if the importer's figure, at its own border, is brought to the exporter's: importer /
     * factor − exporter.
     *
     * @param factor how many times the exporter's value the same goods are worth at the importer's border; positive
     */
    static @Nullable Double afterFactor(@Nullable Double exporter, @Nullable Double importer, @Nullable Double factor) {
        return exporter == null || importer == null || factor == null ? null : finite(importer / factor - exporter);
    }

    private static @Nullable Double percent(double part, double whole) {
        return whole == 0 ? null : finite(part / whole * HUNDRED);
    }

    private static @Nullable Double finite(double number) {
        return Double.isFinite(number) ? number : null;
    }
}
