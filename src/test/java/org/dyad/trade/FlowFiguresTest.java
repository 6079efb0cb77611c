package org.dyad.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.dyad.observations.CitationList;
import org.dyad.provenance.CitationView;
import org.dyad.provenance.Directness;
import org.dyad.provenance.SourceKind;
import org.dyad.provenance.SourceView;
import org.dyad.series.Adjustment;
import org.dyad.series.Basis;
import org.dyad.series.Frequency;
import org.dyad.series.ObservationStatus;
import org.dyad.series.Period;
import org.dyad.series.Reached;
import org.dyad.series.Series;
import org.dyad.series.Unit;
import org.junit.jupiter.api.Test;

class FlowFiguresTest {

    private static final Period Y2022 = Period.parse("2022");

    @Test
    void aYearIsTheSumOfItsTwelveMonths() {
        List<TradeFlowRow> months = new ArrayList<>(IntStream.rangeClosed(1, 12)
                .mapToObj(month -> row("2022-%02d".formatted(month), Basis.PERIOD, "USD", month))
                .toList());

        // 1 + 2 + … + 12
        assertThat(series(Frequency.ANNUAL, months).value(Y2022)).hasValue(78);
        months.remove(5);
        assertThat(series(Frequency.ANNUAL, months).value(Y2022)).isEmpty();
    }

    @Test
    void aPublishedYearGoesBeforeTheSumOfItsMonths() {
        List<TradeFlowRow> rows = new ArrayList<>(IntStream.rangeClosed(1, 12)
                .mapToObj(month -> row("2022-%02d".formatted(month), Basis.PERIOD, "USD", month))
                .toList());
        rows.add(row("2022", Basis.PERIOD, "USD", 80));

        assertThat(series(Frequency.ANNUAL, rows).value(Y2022)).hasValue(80);
    }

    @Test
    void januaryAndFebruaryTogetherAreNeitherOfThem() {
        List<TradeFlowRow> rows =
                List.of(row("2022-02", Basis.YEAR_TO_DATE, "USD", 10), row("2022-03", Basis.PERIOD, "USD", 6));

        Series months = series(Frequency.MONTHLY, rows);
        assertThat(months.value(Period.parse("2022-01"))).isEmpty();
        assertThat(months.value(Period.parse("2022-02"))).isEmpty();
        assertThat(months.value(Period.parse("2022-03"))).hasValue(6);
        // the first quarter is both of them and March: 10 + 6
        assertThat(series(Frequency.QUARTERLY, rows).value(Period.parse("2022-Q1")))
                .hasValue(16);
    }

    @Test
    void aDifferenceOfOneSourcesFiguresIsEstimated() {
        List<TradeFlowRow> rows =
                List.of(row("2022-03", Basis.YEAR_TO_DATE, "USD", 16), row("2022-04", Basis.YEAR_TO_DATE, "USD", 23));

        FlowFigures found = figures(Frequency.MONTHLY, rows);
        Period april = Period.parse("2022-04");
        // 23 - 16; each was rounded to ones, so half of one and half of one off
        assertThat(found.series().value(april)).hasValue(7);
        assertThat(found.series().at(april).orElseThrow().status()).isEqualTo(ObservationStatus.ESTIMATED);
        assertThat(found.reached().notes()).containsExactly(new Reached.Note(april, 1));
        assertThat(found.figures()).doesNotContainKey(april);
    }

    @Test
    void aForeignCurrencyCountsOnlyWhereItFillsAHole() {
        TradeRequest years = request(Frequency.ANNUAL);
        TradeFlowRow dollars = row("2022", Basis.PERIOD, "USD", 190);
        TradeFlowRow sameYear = row("2022", Basis.PERIOD, "CNY", 1280);
        TradeFlowRow otherYear = row("2023", Basis.PERIOD, "CNY", 1700);
        TradeFlowRow halfYear = row("2023-06", Basis.YEAR_TO_DATE, "CNY", 800);

        assertThat(FlowFigures.foreignCurrencies(years, List.of(dollars, sameYear)))
                .isEmpty();
        assertThat(FlowFigures.foreignCurrencies(years, List.of(dollars, halfYear)))
                .isEmpty();
        assertThat(FlowFigures.foreignCurrencies(years, List.of(dollars, otherYear)))
                .containsExactly("CNY");
    }

    private static Series series(Frequency frequency, List<TradeFlowRow> rows) {
        return figures(frequency, rows).series();
    }

    private static FlowFigures figures(Frequency frequency, List<TradeFlowRow> rows) {
        return FlowFigures.of(request(frequency), rows, TradeFlowRow::value, Unit.USD, new CitationList());
    }

    private static TradeRequest request(Frequency frequency) {
        return new TradeRequest(
                "CHN",
                "RUS",
                Flow.IMPORT,
                SeriesKey.ALL_GOODS,
                null,
                frequency,
                Basis.PERIOD,
                Adjustment.NONE,
                Measure.VALUE,
                "USD",
                null,
                false,
                GroupMode.AS_REPORTED,
                null,
                null);
    }

    private static TradeFlowRow row(String period, Basis basis, String currency, double value) {
        return new TradeFlowRow(
                0,
                "CHN",
                "RUS",
                Flow.IMPORT,
                "HS",
                SeriesKey.ALL_GOODS,
                basis,
                "NONE",
                Period.parse(period),
                "GACC",
                currency,
                value,
                1,
                null,
                null,
                null,
                false,
                Valuation.CIF,
                ObservationStatus.NORMAL,
                null,
                null,
                LocalDate.of(2023, 1, 13),
                new CitationView(
                        new SourceView("table", "a table", null, null, null, null, SourceKind.PRESS),
                        null,
                        "GACC",
                        Directness.QUOTED,
                        null));
    }
}
