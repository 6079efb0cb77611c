package org.dyad.observations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dyad.graphql.PeriodScalar;
import org.dyad.provenance.CitationView;
import org.dyad.provenance.NoticeView;
import org.dyad.series.Adjustment;
import org.dyad.series.Basis;
import org.dyad.series.Observation;
import org.dyad.series.Period;
import org.dyad.series.Series;
import org.jspecify.annotations.Nullable;

/**
 * A series together with everything that never parts from it: its key, who compiled it and where each value was read.
 *
 * @param provider code; null where no single one compiled it
 * @param citations what the evidence of the observations points into
 * @param figures the published figures that values are, for those that are one
 * @param growth printed beside the levels
 * @param lastUpdated latest day on which a value became public
 * @param asOf the day up to which knowledge was used; null for all
 * @param lastPeriod the last one that has a value, whatever window is shown
 */
public record AnsweredSeries(
        String key,
        String label,
        Series series,
        Basis basis,
        Adjustment adjustment,
        @Nullable String provider,
        int fiscalYearStart,
        List<CitationView> citations,
        Map<Period, FigureKey> figures,
        Map<Period, Growth> growth,
        List<NoticeView> notices,
        @Nullable LocalDate lastUpdated,
        @Nullable LocalDate asOf,
        @Nullable Period lastPeriod) {

    public AnsweredSeries {
        citations = List.copyOf(citations);
        figures = Map.copyOf(figures);
        growth = Map.copyOf(growth);
        notices = List.copyOf(notices);
    }

    /** A series with all its values. */
    public AnsweredSeries(
            String key,
            String label,
            Series series,
            Basis basis,
            Adjustment adjustment,
            @Nullable String provider,
            int fiscalYearStart,
            List<CitationView> citations,
            Map<Period, FigureKey> figures,
            Map<Period, Growth> growth,
            List<NoticeView> notices,
            @Nullable LocalDate lastUpdated,
            @Nullable LocalDate asOf) {
        this(
                key,
                label,
                series,
                basis,
                adjustment,
                provider,
                fiscalYearStart,
                citations,
                figures,
                growth,
                notices,
                lastUpdated,
                asOf,
                series.lastWithValue().map(Observation::period).orElse(null));
    }

    /** The same with another series of values, worked out from this one: figures and growth belong to levels. */
    public AnsweredSeries computed(CitationList.Cited other, List<NoticeView> moreNotices) {
        return new AnsweredSeries(
                key,
                label,
                other.series(),
                basis,
                adjustment,
                provider,
                fiscalYearStart,
                other.citations(),
                Map.of(),
                Map.of(),
                join(moreNotices),
                lastUpdated,
                asOf,
                lastPeriod);
    }

    /** The same, said to be free of its season. */
    public AnsweredSeries seasonallyAdjusted() {
        return new AnsweredSeries(
                key,
                label,
                series,
                basis,
                Adjustment.SEASONAL,
                provider,
                fiscalYearStart,
                citations,
                figures,
                growth,
                notices,
                lastUpdated,
                asOf,
                lastPeriod);
    }

    /** The same under another name, of no single provider, without the notices of the one it was made of. */
    public AnsweredSeries named(String newKey, String newLabel) {
        return new AnsweredSeries(
                newKey,
                newLabel,
                series,
                basis,
                adjustment,
                null,
                fiscalYearStart,
                citations,
                Map.of(),
                Map.of(),
                List.of(),
                lastUpdated,
                asOf,
                lastPeriod);
    }

    /** The same over other periods, with only the citations and notices that these need. */
    public AnsweredSeries over(Series window, List<NoticeView> moreNotices) {
        CitationList all = new CitationList();
        CitationList.Cited cited = all.of(all.take(citations, window));
        return new AnsweredSeries(
                key,
                label,
                cited.series(),
                basis,
                adjustment,
                provider,
                fiscalYearStart,
                cited.citations(),
                figures,
                growth,
                within(cited.series(), join(moreNotices)),
                lastUpdated,
                asOf,
                lastPeriod);
    }

    /**
     * Notices about periods that are not shown are left out; those about no period in particular stay, and all where
     * there is no value at all: they may say why.
     */
    private List<NoticeView> within(Series window, List<NoticeView> notices) {
        if (window.observations().isEmpty()) {
            return lastPeriod == null
                    ? notices
                    : notices.stream()
                            .filter(notice -> notice.periods().isEmpty())
                            .toList();
        }
        List<Period> shown = window.periods();
        LocalDate start = shown.get(0).start();
        LocalDate endExclusive = shown.get(shown.size() - 1).endExclusive();
        List<NoticeView> left = new ArrayList<>();
        for (NoticeView notice : notices) {
            List<PeriodScalar> periods = notice.periods().stream()
                    .filter(period -> period.period().start().isBefore(endExclusive)
                            && period.period().endExclusive().isAfter(start))
                    .toList();
            if (notice.periods().isEmpty() || !periods.isEmpty()) {
                left.add(new NoticeView(notice.code(), notice.message(), periods));
            }
        }
        return left;
    }

    private List<NoticeView> join(List<NoticeView> more) {
        return Stream.concat(notices.stream(), more.stream()).toList();
    }
}
