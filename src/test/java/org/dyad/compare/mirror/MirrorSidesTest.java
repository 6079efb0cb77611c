package org.dyad.compare.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dyad.observations.AnsweredSeries;
import org.dyad.series.Adjustment;
import org.dyad.series.Basis;
import org.dyad.series.Frequency;
import org.dyad.series.Nature;
import org.dyad.series.Observation;
import org.dyad.series.Period;
import org.dyad.series.Series;
import org.dyad.series.Unit;
import org.dyad.trade.Flow;
import org.dyad.trade.TradeRows;
import org.dyad.trade.TradeRowsExample;
import org.junit.jupiter.api.Test;

class MirrorSidesTest {

    private static final Period Y2023 = Period.parse("2023");

    @Test
    void differentProvidersStayAsTheyCome() {
        assertThat(providers(List.of("OFFICE", "IMF_IMTS"), List.of("IMF_IMTS")))
                .containsExactly("OFFICE", "IMF_IMTS");
    }

    @Test
    void ofOneProviderForBothTheImportersNextOneIsTaken() {
        assertThat(providers(List.of("IMF_IMTS", "WITS"), List.of("IMF_IMTS", "BACI")))
                .containsExactly("IMF_IMTS", "BACI");
    }

    @Test
    void whereTheImporterHasNoOtherTheExportersNextOneIsTaken() {
        assertThat(providers(List.of("IMF_IMTS", "WITS"), List.of("IMF_IMTS"))).containsExactly("WITS", "IMF_IMTS");
    }

    @Test
    void whereNobodyHasAnotherOneProviderServesBoth() {
        assertThat(providers(List.of("BACI"), List.of("BACI"))).containsExactly("BACI", "BACI");
    }

    @Test
    void comtradeKeepsWhatEachCountryDeclaredAndMayServeBoth() {
        assertThat(providers(List.of("COMTRADE", "WITS"), List.of("COMTRADE", "WITS")))
                .containsExactly("COMTRADE", "COMTRADE");
    }

    private static List<String> providers(List<String> ofExporter, List<String> ofImporter) {
        MirrorSides sides = MirrorSides.of(
                TradeRowsExample.of(TradeRowsExample.yearly("ABW", "AND", Flow.EXPORT), ofExporter),
                TradeRowsExample.of(TradeRowsExample.yearly("AND", "ABW", Flow.IMPORT), ofImporter),
                MirrorSidesTest::ofTheFirst);
        return List.of(
                String.valueOf(sides.exporter().series().provider()),
                String.valueOf(sides.importer().series().provider()));
    }

    /** Answers with the first of the providers that have a row, in this order. */
    private static AnsweredSeries ofTheFirst(TradeRows rows) {
        List<String> order = List.of("OFFICE", "COMTRADE", "IMF_IMTS", "WITS", "BACI");
        String provider = order.stream()
                .filter(rows.providersOf(Y2023)::contains)
                .findFirst()
                .orElse(null);
        List<Observation> values = provider == null ? List.of() : List.of(Observation.of(Y2023, 1));
        return new AnsweredSeries(
                "KEY",
                "label",
                new Series(Frequency.ANNUAL, Unit.USD, Nature.FLOW, values),
                Basis.PERIOD,
                Adjustment.NONE,
                provider,
                1,
                List.of(),
                Map.of(),
                Map.of(),
                List.of(),
                null,
                null);
    }
}
