package org.dyad.compare.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.dyad.events.Claim;
import org.dyad.events.ClaimKind;
import org.dyad.observations.Precision;
import org.dyad.provenance.CitationView;
import org.dyad.provenance.Directness;
import org.dyad.provenance.SourceKind;
import org.dyad.provenance.SourceView;
import org.dyad.series.Basis;
import org.dyad.series.Period;
import org.dyad.trade.Flow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClaimQuestionTest {

    @Test
    void aLevelOfAYearAsksForThatYear() {
        ClaimQuestion question =
                ask("TRADE.TOTAL", "TOTAL", "TOTAL", "USD", "2022").orElseThrow();

        assertThat(question.measure()).isEqualTo(ClaimMeasure.LEVEL);
        assertThat(question.flow()).isEqualTo(Flow.TOTAL);
        assertThat(question.period()).isEqualTo(Period.year(2022));
        assertThat(question.currency()).isEqualTo("USD");
    }

    @Test
    void whatIsAskedOfAFlowStandsBehindTheCommodity() {
        assertThat(ask("TRADE.EXPORT.8703.GROWTH", "EXPORT", "8703", "PERCENT", "2025")
                        .map(ClaimQuestion::measure))
                .contains(ClaimMeasure.GROWTH);
        assertThat(ask("TRADE.IMPORT.27.SHARE", "IMPORT", "27", "PERCENT", "2019")
                        .map(ClaimQuestion::measure))
                .contains(ClaimMeasure.SHARE);
    }

    @Test
    void growthMayNameItsCurrency() {
        assertThat(ask("TRADE.EXPORT.GROWTH.CNY", "EXPORT", "TOTAL", "PERCENT", "2024-05"))
                .hasValueSatisfying(question -> {
                    assertThat(question.measure()).isEqualTo(ClaimMeasure.GROWTH);
                    assertThat(question.currency()).isEqualTo("CNY");
                });
        assertThat(ask("TRADE.EXPORT.GROWTH", "EXPORT", "TOTAL", "PERCENT", "2024-05")
                        .orElseThrow()
                        .currency())
                .isNull();
    }

    @Test
    void whatOfficesDoNotCountIsNotAsked() {
        assertThat(ask("TRADE.IMPORT.1001.QUANTITY.GROWTH", "IMPORT", "1001", "PERCENT", "2022-07"))
                .isEmpty();
        assertThat(ask("TRADE.BALANCE.GOODS_SERVICES", "BALANCE", "TOTAL", "USD", "2021"))
                .isEmpty();
        assertThat(ask("TRADE.EXPORT.SHARE", "EXPORT", "TOTAL", "PERCENT", "2021"))
                .isEmpty();
        assertThat(ask("CURRENT_ACCOUNT", null, null, "USD", "2022")).isEmpty();
    }

    @Test
    void januaryToTheEndOfAMonthIsYearToDate() {
        ClaimQuestion question = span("2022-01-01", "2022-08-01").orElseThrow();

        assertThat(question.basis()).isEqualTo(Basis.YEAR_TO_DATE);
        assertThat(question.period()).isEqualTo(Period.month(2022, 7));
    }

    @Test
    void twelveMonthsFromAprilAreAFiscalYear() {
        ClaimQuestion question = span("2022-04-01", "2023-04-01").orElseThrow();

        assertThat(question.basis()).isEqualTo(Basis.FISCAL_YEAR);
        assertThat(question.period()).isEqualTo(Period.year(2022));
        assertThat(question.firstMonth()).isEqualTo(4);
    }

    @Test
    void otherSpansAreNotGuessedAt() {
        assertThat(span("2022-03-01", "2022-09-01")).isEmpty();
        assertThat(span("2021-01-01", "2025-01-01")).isEmpty();
        assertThat(span("2022-01-01", "2022-08-15")).isEmpty();
    }

    @Test
    void aPeriodIsOverAtTheEndOfItsLastDay() {
        ClaimQuestion question =
                ask("TRADE.TOTAL", "TOTAL", "TOTAL", "USD", "2022").orElseThrow();

        assertThat(question.isOver(LocalDate.of(2022, 12, 30))).isFalse();
        assertThat(question.isOver(LocalDate.of(2022, 12, 31))).isTrue();
    }

    private static Optional<ClaimQuestion> ask(
            String topic, @Nullable String flow, @Nullable String commodity, String unit, String period) {
        return ClaimQuestion.of(claim(topic, flow, commodity, unit, Period.parse(period), null, null));
    }

    private static Optional<ClaimQuestion> span(String start, String endExclusive) {
        return ClaimQuestion.of(claim(
                "TRADE.TOTAL", "TOTAL", "TOTAL", "USD", null, LocalDate.parse(start), LocalDate.parse(endExclusive)));
    }

    private static Claim claim(
            String topic,
            @Nullable String flow,
            @Nullable String commodity,
            String unit,
            @Nullable Period period,
            @Nullable LocalDate start,
            @Nullable LocalDate endExclusive) {
        SourceView source = new SourceView("a-report", "A report", null, null, null, null, SourceKind.PRESS);
        return new Claim(
                "a-claim",
                "CHN",
                "RUS",
                topic,
                flow,
                commodity,
                ClaimKind.REPORTED,
                BigDecimal.ONE,
                null,
                null,
                Precision.EXACT,
                unit,
                BigDecimal.ONE,
                period,
                start,
                endExclusive,
                null,
                null,
                LocalDate.of(2023, 1, 1),
                new CitationView(source, null, null, Directness.QUOTED, null),
                null,
                null);
    }
}
