package org.dyad.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @Test
    void readsYearsQuartersAndMonths() {
        assertThat(Period.parse("2022")).isEqualTo(new Period(Frequency.ANNUAL, 2022, 1));
        assertThat(Period.parse("2022-Q3")).isEqualTo(new Period(Frequency.QUARTERLY, 2022, 3));
        assertThat(Period.parse("2022-09")).isEqualTo(new Period(Frequency.MONTHLY, 2022, 9));
        assertThat(Period.parse("0001")).isEqualTo(Period.year(1));
        assertThat(Period.parse("9999-12")).isEqualTo(Period.month(9999, 12));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "2022-13", "2022-00", "2022-Q5", "2022-Q0", "2022-q3", "0000", "0000-01", "10000", "10000-01",
                "22", "2022-9", "2022-9-1", "2022-09-01", "2022/09", "2022Q3", "2022-", " 2022", "2022 ", "2022\n",
                        "-2022",
                "+2022", "２０２２", "2022-Q３", "2022-S1", "2022-W05"
            })
    void refusesAnyOtherTextAndSaysWhatItTakes(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.parse(text))
                .withMessage("period must be a year 2022, a quarter 2022-Q3 or a month 2022-09, was \"" + text + "\"");
    }

    @Test
    void refusesYearsAndOrdinalsOutOfRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.year(0))
                .withMessage("year must be 1 to 9999, was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.year(10_000))
                .withMessage("year must be 1 to 9999, was 10000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.quarter(2022, 5))
                .withMessage("ordinal of QUARTERLY must be 1 to 4, was 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Period(Frequency.ANNUAL, 2022, 2))
                .withMessage("ordinal of ANNUAL must be 1 to 1, was 2");
    }

    @Test
    void knowsItsDays() {
        Period february = Period.parse("2024-02");
        assertThat(february.start()).isEqualTo("2024-02-01");
        assertThat(february.lastDay()).isEqualTo("2024-02-29");
        assertThat(february.endExclusive()).isEqualTo("2024-03-01");
        assertThat(Period.parse("1900-02").lastDay()).isEqualTo("1900-02-28");
        assertThat(Period.parse("2022-Q4").start()).isEqualTo("2022-10-01");
        assertThat(Period.parse("2022-Q4").lastDay()).isEqualTo("2022-12-31");
        assertThat(Period.parse("9999").endExclusive()).isEqualTo(LocalDate.of(10_000, 1, 1));
    }

    @Test
    void containsItsDaysAndNoOthers() {
        Period quarter = Period.parse("2022-Q1");
        assertThat(quarter.contains(LocalDate.of(2022, 1, 1))).isTrue();
        assertThat(quarter.contains(LocalDate.of(2022, 3, 31))).isTrue();
        assertThat(quarter.contains(LocalDate.of(2022, 4, 1))).isFalse();
        assertThat(quarter.contains(LocalDate.of(2021, 12, 31))).isFalse();
    }

    @Test
    void isFoundByADayInIt() {
        LocalDate leapDay = LocalDate.of(2024, 2, 29);
        assertThat(Period.of(Frequency.ANNUAL, leapDay)).hasToString("2024");
        assertThat(Period.of(Frequency.QUARTERLY, leapDay)).hasToString("2024-Q1");
        assertThat(Period.of(Frequency.MONTHLY, leapDay)).hasToString("2024-02");
        assertThat(Period.of(Frequency.QUARTERLY, LocalDate.of(2024, 12, 31))).hasToString("2024-Q4");
    }

    @Test
    void stepsOverYearEnds() {
        assertThat(Period.parse("2022-12").next()).hasToString("2023-01");
        assertThat(Period.parse("2022-Q1").previous()).hasToString("2021-Q4");
        assertThat(Period.parse("2022-02").plus(-26)).hasToString("2019-12");
        assertThat(Period.parse("2022").plus(0)).hasToString("2022");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.parse("9999-12").next())
                .withMessage("year must be 1 to 9999, was 10000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.parse("0001-Q1").previous())
                .withMessage("year must be 1 to 9999, was 0");
    }

    @Test
    void countsPeriodsUntilAnother() {
        assertThat(Period.parse("2021-11").until(Period.parse("2022-02"))).isEqualTo(3);
        assertThat(Period.parse("2022-Q1").until(Period.parse("2021-Q4"))).isEqualTo(-1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.parse("2021").until(Period.parse("2022-02")))
                .withMessage("periods must share a frequency, were 2021 and 2022-02");
    }

    @Test
    void liesInOnePeriodOfALowerFrequency() {
        assertThat(Period.parse("2022-09").in(Frequency.QUARTERLY)).hasToString("2022-Q3");
        assertThat(Period.parse("2022-Q3").in(Frequency.ANNUAL)).hasToString("2022");
        assertThat(Period.parse("2022-Q3").in(Frequency.QUARTERLY)).hasToString("2022-Q3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.parse("2022-Q3").in(Frequency.MONTHLY))
                .withMessage("2022-Q3 lies in no single period of MONTHLY");
    }

    @Test
    void isMadeUpOfPartsOfAHigherFrequency() {
        assertThat(Period.parse("2022-Q4").parts(Frequency.MONTHLY))
                .extracting(Period::toString)
                .containsExactly("2022-10", "2022-11", "2022-12");
        assertThat(Period.parse("2022").parts(Frequency.QUARTERLY)).hasSize(4);
        assertThat(Period.parse("2022").parts(Frequency.ANNUAL)).containsExactly(Period.year(2022));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.parse("2022-09").parts(Frequency.ANNUAL))
                .withMessage("2022-09 has no parts of ANNUAL");
    }

    @ParameterizedTest
    @EnumSource(Frequency.class)
    void roundTripsFromText(Frequency frequency) {
        Period period = Period.of(frequency, LocalDate.of(1900, 1, 1));
        int steps = period.until(Period.of(frequency, LocalDate.of(2100, 12, 31)));
        assertThat(steps).isEqualTo(201 * frequency.periodsPerYear() - 1);
        for (int i = 0; i < steps; i++) {
            assertThat(Period.parse(period.toString())).isEqualTo(period);
            assertThat(Period.of(frequency, period.start())).isEqualTo(period);
            assertThat(Period.of(frequency, period.lastDay())).isEqualTo(period);
            assertThat(period.next().start()).isEqualTo(period.endExclusive());
            assertThat(period.next()).isGreaterThan(period);
            assertThat(period.next().previous()).isEqualTo(period);
            period = period.next();
        }
    }

    @Test
    void sortsByFirstDayAndThenTheLongerFirst() {
        List<Period> sorted = new ArrayList<>();
        for (int year = 1900; year <= 2100; year++) {
            Period whole = Period.year(year);
            sorted.add(whole);
            for (Period quarter : whole.parts(Frequency.QUARTERLY)) {
                sorted.add(quarter);
                sorted.addAll(quarter.parts(Frequency.MONTHLY));
            }
        }
        List<Period> shuffled = new ArrayList<>(sorted);
        Collections.shuffle(shuffled, new Random(20220224));
        Collections.sort(shuffled);
        assertThat(shuffled).isEqualTo(sorted);
    }

    @Test
    void frequencyIsKnownByItsLetter() {
        for (Frequency frequency : Frequency.values()) {
            assertThat(Frequency.ofLetter(frequency.letter())).isEqualTo(frequency);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Frequency.ofLetter("W"))
                .withMessage("frequency must be A, Q or M, was W");
    }
}
