package org.dyad.compare.analysis;

import java.util.List;
import org.dyad.series.study.TestResult;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What a test says. */
@Type("TestResult")
@Description("What a test says.")
public record TestResultView(
        @Description("t or F; null where the values do not vary enough for one.") @Nullable
        Double statistic,

        @NonNull @Description("One number for t, two for F; empty without a statistic.")
        List<@NonNull Double> degreesOfFreedom,

        @Description("Probability of a statistic at least as extreme if nothing had changed.") @Nullable
        Double pValue,

        @NonNull @Description("The same in words.") String reading) {

    /** @param found what it shows below 5 percent, in words, and notFound otherwise */
    static TestResultView of(TestResult result, String found, String notFound) {
        Double p = result.pValue();
        String reading = p == null
                ? "no statistic: the values do not vary beyond the model"
                : "%s (p %s)".formatted(p < 0.05 ? found : notFound, StudyNumbers.probability(p));
        return new TestResultView(result.statistic(), result.degreesOfFreedom(), p, reading);
    }
}
