package org.dyad.series.indices;

import java.util.Collection;
import java.util.OptionalDouble;

/** Quotients that are nothing, rather than infinite or a guess, where the denominator is not positive. */
final class Ratios {

    private Ratios() {}

    static OptionalDouble of(double over, double under) {
        double ratio = over / under;
        return under > 0 && Double.isFinite(ratio) ? OptionalDouble.of(ratio) : OptionalDouble.empty();
    }

    static OptionalDouble of(OptionalDouble over, OptionalDouble under) {
        return over.isEmpty() || under.isEmpty() ? OptionalDouble.empty() : of(over.getAsDouble(), under.getAsDouble());
    }

    /**
     * The sum of amounts.
     *
     * @throws IllegalArgumentException if one is negative or not finite
     */
    static double sum(Collection<Double> amounts) {
        double sum = 0;
        for (double amount : amounts) {
            if (amount < 0 || !Double.isFinite(amount)) {
                throw new IllegalArgumentException("amount must be finite and not negative, was %s".formatted(amount));
            }
            sum += amount;
        }
        return sum;
    }
}
