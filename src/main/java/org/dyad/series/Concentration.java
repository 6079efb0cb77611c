package org.dyad.series;

import java.util.List;
import java.util.OptionalDouble;

/** How unevenly a total is spread over its parts. */
public final class Concentration {

    private Concentration() {}

    /**
     * Herfindahl-Hirschman index: H = s₁² + … + sₙ², where s is a part's share of the sum of all parts.
     *
     * <p>Shape: n parts of one unit in, one number out; empty if there is no part or their sum is zero. A part of zero
     * is a part. Unit: {@link Unit#RATIO}, from 1/n (even) to 1 (one part holds all); times 10,000 it is the index on
     * percentages that competition authorities use.
     *
     * <p>Source: A. O. Hirschman, "The Paternity of an Index", American Economic Review 54(5), 1964, p. 761.
     *
     * @throws IllegalArgumentException if a part is negative or not finite
     */
    public static OptionalDouble herfindahl(List<Double> parts) {
        double sum = 0;
        for (double part : parts) {
            if (part < 0 || !Double.isFinite(part)) {
                throw new IllegalArgumentException("part must be finite and not negative, was %s".formatted(part));
            }
            sum += part;
        }
        if (sum == 0 || !Double.isFinite(sum)) {
            return OptionalDouble.empty();
        }
        double index = 0;
        for (double part : parts) {
            double share = part / sum;
            index += share * share;
        }
        return OptionalDouble.of(index);
    }

    /**
     * The Herfindahl-Hirschman index brought to the span from 0 (even) to 1 (one part holds all), whatever the number
     * of parts: (H − 1/n) / (1 − 1/n).
     *
     * <p>Shape: as {@link #herfindahl}; empty also for a single part, which is neither even nor uneven. Unit:
     * {@link Unit#RATIO}. UNCTAD's concentration index is another one: it puts √H and √(1/n) in the same places.
     *
     * <p>Source: D. Cracau and J. E. Durán Lima, "On the Normalized Herfindahl-Hirschman Index: A Technical Note",
     * International Journal on Food System Dynamics 7(4), 2016 (doi:10.18461/ijfsd.v7i4.748), on both forms.
     *
     * @throws IllegalArgumentException if a part is negative or not finite
     */
    public static OptionalDouble normalisedHerfindahl(List<Double> parts) {
        OptionalDouble index = herfindahl(parts);
        if (index.isEmpty() || parts.size() == 1) {
            return OptionalDouble.empty();
        }
        double even = 1.0 / parts.size();
        // Rounding may put the index of even parts an ulp below 1/n.
        return OptionalDouble.of(Math.max(0, (index.getAsDouble() - even) / (1 - even)));
    }
}
