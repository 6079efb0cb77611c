package org.dyad.series.study;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a test says.
 *
 * @param statistic null where the values do not vary enough for one
 * @param degreesOfFreedom one for t, two for F
 * @param pValue probability of such a statistic if nothing had changed
 */
public record TestResult(
        @Nullable Double statistic,
        List<Double> degreesOfFreedom,
        @Nullable Double pValue) {

    public TestResult {
        degreesOfFreedom = List.copyOf(degreesOfFreedom);
    }

    /** One that could not be made. */
    static TestResult none() {
        return new TestResult(null, List.of(), null);
    }

    boolean isBelow(double level) {
        return pValue != null && pValue < level;
    }
}
