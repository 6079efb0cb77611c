package org.dyad.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.dyad.provenance.CitationView;
import org.dyad.provenance.Directness;
import org.dyad.provenance.SourceKind;
import org.dyad.provenance.SourceView;
import org.dyad.series.Basis;
import org.dyad.series.ObservationStatus;
import org.dyad.series.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TradeDaysTest {

    private static final LocalDate MARCH = LocalDate.of(2023, 3, 1);
    private static final LocalDate MAY = LocalDate.of(2023, 5, 9);
    private static final LocalDate JUNE = LocalDate.of(2023, 6, 1);

    @Test
    void selectionsThatDifferInTheDayAloneAreReadTogether() {
        List<TradeDays> days = TradeDays.of(
                List.of(selection(0, "GACC", MARCH), selection(1, "NBS", MARCH), selection(2, "GACC", JUNE)));

        assertThat(days).extracting(of -> of.first().provider()).containsExactly("GACC", "NBS");
        assertThat(days.get(0).since()).isEqualTo("2023-03-01");
        assertThat(days.get(0).known()).isEqualTo("2023-06-01");
    }

    @Test
    void todayIsLaterThanEveryDay() {
        TradeDays days = TradeDays.of(List.of(selection(0, "GACC", null), selection(1, "GACC", MARCH)))
                .get(0);

        assertThat(days.since()).isEqualTo("2023-03-01");
        assertThat(days.known()).isEqualTo("infinity");
    }

    @Test
    void aQuotationAnswersForTheDaysOnWhichItStood() {
        TradeDays days = TradeDays.of(
                        List.of(selection(0, "GACC", MARCH), selection(1, "GACC", MAY), selection(2, "GACC", null)))
                .get(0);

        // the first quotation stood from January until the day before 9 May, the second one stands since
        assertThat(days.rowsOf(row(LocalDate.of(2023, 1, 13)), MAY))
                .extracting(TradeFlowRow::selection)
                .containsExactly(0);
        assertThat(days.rowsOf(row(MAY), null))
                .extracting(TradeFlowRow::selection)
                .containsExactly(1, 2);
    }

    private static TradeSelection selection(int request, String provider, @Nullable LocalDate asOf) {
        return new TradeSelection(
                request, "CHN", "RUS", Flow.TOTAL, "TOTAL", null, Basis.PERIOD, "NONE", provider, false, asOf);
    }

    private static TradeFlowRow row(LocalDate knownFrom) {
        SourceView source = new SourceView("a-report", "A report", null, null, null, null, SourceKind.PRESS);
        return new TradeFlowRow(
                0,
                "CHN",
                "RUS",
                Flow.TOTAL,
                "HS",
                "TOTAL",
                Basis.PERIOD,
                "NONE",
                Period.year(2022),
                "GACC",
                "USD",
                190.27e9,
                1e7,
                null,
                null,
                null,
                false,
                Valuation.UNKNOWN,
                ObservationStatus.NORMAL,
                null,
                null,
                knownFrom,
                new CitationView(source, null, "GACC", Directness.QUOTED, null));
    }
}
