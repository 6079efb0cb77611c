package org.dyad.series.study;

import java.util.List;
import org.dyad.series.WindowStatistics;
import org.jspecify.annotations.Nullable;

/**
 * What a series did at an event: means, tests, the interrupted series, the path not taken, controls and placebos.
 *
 * @param before null where there is no usable period
 * @param change mean after less mean before
 * @param percentChange of the means, of their exponentials where values are logarithms; null where it has no meaning
 * @param model null with insufficient data
 * @param counterfactual null with insufficient data, or too few values before for the season
 * @param placebo null if not asked for or without a model
 * @param controlled null without controls, or with too few periods in common
 */
public record EventStudy(
        @Nullable WindowStatistics before,
        @Nullable WindowStatistics after,
        @Nullable Double change,
        @Nullable Double percentChange,
        @Nullable TestResult welch,
        @Nullable InterruptedTimeSeries model,
        @Nullable Counterfactual counterfactual,
        @Nullable Placebo placebo,
        @Nullable DifferenceInDifferences controlled,
        StudyVerdict verdict,
        List<Remark> remarks) {

    /** Usable periods that each side needs. */
    public static final int FEWEST = 8;

    public EventStudy {
        remarks = List.copyOf(remarks);
    }

    /**
     * Makes the study.
     *
     * @param pulse called now and then, so that a caller can stop
     * @throws IllegalArgumentException if the lag does not fit or a result is beyond a double
     */
    public static EventStudy of(StudyQuestion question, Runnable pulse) {
        return new EventStudyMaker(question, pulse).make();
    }
}
