package org.dyad.series.study;

/**
 * A number of about 31 decimal digits: the unevaluated sum of two doubles, the second below half a last digit of the
 * first. For numbers of moderate size: it has the exponents of a double.
 *
 * <p>Source: T. J. Dekker, "A Floating-Point Technique for Extending the Available Precision", Numerische Mathematik
 * 18, 1971, pp. 224-242; the error-free sum is D. E. Knuth's, The Art of Computer Programming 2, section 4.2.2.
 */
record Wide(double high, double low) {

    static final Wide ZERO = new Wide(0, 0);

    private static final double SPLITTER = 0x1p27 + 1;

    static Wide of(double value) {
        return new Wide(value, 0);
    }

    double value() {
        return high + low;
    }

    Wide plus(Wide other) {
        double sum = high + other.high;
        double rest = restOfSum(high, other.high, sum);
        double lows = low + other.low;
        double restOfLows = restOfSum(low, other.low, lows);
        Wide first = normal(sum, rest + lows);
        return normal(first.high, first.low + restOfLows);
    }

    Wide minus(Wide other) {
        return plus(new Wide(-other.high, -other.low));
    }

    Wide times(Wide other) {
        double product = high * other.high;
        double rest = restOfProduct(high, other.high, product) + (high * other.low + low * other.high);
        return normal(product, rest);
    }

    Wide over(Wide other) {
        double first = high / other.high;
        Wide rest = minus(other.times(of(first)));
        double second = rest.high / other.high;
        rest = rest.minus(other.times(of(second)));
        return normal(first, second).plus(of(rest.high / other.high));
    }

    /** Of a number that is not negative. */
    Wide root() {
        if (high <= 0) {
            return ZERO;
        }
        double first = Math.sqrt(high);
        Wide rest = minus(of(first).times(of(first)));
        return normal(first, rest.high / (2 * first));
    }

    private static Wide normal(double large, double small) {
        double sum = large + small;
        return new Wide(sum, small - (sum - large));
    }

    private static double restOfSum(double a, double b, double sum) {
        double part = sum - a;
        return (a - (sum - part)) + (b - part);
    }

    private static double restOfProduct(double a, double b, double product) {
        double aHigh = upper(a);
        double aLow = a - aHigh;
        double bHigh = upper(b);
        double bLow = b - bHigh;
        return ((aHigh * bHigh - product) + aHigh * bLow + aLow * bHigh) + aLow * bLow;
    }

    /** The upper 26 bits. */
    private static double upper(double a) {
        double scaled = SPLITTER * a;
        return scaled - (scaled - a);
    }
}
