package org.dyad.series.study;

/**
 * Numbers divided by a power of two, so that the largest lies between 1/2 and 1: exact, and squares neither overflow
 * nor vanish.
 *
 * @param values the numbers divided
 * @param exponent of the power of two
 */
record Scaled(double[] values, int exponent) {

    static Scaled of(double[] numbers) {
        double greatest = 0;
        for (double number : numbers) {
            greatest = Math.max(greatest, Math.abs(number));
        }
        int exponent = greatest == 0 ? 0 : Math.getExponent(greatest) + 1;
        double[] values = new double[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            values[i] = Math.scalb(numbers[i], -exponent);
        }
        return new Scaled(values, exponent);
    }

    /** A number of the scaled ones' size in the size of the original ones. */
    double restore(double scaled) {
        return Math.scalb(scaled, exponent);
    }
}
