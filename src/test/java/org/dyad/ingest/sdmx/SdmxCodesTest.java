package org.dyad.ingest.sdmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.dyad.series.Frequency;
import org.dyad.series.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SdmxCodesTest {

    @ParameterizedTest
    @CsvSource({
        "2023, 2023",
        "2023-A1, 2023",
        "2023-Q1, 2023-Q1",
        "2023Q4, 2023-Q4",
        "2023-05, 2023-05",
        "2023-M05, 2023-05",
        "2023M5, 2023-05",
        "2023-M12, 2023-12"
    })
    void aTimePeriodIsReadInEachOfItsForms(String text, String period) {
        assertThat(SdmxPeriods.parse(text, null)).isEqualTo(Period.parse(period));
    }

    @Test
    void aDayIsThePeriodThatItBeginsIfTheFrequencyIsTold() {
        assertThat(SdmxPeriods.parse("2023-04-01", Frequency.QUARTERLY)).isEqualTo(Period.quarter(2023, 2));
        assertThat(SdmxPeriods.parse("2023-01-01T00:00:00", Frequency.ANNUAL)).isEqualTo(Period.year(2023));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SdmxPeriods.parse("2023-05-01", Frequency.QUARTERLY))
                .withMessage("2023-05-01 is not the first day of a period of the frequency Q");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SdmxPeriods.parse("2023-02-30", Frequency.MONTHLY))
                .withMessage("there is no day 2023-02-30");
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
                .isThrownBy(() -> SdmxPeriods.parse(text, null))
                .withMessageStartingWith(
                        "expected a year, a quarter or a month such as 2023, 2023-Q1 or 2023-05, was ");
    }

    @Test
    void aPeriodOfAnotherFrequencyThanToldIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SdmxPeriods.parse("2023", Frequency.MONTHLY))
                .withMessage("expected a period of the frequency M, was 2023");
    }

    @Test
    void aStatusIsOursAndWhatItSaysBeyond() {
        assertThat(SdmxStatus.of("A").ours()).isEqualTo("NORMAL");
        assertThat(SdmxStatus.of("E").ours()).isEqualTo("ESTIMATED");
        assertThat(SdmxStatus.of("P").ours()).isEqualTo("PROVISIONAL");
        assertThat(SdmxStatus.of("Q").hasValue()).isFalse();
        assertThat(SdmxStatus.of("Q").note()).isEqualTo("suppressed (OBS_STATUS Q)");
        assertThat(SdmxStatus.of("O").note()).isNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SdmxStatus.of("X"))
                .withMessage("expected a code of CL_OBS_STATUS such as A, E or P, was X");
    }

    @Test
    void aValueKeepsItsDecimalsAndNaNIsNone() {
        assertThat(SdmxNumbers.value("132902972288")).isEqualTo(new BigDecimal("132902972288"));
        assertThat(SdmxNumbers.value("1.50")).isEqualTo(new BigDecimal("1.50"));
        assertThat(SdmxNumbers.value("1.3E3")).isEqualByComparingTo("1300");
        assertThat(SdmxNumbers.value("0")).isZero();
        assertThat(SdmxNumbers.value("")).isNull();
        assertThat(SdmxNumbers.value("NaN")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"INF", "-INF", "Infinity", "1,234", "1 234", "12.3.4", "..", "1e999", "NA", ":"})
    void whatIsNoNumberIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SdmxNumbers.value(text))
                .withMessage("expected a number, was " + text);
    }

    @Test
    void aMultiplierIsAPowerOfTen() {
        // 12.5 million
        assertThat(SdmxNumbers.scaled(new BigDecimal("12.5"), SdmxNumbers.multiplier("6")))
                .isEqualByComparingTo("12500000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SdmxNumbers.multiplier(""))
                .withMessage("expected a power of ten from 0 to 15, was nothing");
        assertThatIllegalArgumentException().isThrownBy(() -> SdmxNumbers.multiplier("1000000"));
    }
}
