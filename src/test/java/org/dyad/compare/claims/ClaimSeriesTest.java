package org.dyad.compare.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dyad.observations.AnsweredSeries;
import org.dyad.observations.Growth;
import org.dyad.series.Adjustment;
import org.dyad.series.Basis;
import org.dyad.series.Nature;
import org.dyad.series.Observation;
import org.dyad.series.ObservationStatus;
import org.dyad.series.Period;
import org.dyad.series.Series;
import org.dyad.series.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClaimSeriesTest {

    private static final Period Y2021 = Period.year(2021);
    private static final Period Y2022 = Period.year(2022);

    @Test
    void growthIsAsPrintedBesideTheLevel() {
        AnsweredSeries growth = ClaimSeries.growth(years(Map.of(Y2022, new Growth(29.3, null)), 146.887, 190.271));

        assertThat(growth.series().value(Y2022)).hasValue(29.3);
        assertThat(row(growth, Y2022).status()).isEqualTo(ObservationStatus.NORMAL);
    }

    @Test
    void growthPrintedInAnotherCurrencyThanTheLevelIsLeftAside() {
        AnsweredSeries growth = ClaimSeries.growth(years(Map.of(Y2022, new Growth(34.3, "CNY")), 146.887, 190.271));

        // 190.271 / 146.887 − 1 = 29.5356 percent
        assertThat(growth.series().value(Y2022).orElseThrow()).isCloseTo(29.5356, within(0.0001));
        assertThat(row(growth, Y2022).status()).isEqualTo(ObservationStatus.COMPUTED);
    }

    @Test
    void growthOfADeficitIsThatOfItsSize() {
        // 375.2 / 347.0 − 1 = 8.1268 percent
        assertThat(ClaimSeries.growth(years(Map.of(), -347.0, -375.2))
                        .series()
                        .value(Y2022)
                        .orElseThrow())
                .isCloseTo(8.1268, within(0.0001));
    }

    @Test
    void aDeficitThatBecameASurplusHasNoGrowth() {
        assertThat(ClaimSeries.growth(years(Map.of(), -3.0, 4.0)).series().value(Y2022))
                .isEmpty();
    }

    @Test
    void yearToDateIsAddedUpWhereItIsNotPublished() {
        AnsweredSeries published = months(Basis.YEAR_TO_DATE, null, 13.8, null);
        AnsweredSeries monthly = months(Basis.PERIOD, 6.0, 7.0, 8.0);

        AnsweredSeries all = ClaimSeries.yearToDate(published, monthly);

        // February as published, 13.8, March 6 + 7 + 8
        assertThat(all.series().value(Period.month(2022, 2))).hasValue(13.8);
        assertThat(all.series().value(Period.month(2022, 3))).hasValue(21.0);
        assertThat(all.basis()).isEqualTo(Basis.YEAR_TO_DATE);
    }

    @Test
    void aBalanceIsTurnedForTheOtherSide() {
        assertThat(ClaimSeries.turned(years(Map.of(), -347.0, 0.0)).series().values())
                .containsExactly(347.0, 0.0);
    }

    private static Observation row(AnsweredSeries series, Period period) {
        return series.series().at(period).orElseThrow();
    }

    private static AnsweredSeries years(Map<Period, Growth> growth, double first, double second) {
        return answered(Basis.PERIOD, Series.of(Unit.USD, Nature.FLOW, Y2021, List.of(first, second)), growth);
    }

    private static AnsweredSeries months(Basis basis, @Nullable Double... values) {
        return answered(
                basis, Series.of(Unit.USD, Nature.FLOW, Period.month(2022, 1), Arrays.asList(values)), Map.of());
    }

    private static AnsweredSeries answered(Basis basis, Series series, Map<Period, Growth> growth) {
        return new AnsweredSeries(
                "key",
                "label",
                series,
                basis,
                Adjustment.NONE,
                "GACC",
                1,
                List.of(),
                Map.of(),
                growth,
                List.of(),
                null,
                null);
    }
}
