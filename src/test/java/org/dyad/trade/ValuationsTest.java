package org.dyad.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dyad.series.Basis;
import org.dyad.series.Period;
import org.junit.jupiter.api.Test;

class ValuationsTest {

    private static final Period Y2023 = Period.parse("2023");
    private static final TradeRequest EXPORTS = TradeRowsExample.yearly("ABW", "AND", Flow.EXPORT);

    @Test
    void aPublishedValueIsValuedAsItsRow() {
        List<TradeFlowRow> rows =
                List.of(row("2023", Basis.PERIOD, Valuation.FOB), row("2023-06", Basis.YEAR_TO_DATE, Valuation.CIF));

        assertThat(Valuations.of(EXPORTS, rows, Y2023)).isEqualTo(Valuation.FOB);
    }

    @Test
    void aValueMadeOfSeveralRowsIsValuedAsAllOfThem() {
        List<TradeFlowRow> rows = List.of(
                row("2023-06", Basis.YEAR_TO_DATE, Valuation.FOB),
                row("2023-07", Basis.PERIOD, Valuation.FOB),
                row("2022", Basis.PERIOD, Valuation.CIF));

        assertThat(Valuations.of(EXPORTS, rows, Y2023)).isEqualTo(Valuation.FOB);
    }

    @Test
    void ofRowsValuedDifferentlyNobodyCanSay() {
        List<TradeFlowRow> rows =
                List.of(row("2023-06", Basis.YEAR_TO_DATE, Valuation.FOB), row("2023-07", Basis.PERIOD, Valuation.CIF));

        assertThat(Valuations.of(EXPORTS, rows, Y2023)).isEqualTo(Valuation.UNKNOWN);
    }

    @Test
    void turnoverOfFobExportsAndCifImportsHasNoOneValuation() {
        List<TradeFlowRow> rows = List.of(
                row("2023", Basis.PERIOD, Valuation.FOB),
                TradeRowsExample.row(Flow.IMPORT, "2023", Basis.PERIOD, Valuation.CIF, "OFFICE"));

        assertThat(Valuations.of(TradeRowsExample.yearly("ABW", "AND", Flow.TOTAL), rows, Y2023))
                .isEqualTo(Valuation.UNKNOWN);
    }

    private static TradeFlowRow row(String period, Basis basis, Valuation valuation) {
        return TradeRowsExample.row(Flow.EXPORT, period, basis, valuation, "OFFICE");
    }
}
