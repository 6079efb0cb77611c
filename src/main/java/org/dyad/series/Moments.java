package org.dyad.series;

import org.jspecify.annotations.Nullable;

/** Mean and spread of plain numbers, scaled so that the largest doubles do not overflow. */
final class Moments {

    private Moments() {}

    /** Arithmetic mean; 0 of nothing. */
    static double mean(double[] values) {
        double mean = 0;
        for (int i = 0; i < values.length; i++) {
            // halves keep the difference of the largest doubles finite
            mean += 2 * ((values[i] / 2 - mean / 2) / (i + 1));
        }
        return mean;
    }

    /** With the divisor n − 1; null of fewer than two numbers, or if it overflows. */
    static @Nullable Double sampleStandardDeviation(double[] values) {
        if (values.length < 2) {
            return null;
        }
        double mean = mean(values);
        double scale = 0;
        for (double value : values) {
            scale = Math.max(scale, Math.abs(value / 2 - mean / 2));
        }
        if (scale == 0) {
            return 0.0;
        }
        double sum = 0;
        for (double value : values) {
            double scaled = (value / 2 - mean / 2) / scale;
            sum += scaled * scaled;
        }
        double deviation = 2 * (scale * Math.sqrt(sum / (values.length - 1)));
        return Double.isFinite(deviation) ? deviation : null;
    }

    /** Deviations from the mean in units of the greatest, which changes no correlation and keeps squares finite. */
    static double[] centred(double[] values) {
        double mean = mean(values);
        double greatest = 0;
        for (double value : values) {
            greatest = Math.max(greatest, Math.abs(value / 2 - mean / 2));
        }
        double[] centred = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            centred[i] = (values[i] / 2 - mean / 2) / greatest;
        }
        return centred;
    }
}
