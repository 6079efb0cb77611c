package org.dyad.compare.analysis;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dyad.compare.timeline.TimelineEntryView;
import org.dyad.observations.AnsweredSeries;
import org.dyad.provenance.NoticeView;
import org.dyad.series.Nature;
import org.dyad.series.Series;
import org.dyad.series.Transform;
import org.dyad.series.study.EventStudy;
import org.dyad.series.study.Remark;
import org.dyad.series.study.StudyQuestion;
import org.jspecify.annotations.Nullable;

/** What a reader must know of a study: the study's own remarks, and what the question could ask better. */
final class StudyNotices {

    private static final Set<Transform> WITHOUT_SEASON = EnumSet.of(
            Transform.SEASONALLY_ADJUSTED,
            Transform.CHANGE_FROM_YEAR_AGO,
            Transform.PERCENT_CHANGE_FROM_YEAR_AGO,
            Transform.CUMULATIVE_12_MONTHS);

    private StudyNotices() {}

    static List<NoticeView> of(
            StudyQuestion question,
            EventStudy study,
            Transform transform,
            @Nullable TimelineEntryView entry,
            List<AnsweredSeries> series) {
        List<NoticeView> notices = new ArrayList<>();
        if (entry != null && !entry.date().date().isExact()) {
            add(
                    notices,
                    "VAGUE_DATE",
                    "the event is dated %s: its first day is taken"
                            .formatted(entry.date().date()));
        }
        study.remarks().forEach(remark -> notices.add(view(remark)));
        if (transform == Transform.LEVEL && isPositiveFlow(question.series())) {
            add(
                    notices,
                    "LOG_ADVISED",
                    "all values are positive: with transform LOG effects are ratios, and large values count no more than"
                            + " small ones");
        }
        if (question.series().frequency().periodsPerYear() > 1
                && !question.seasonal()
                && !WITHOUT_SEASON.contains(transform)) {
            add(
                    notices,
                    "SEASON_LEFT_IN",
                    "the season is left in: a jump may be its turn; seasonal: true gives each month or quarter a level");
        }
        series.stream().skip(1).flatMap(control -> control.notices().stream()).forEach(notices::add);
        return notices;
    }

    static NoticeView view(Remark remark) {
        return new NoticeView(remark.code(), remark.message(), List.of());
    }

    private static boolean isPositiveFlow(Series series) {
        double[] values = series.values();
        for (double value : values) {
            if (value <= 0) {
                return false;
            }
        }
        return values.length > 0 && series.nature() == Nature.FLOW;
    }

    private static void add(List<NoticeView> notices, String code, String message) {
        notices.add(new NoticeView(code, message, List.of()));
    }
}
