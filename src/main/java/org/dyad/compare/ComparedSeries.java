package org.dyad.compare;

import java.util.List;
import org.dyad.observations.AnsweredSeries;
import org.dyad.provenance.NoticeView;
import org.dyad.series.WindowStatistics;
import org.jspecify.annotations.Nullable;

/**
 * One of the series of a comparison, on the comparison's periods.
 *
 * @param shown what was asked for: the levels transformed
 * @param levels before the transform, on the same periods
 * @param before and after, of the split; null without one or without values on that side
 * @param problems why there is no series, or what a reader must know of it
 * @param failure the caller's mistake that left it without values; null where there is none
 */
record ComparedSeries(
        AnsweredSeries shown,
        AnsweredSeries levels,
        @Nullable WindowStatistics before,
        @Nullable WindowStatistics after,
        List<NoticeView> problems,
        @Nullable NoticeView failure) {

    ComparedSeries {
        problems = List.copyOf(problems);
    }

    /** From the mean before to the mean after; null where either is absent or the first is not positive. */
    @Nullable
    Double percentChange() {
        if (before == null || after == null || before.mean() <= 0) {
            return null;
        }
        double change = (after.mean() / before.mean() - 1) * 100;
        return Double.isFinite(change) ? change : null;
    }
}
