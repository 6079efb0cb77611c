package org.dyad.ingest.sdmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SdmxCodesTest {

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
                .withMessage("expected a number such as 1234.5 or 1.2345E3, was " + text);
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
