package org.dyad.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesTest {

    private static final Period Y2021 = Period.year(2021);
    private static final Period Y2022 = Period.year(2022);

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void observationRefusesWhatIsNoNumber(double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Observation.of(Y2022, value))
                .withMessage("value of 2022 must be finite, was " + value);
    }

    @Test
    void statusAndValueOfAnObservationAgree() {
        for (ObservationStatus status : ObservationStatus.values()) {
            Double fitting = status.hasValue() ? 1.0 : null;
            Double contrary = status.hasValue() ? null : 1.0;
            assertThat(new Observation(Y2022, fitting, status, Evidence.NONE).hasValue())
                    .isEqualTo(status.hasValue());
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Observation(Y2022, contrary, status, Evidence.NONE))
                    .withMessageContaining(status.name());
        }
    }

    @Test
    void statusesHaveTheLettersOfSdmx() {
        // CL_OBS_STATUS; "-" for those it does not have
        StringBuilder letters = new StringBuilder();
        for (ObservationStatus status : ObservationStatus.values()) {
            letters.append(status.sdmxCode().orElse("-"));
        }
        assertThat(letters).hasToString("APEIF-BQLMO--");
    }

    @Test
    void computedStatusIsThatOfTheLessCertainInput() {
        assertThat(ObservationStatus.NORMAL.computed()).isEqualTo(ObservationStatus.COMPUTED);
        assertThat(ObservationStatus.ESTIMATED.computed()).isEqualTo(ObservationStatus.ESTIMATED);
        assertThat(ObservationStatus.NORMAL.computedWith(ObservationStatus.PROVISIONAL))
                .isEqualTo(ObservationStatus.PROVISIONAL);
        assertThat(ObservationStatus.ESTIMATED.computedWith(ObservationStatus.PROVISIONAL))
                .isEqualTo(ObservationStatus.ESTIMATED);
        assertThat(ObservationStatus.NORMAL.computedWith(ObservationStatus.SUPPRESSED))
                .isEqualTo(ObservationStatus.MISSING);
    }

    @Test
    void seriesRefusesPeriodsOfAnotherFrequencyOrOutOfOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> series(Observation.of(Period.parse("2022-01"), 1)))
                .withMessage("period 2022-01 is not ANNUAL");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> series(Observation.of(Y2022, 1), Observation.of(Y2021, 1)))
                .withMessage("periods must ascend without repetition, 2022 stood before 2021");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> series(Observation.of(Y2022, 1), Observation.of(Y2022, 2)))
                .withMessage("periods must ascend without repetition, 2022 stood before 2022");
    }

    @Test
    void seriesFindsItsObservations() {
        Series series = Some.flow("2019", null, 2.0, null, 4.0, null);

        assertThat(series.value(Period.year(2020))).hasValue(2.0);
        assertThat(series.value(Period.year(2019))).isEmpty();
        assertThat(series.at(Period.year(2019))).contains(Observation.missing(Period.year(2019)));
        assertThat(series.at(Period.year(2018))).isEmpty();
        assertThat(series.at(Period.parse("2020-01"))).isEmpty();
        assertThat(series.firstWithValue()).map(Observation::period).contains(Period.year(2020));
        assertThat(series.lastWithValue()).map(Observation::period).contains(Y2022);
        assertThat(series.values()).containsExactly(2.0, 4.0);
    }

    @Test
    void windowIncludesBothEndsAndTakesBoundsOfAnyFrequency() {
        Series months = Some.flow("2021-11", 1.0, 2.0, 3.0, 4.0, 5.0);

        assertThat(months.between(Period.parse("2021-12"), Period.parse("2022-02"))
                        .values())
                .containsExactly(2.0, 3.0, 4.0);
        assertThat(months.between(Y2022, null).values()).containsExactly(3.0, 4.0, 5.0);
        assertThat(months.between(null, Y2021).values()).containsExactly(1.0, 2.0);
        // the quarter's last day is 31 March, so that February and March are in
        assertThat(months.between(Period.parse("2022-02"), Period.parse("2022-Q1"))
                        .values())
                .containsExactly(4.0, 5.0);
        assertThat(months.between(Y2022, Y2021).observations()).isEmpty();
    }

    @Test
    void evidenceOfTwoIsTheirCitationsInOrderAndTheLaterDay() {
        LocalDate march = LocalDate.of(2022, 3, 7);
        LocalDate april = LocalDate.of(2022, 4, 13);
        Evidence first = new Evidence(april, List.of(3, 1));
        Evidence second = new Evidence(march, List.of(1, 2));

        assertThat(first.and(second)).isEqualTo(new Evidence(april, List.of(3, 1, 2)));
        assertThat(first.and(Evidence.NONE)).isEqualTo(first);
        assertThat(Evidence.NONE.and(first)).isEqualTo(first);
        assertThat(Evidence.of(null, 0).and(second)).isEqualTo(new Evidence(march, List.of(0, 1, 2)));
    }

    @Test
    void evidenceRefusesPositionsThatAreNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Evidence.of(null, -1))
                .withMessage("citations must be distinct positions from 0, were [-1]");
        assertThatIllegalArgumentException().isThrownBy(() -> new Evidence(null, List.of(1, 1)));
    }

    @Test
    void unitsNameCurrenciesAndBases() {
        assertThat(Unit.currency("USD")).isEqualTo(Unit.USD);
        assertThat(Unit.currency("JPY")).isEqualTo(new Unit("JPY", "Japanese Yen"));
        assertThat(Unit.index(Period.parse("2014"))).isEqualTo(new Unit("INDEX", "index, 2014 = 100"));
        assertThat(Unit.USD.atPricesOf(Period.year(2015))).isEqualTo(new Unit("USD_2015", "US dollars at 2015 prices"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Unit.currency("usd"))
                .withMessage("currency must be an ISO 4217 code such as USD, was \"usd\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Unit(" ", "nothing"))
                .withMessage("unit must have a code and a name, had \" \" and \"nothing\"");
    }

    private static Series series(Observation... observations) {
        return new Series(Frequency.ANNUAL, Unit.USD, Nature.FLOW, List.of(observations));
    }
}
