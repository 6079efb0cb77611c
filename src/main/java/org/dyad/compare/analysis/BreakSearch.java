package org.dyad.compare.analysis;

import java.util.ArrayList;
import java.util.List;
import org.dyad.compare.SeriesReadings;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.graphql.PeriodScalar;
import org.dyad.observations.AnsweredSeries;
import org.dyad.provenance.NoticeView;
import org.dyad.series.Observation;
import org.dyad.series.Period;
import org.dyad.series.study.Breaks;
import org.jspecify.annotations.Nullable;

/** Finds the breaks of a series, and says in which periods they are. */
final class BreakSearch {

    private BreakSearch() {}

    /** @throws BadUserInput if the series is too short for the trimming, or its values too large */
    static StructuralBreaksView of(AnsweredSeries answered, int most, double trimming, Runnable pulse) {
        List<Observation> rows = answered.series().observations().stream()
                .filter(Observation::hasValue)
                .toList();
        Breaks breaks;
        try {
            breaks = Breaks.of(answered.series().values(), most, trimming, pulse);
        } catch (IllegalArgumentException e) {
            throw new BadUserInput("series", "series: " + e.getMessage());
        }
        return new StructuralBreaksView(
                supF(breaks),
                breaks.breaks().stream()
                        .map(one -> new BreakView(
                                PeriodScalar.of(rows.get(one.index() - 1).period()),
                                one.index(),
                                one.meanBefore(),
                                one.meanAfter()))
                        .toList(),
                breaks.bic(),
                breaks.squares(),
                Methods.BREAKS.on(SeriesReadings.knownOn(List.of(answered))),
                notices(answered, rows, breaks, most));
    }

    private static @Nullable TestResultView supF(Breaks breaks) {
        return breaks.supF().statistic() == null
                ? null
                : TestResultView.of(breaks.supF(), "the mean changes at some date", "no change of the mean is shown");
    }

    private static List<NoticeView> notices(AnsweredSeries answered, List<Observation> rows, Breaks breaks, int most) {
        List<NoticeView> notices = new ArrayList<>(answered.notices());
        List<PeriodScalar> gaps = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            Period before = rows.get(i - 1).period();
            for (int step = 1; step < before.until(rows.get(i).period()); step++) {
                gaps.add(PeriodScalar.of(before.plus(step)));
            }
        }
        if (!gaps.isEmpty()) {
            notices.add(new NoticeView("GAPS", "periods without a value are passed over", gaps));
        }
        if (breaks.isTrending()) {
            notices.add(new NoticeView(
                    "TREND", "the series trends, and the steps of a trend read as breaks of the mean", List.of()));
        }
        if (breaks.isExact()) {
            notices.add(new NoticeView(
                    "EXACT_FIT",
                    "%d breaks leave no error".formatted(breaks.breaks().size()),
                    List.of()));
        } else if (breaks.squares().size() <= most) {
            notices.add(new NoticeView(
                    "FEWER_BREAKS",
                    "the trimming leaves room for %d breaks"
                            .formatted(breaks.squares().size() - 1),
                    List.of()));
        }
        return notices;
    }
}
