package org.dyad.compare;

import org.dyad.series.Correlation;
import org.eclipse.microprofile.graphql.Description;

/** Which coefficient of correlation. */
@Description("Which coefficient of correlation.")
public enum CorrelationMethod {
    @Description("Pearson's: how close the pairs lie to a straight line.")
    PEARSON,
    @Description("Spearman's: Pearson's of the ranks, so that only the order counts.")
    SPEARMAN;

    static CorrelationMethod of(Correlation.Method method) {
        return switch (method) {
            case PEARSON -> PEARSON;
            case SPEARMAN -> SPEARMAN;
        };
    }
}
