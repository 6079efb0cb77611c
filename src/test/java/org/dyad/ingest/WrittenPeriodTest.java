package org.dyad.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.dyad.series.Frequency;
import org.dyad.series.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2023, 2023",
        "2023-A1, 2023",
        "2023-Q1, 2023-Q1",
        "2023Q4, 2023-Q4",
        "2023-05, 2023-05",
        "2023-M05, 2023-05",
        "2023M5, 2023-05",
        "2023-M12, 2023-12",
        "2023M3, 2023-03",
        "2023-3, 2023-03"
    })
    void aTimePeriodIsReadInEachOfItsForms(String text, String period) {
        assertThat(WrittenPeriod.parse(text, null)).isEqualTo(Period.parse(period));
    }

    @Test
    void aDayIsThePeriodThatItBeginsIfTheFrequencyIsTold() {
        assertThat(WrittenPeriod.parse("2023-04-01", Frequency.QUARTERLY)).isEqualTo(Period.quarter(2023, 2));
        assertThat(WrittenPeriod.parse("2023-01-01T00:00:00", Frequency.ANNUAL)).isEqualTo(Period.year(2023));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WrittenPeriod.parse("2023-05-01", Frequency.QUARTERLY))
                .withMessage("expected a period of the frequency Q, or the first day of one, was 2023-05-01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WrittenPeriod.parse("2023-02-30", Frequency.MONTHLY))
                .withMessage("expected a period of the frequency M, or the first day of one, was 2023-02-30");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-13",
                "2023-M13",
                "2023-00",
                "2023-Q5",
                "2023-S1",
                "2023-W05",
                "0000",
                "23",
                "2023-05-01",
                ""
            })
    void whatIsNoYearQuarterOrMonthIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WrittenPeriod.parse(text, null))
                .withMessageStartingWith(
                        "expected a year, a quarter or a month such as 2023, 2023-Q1 or 2023-05, was ");
    }

    @Test
    void aPeriodOfAnotherFrequencyThanToldIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WrittenPeriod.parse("2023", Frequency.MONTHLY))
                .withMessage("expected a period of the frequency M, or the first day of one, was 2023");
    }
}
