package org.dyad.compare.claims;

import java.util.ArrayList;
import java.util.List;
import org.dyad.observations.AnsweredSeries;
import org.dyad.observations.CitationList;
import org.dyad.observations.Growth;
import org.dyad.provenance.CitationView;
import org.dyad.series.Arithmetic;
import org.dyad.series.Nature;
import org.dyad.series.Observation;
import org.dyad.series.Period;
import org.dyad.series.Series;
import org.dyad.series.Shares;
import org.dyad.series.Transform;
import org.dyad.series.TransformOptions;
import org.dyad.series.Transforms;
import org.jspecify.annotations.Nullable;

/** What is made of an office's levels to be held against a claim. */
final class ClaimSeries {

    private ClaimSeries() {}

    /** Year to date as published; where it is not, the months since January added up, if every one is there. */
    static AnsweredSeries yearToDate(AnsweredSeries published, AnsweredSeries months) {
        if (months.series().firstWithValue().isEmpty()
                || !months.series().unit().equals(published.series().unit())) {
            return published;
        }
        CitationList citations = new CitationList();
        Series own = citations.take(published);
        Series sums = Transforms.apply(citations.take(months), Transform.YEAR_TO_DATE, TransformOptions.DEFAULT);
        Series added = new Series(sums.frequency(), sums.unit(), Nature.FLOW, sums.observations());
        return with(published, citations.of(Arithmetic.filledFrom(own, added)));
    }

    /** The part in percent of the whole. */
    static AnsweredSeries percentOf(AnsweredSeries part, AnsweredSeries whole) {
        CitationList citations = new CitationList();
        Series over = citations.take(part);
        Series under = citations.take(whole);
        Series share = over.unit().equals(under.unit()) ? Shares.percentOf(over, under) : over.with(List.of());
        return part.computed(citations.of(share), List.of());
    }

    /**
     * Percent over the same period of the year before: as the office printed it beside the level, in the currency of
     * the level or in none that it names; else worked out from its levels (COMPUTED). Of two balances of one sign it is
     * the growth of their size.
     */
    static AnsweredSeries growth(AnsweredSeries levels) {
        Series computed =
                Arithmetic.filledFrom(yearOnYear(kept(levels.series(), 1)), yearOnYear(kept(levels.series(), -1)));
        List<Observation> rows = new ArrayList<>();
        for (Observation row : computed.observations()) {
            Double printed = printed(levels, row.period());
            rows.add(
                    printed == null
                            ? row
                            : levels.series()
                                    .at(row.period())
                                    .filter(Observation::hasValue)
                                    .map(level ->
                                            new Observation(row.period(), printed, level.status(), level.evidence()))
                                    .orElse(row));
        }
        return levels.computed(new CitationList.Cited(computed.with(rows), levels.citations()), List.of());
    }

    private static @Nullable Double printed(AnsweredSeries levels, Period period) {
        Growth growth = levels.growth().get(period);
        if (growth == null) {
            return null;
        }
        String currency = growth.currency();
        return currency == null || currency.equals(levels.series().unit().code()) ? growth.percent() : null;
    }

    private static Series yearOnYear(Series levels) {
        return Transforms.apply(levels, Transform.PERCENT_CHANGE_FROM_YEAR_AGO, TransformOptions.DEFAULT);
    }

    /** The values of that sign, as positive numbers; the others missing. */
    private static Series kept(Series levels, int sign) {
        List<Observation> rows = new ArrayList<>();
        for (Observation row : levels.observations()) {
            Double value = row.value();
            if (value == null) {
                rows.add(row);
            } else if (Math.signum(value) == sign) {
                rows.add(new Observation(row.period(), Math.abs(value), row.status(), row.evidence()));
            } else {
                rows.add(Observation.missing(row.period()));
            }
        }
        return levels.with(rows);
    }

    /** A balance seen from the other side. */
    static AnsweredSeries turned(AnsweredSeries balance) {
        List<Observation> rows = new ArrayList<>();
        for (Observation row : balance.series().observations()) {
            Double value = row.value();
            // 0 − x, so that nobody reads −0
            rows.add(value == null ? row : new Observation(row.period(), 0 - value, row.status(), row.evidence()));
        }
        return balance.computed(new CitationList.Cited(balance.series().with(rows), balance.citations()), List.of());
    }

    /** The same with one more citation, for a row that says why there is no value. */
    static AnsweredSeries citing(AnsweredSeries series, CitationView citation) {
        List<CitationView> citations = new ArrayList<>(series.citations());
        citations.add(citation);
        return with(series, new CitationList.Cited(series.series(), citations));
    }

    /** The same levels with more rows: its published figures stay what they are. */
    private static AnsweredSeries with(AnsweredSeries levels, CitationList.Cited more) {
        return new AnsweredSeries(
                levels.key(),
                levels.label(),
                more.series(),
                levels.basis(),
                levels.adjustment(),
                levels.provider(),
                levels.fiscalYearStart(),
                more.citations(),
                levels.figures(),
                levels.growth(),
                levels.notices(),
                levels.lastUpdated(),
                levels.asOf());
    }
}
