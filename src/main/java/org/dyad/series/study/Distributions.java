package org.dyad.series.study;

import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.special.Beta;
import org.hipparchus.special.Gamma;

/** Tail probabilities, to full relative precision also where they are tiny. */
final class Distributions {

    private static final double BEYOND = 0.05;

    private Distributions() {}

    /** P(|T| ≥ |t|) of Student's t; degrees of freedom need not be whole. */
    static double student(double t, double freedom) {
        return Math.min(1, Beta.regularizedBeta(freedom / (freedom + t * t), freedom / 2, 0.5));
    }

    /** The t that |T| exceeds with 5 percent: Hipparchus's, polished by Newton's method to the last digits. */
    static double studentQuantile(double freedom) {
        TDistribution distribution = new TDistribution(freedom);
        double t = distribution.inverseCumulativeProbability(1 - BEYOND / 2);
        for (int i = 0; i < 3; i++) {
            t += (student(t, freedom) - BEYOND) / (2 * distribution.density(t));
        }
        return t;
    }

    /** P(F ≥ f) of Fisher's F. */
    static double fisher(double f, double above, double below) {
        return f <= 0 ? 1 : Math.min(1, Beta.regularizedBeta(below / (below + above * f), below / 2, above / 2));
    }

    /** P(χ² ≥ x). */
    static double chiSquare(double x, double freedom) {
        return x <= 0 ? 1 : Gamma.regularizedGammaQ(freedom / 2, x / 2);
    }
}
