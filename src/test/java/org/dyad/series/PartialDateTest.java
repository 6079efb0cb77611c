package org.dyad.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @ParameterizedTest
    @ValueSource(strings = {"2014", "2014-03", "2014-03-18", "2024-02-29", "0001", "9999-12-31", "9999", "2014-12"})
    void isWrittenAsPreciselyAsItWasRead(String text) {
        assertThat(PartialDate.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2014-02-30",
                "2023-02-29",
                "2014-13",
                "2014-00",
                "2014-03-00",
                "2014-3",
                "2014-03-1",
                "0000",
                "10000",
                " 2014",
                "2014 ",
                "2014-03-18 ",
                "2014-Q1",
                "18.03.2014",
                "2014-03-18T00:00",
                "2014--03"
            })
    void refusesWhatIsNoDate(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PartialDate.parse(text))
                .withMessage(
                        "partial date must be a year 2014, a month 2014-03 or a day 2014-03-18, was \"" + text + "\"");
    }

    @Test
    void coversTheDaysThatItMayMean() {
        PartialDate february = PartialDate.parse("2024-02");
        assertThat(february.startInclusive()).isEqualTo("2024-02-01");
        assertThat(february.lastDay()).isEqualTo("2024-02-29");
        assertThat(PartialDate.parse("2014").lastDay()).isEqualTo("2014-12-31");
        assertThat(PartialDate.parse("9999-12-31").endExclusive()).isEqualTo(LocalDate.of(10_000, 1, 1));
        assertThat(february.isExact()).isFalse();
        assertThat(PartialDate.parse("2024-02-29").isExact()).isTrue();
    }

    @Test
    void comesBackFromItsRange() {
        for (String text : List.of("2014", "2014-03", "2014-12", "2014-03-18", "2024-02-29", "2014-12-31")) {
            PartialDate date = PartialDate.parse(text);
            assertThat(PartialDate.ofRange(date.startInclusive(), date.endExclusive()))
                    .isEqualTo(date);
        }
    }

    @Test
    void refusesARangeThatIsNoYearMonthOrDay() {
        LocalDate day = LocalDate.of(2014, 3, 18);
        for (LocalDate end : List.of(day, day.minusDays(1), day.plusDays(2), day.plusMonths(1), day.plusYears(1))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PartialDate.ofRange(day, end))
                    .withMessage(
                            "partial date must be exactly a year, a month or a day of the years 1 to 9999, was [2014-03-18, %s)"
                                    .formatted(end));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> PartialDate.ofDay(LocalDate.of(10_000, 1, 1)));
    }

    @Test
    void sortsByFirstDayAndThenTheVaguerFirst() {
        List<String> sorted = List.of("2013-12-31", "2014", "2014-01", "2014-01-01", "2014-03", "2014-03-18", "2015");
        Stream<PartialDate> dates = sorted.stream().map(PartialDate::parse).sorted();
        assertThat(dates.map(PartialDate::toString)).containsExactlyElementsOf(sorted);
    }
}
