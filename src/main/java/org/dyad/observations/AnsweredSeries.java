package org.dyad.observations;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dyad.provenance.CitationView;
import org.dyad.provenance.NoticeView;
import org.dyad.series.Adjustment;
import org.dyad.series.Basis;
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
        @Nullable LocalDate asOf) {

    public AnsweredSeries {
        citations = List.copyOf(citations);
        figures = Map.copyOf(figures);
        growth = Map.copyOf(growth);
        notices = List.copyOf(notices);
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
                asOf);
    }

    /** The same over other periods, with only the citations that these need. */
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
                join(moreNotices),
                lastUpdated,
                asOf);
    }

    private List<NoticeView> join(List<NoticeView> more) {
        return Stream.concat(notices.stream(), more.stream()).toList();
    }
}
