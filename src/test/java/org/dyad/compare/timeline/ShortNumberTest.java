package org.dyad.compare.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortNumberTest {

    @ParameterizedTest
    @CsvSource({
        "200000000000, 200 billion",
        "190271000000, 190.3 billion",
        "943300000, 943.3 million",
        "1960000000000, 1.96 trillion",
        "-355301700000, -355.3 billion",
        "35.9, 35.9",
        "330.0786, 330.1",
        "538600, 538.6 thousand",
        "0.000, 0"
    })
    void aNumberIsRoundedToFourDigitsAndScaledInWords(BigDecimal number, String text) {
        assertThat(ShortNumber.of(number)).isEqualTo(text);
    }

    @Test
    void roundingUpReachesTheNextWord() {
        assertThat(ShortNumber.of(new BigDecimal("999960000"))).isEqualTo("1 billion");
    }

    @Test
    void twoNumbersThatDifferLookDifferent() {
        // 190.3 both at four digits, 190.27 both at five
        assertThat(ShortNumber.of(new BigDecimal("190270000000"), new BigDecimal("190271000000")))
                .containsExactly("190.27 billion", "190.271 billion");
    }

    @Test
    void equalNumbersLookAlike() {
        assertThat(ShortNumber.of(new BigDecimal("5e9"), new BigDecimal("5000000000")))
                .containsExactly("5 billion", "5 billion");
    }
}
