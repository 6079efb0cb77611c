package org.dyad.compare.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dyad.observations.AnsweredSeries;
import org.dyad.provenance.Provider;
import org.dyad.series.Adjustment;
import org.dyad.series.Basis;
import org.dyad.series.ObservationStatus;
import org.dyad.series.Period;
import org.dyad.trade.Flow;
import org.dyad.trade.GroupMode;
import org.dyad.trade.Measure;
import org.dyad.trade.SeriesKey;
import org.dyad.trade.TradeRequest;
import org.dyad.trade.TradeRows;
import org.jspecify.annotations.Nullable;

/**
 * What one office is asked about one claim, as of one day.
 *
 * @param currency in which its levels are wanted
 * @param asOf null for all that is known
 */
record ClaimLookup(
        ClaimQuestion question,
        ClaimSide side,
        Provider office,
        String currency,
        @Nullable LocalDate asOf) {

    /** The trade series that the answer is made of. */
    List<TradeRequest> requests() {
        List<TradeRequest> requests = new ArrayList<>(levels(question.commodity()));
        if (question.measure() == ClaimMeasure.SHARE) {
            requests.addAll(levels(SeriesKey.ALL_GOODS));
        }
        return requests;
    }

    /** The series whose value is held against the claim's, in the claim's unit. */
    AnsweredSeries answer(Function<TradeRequest, AnsweredSeries> read) {
        AnsweredSeries levels = levels(question.commodity(), read);
        AnsweredSeries seen = side.flow() == Flow.BALANCE && !side.isOwn() ? ClaimSeries.turned(levels) : levels;
        return switch (question.measure()) {
            case LEVEL -> seen;
            case GROWTH -> ClaimSeries.growth(seen);
            case SHARE -> ClaimSeries.percentOf(levels, levels(SeriesKey.ALL_GOODS, read));
        };
    }

    private AnsweredSeries levels(String commodity, Function<TradeRequest, AnsweredSeries> read) {
        List<AnsweredSeries> answers = levels(commodity).stream().map(read).toList();
        return answers.size() == 1 ? answers.get(0) : ClaimSeries.yearToDate(answers.get(0), answers.get(1));
    }

    /** For year to date also the months, which add up to it where the office did not publish it. */
    private List<TradeRequest> levels(String commodity) {
        return switch (question.basis()) {
            case PERIOD, FISCAL_YEAR -> List.of(request(commodity, question.basis()));
            case YEAR_TO_DATE -> List.of(request(commodity, Basis.YEAR_TO_DATE), request(commodity, Basis.PERIOD));
        };
    }

    private TradeRequest request(String commodity, Basis basis) {
        return new TradeRequest(
                side.reporter(),
                side.partner(),
                side.flow(),
                commodity,
                null,
                question.frequency(),
                basis,
                Adjustment.NONE,
                Measure.VALUE,
                currency,
                office.code,
                false,
                GroupMode.AS_REPORTED,
                null,
                asOf);
    }

    /**
     * Unit of the last digit of the answer for the period, as far as the figures that it is made of tell: their own for
     * a level; for growth worked out from levels x and b, and shares of b, what their last digits r and s let it be off
     * by to either side, together: 100 · |x/b| · (r/|x| + s/|b|). 0 for printed growth.
     */
    double rounding(
            AnsweredSeries answer,
            Function<TradeRequest, AnsweredSeries> read,
            Function<TradeRequest, TradeRows> rows) {
        Period period = question.period();
        if (period == null) {
            return 0;
        }
        TradeRequest level = levels(question.commodity()).get(0);
        return switch (question.measure()) {
            case LEVEL -> rows.apply(level).rounding(period);
            case GROWTH -> {
                Period before = period.plus(-period.frequency().periodsPerYear());
                boolean computed =
                        answer.series().at(period).stream().anyMatch(row -> row.status() == ObservationStatus.COMPUTED);
                yield computed ? ofQuotient(new Part(level, period), new Part(level, before), read, rows) : 0;
            }
            case SHARE ->
                ofQuotient(
                        new Part(level, period),
                        new Part(levels(SeriesKey.ALL_GOODS).get(0), period),
                        read,
                        rows);
        };
    }

    private record Part(TradeRequest request, Period period) {}

    private static double ofQuotient(
            Part over,
            Part under,
            Function<TradeRequest, AnsweredSeries> read,
            Function<TradeRequest, TradeRows> rows) {
        double x = Math.abs(
                read.apply(over.request()).series().value(over.period()).orElse(0));
        double b = Math.abs(
                read.apply(under.request()).series().value(under.period()).orElse(0));
        if (x == 0 || b == 0) {
            return 0;
        }
        double r = rows.apply(over.request()).rounding(over.period());
        double s = rows.apply(under.request()).rounding(under.period());
        return 100 * x / b * (r / x + s / b);
    }
}
