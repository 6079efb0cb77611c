package org.dyad.series.study;

/** A column of {@link Wide} numbers that is changed in place while it is made orthogonal to others. */
final class WideVector {

    private final Wide[] values;

    private WideVector(Wide[] values) {
        this.values = values;
    }

    static WideVector of(double[] values) {
        Wide[] wide = new Wide[values.length];
        for (int i = 0; i < values.length; i++) {
            wide[i] = Wide.of(values[i]);
        }
        return new WideVector(wide);
    }

    Wide at(int position) {
        return values[position];
    }

    Wide dot(WideVector other) {
        Wide sum = Wide.ZERO;
        for (int i = 0; i < values.length; i++) {
            sum = sum.plus(values[i].times(other.values[i]));
        }
        return sum;
    }

    Wide length() {
        return dot(this).root();
    }

    /** Takes that many times the other one away. */
    void subtract(Wide times, WideVector other) {
        for (int i = 0; i < values.length; i++) {
            values[i] = values[i].minus(times.times(other.values[i]));
        }
    }

    void divideBy(Wide divisor) {
        for (int i = 0; i < values.length; i++) {
            values[i] = values[i].over(divisor);
        }
    }

    double[] rounded() {
        double[] rounded = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            rounded[i] = values[i].value();
        }
        return rounded;
    }
}
