package org.dyad.sanctions.screening;

/**
 * How alike two names are, with its reasons.
 *
 * @param higher coverage of the name that is better covered by the other, in [0, 1]
 * @param lower coverage of the other one
 * @param completeness how much the lower one counts, 0.12 to 0.8
 * @param traits what was needed to pair their parts
 */
public record NameScore(double higher, double lower, double completeness, NameTraits traits) {

    /** How much the lower coverage counts where there is evidence enough. */
    static final double LEAST = 0.12;

    static final NameScore IDENTICAL = new NameScore(1, 1, LEAST, NameTraits.PLAIN);
    static final NameScore NONE = new NameScore(0, 0, LEAST, NameTraits.NOTHING);

    /** What a score is at most whose coverages are no higher than these. */
    static double atMost(double one, double other) {
        return (1 - LEAST) * Math.max(one, other) + LEAST * Math.min(one, other);
    }

    /** In [0, 1]; 1 for the same name. */
    public double value() {
        return (1 - completeness) * higher + completeness * lower;
    }
}
