package org.dyad.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ConcentrationTest {

    @Test
    void anIndexIsTheSumOfSquaredShares() {
        // A: shares 0.6, 0.3, 0.1, so 0.36 + 0.09 + 0.01
        assertThat(Concentration.herfindahl(List.of(60.0, 30.0, 10.0))).hasValueCloseTo(0.46, within(1e-12));
        // B: 0.2, 0.5, 0.3, so 0.04 + 0.25 + 0.09
        assertThat(Concentration.herfindahl(List.of(20.0, 50.0, 30.0))).hasValueCloseTo(0.38, within(1e-12));
        // C: 0.1, 0.1, 0.8, so 0.01 + 0.01 + 0.64
        assertThat(Concentration.herfindahl(List.of(20.0, 20.0, 160.0))).hasValueCloseTo(0.66, within(1e-12));
    }

    @Test
    void theNormalisedIndexIsZeroForEvenParts() {
        // of three parts: (0.46 - 1/3) / (2/3), (0.38 - 1/3) / (2/3), (0.66 - 1/3) / (2/3)
        assertThat(Concentration.normalisedHerfindahl(List.of(60.0, 30.0, 10.0)))
                .hasValueCloseTo(0.19, within(1e-12));
        assertThat(Concentration.normalisedHerfindahl(List.of(20.0, 50.0, 30.0)))
                .hasValueCloseTo(0.07, within(1e-12));
        assertThat(Concentration.normalisedHerfindahl(List.of(20.0, 20.0, 160.0)))
                .hasValueCloseTo(0.49, within(1e-12));
        assertThat(Concentration.normalisedHerfindahl(List.of(0.1, 0.1, 0.1))).hasValueCloseTo(0.0, within(1e-12));
    }

    @Test
    void bothAgreeWithTheTestVectors() throws IOException {
        JsonObject vector = Vectors.read("trade-indices.json").getJsonObject("herfindahl");
        List<Double> parts = Vectors.numbers(vector.getJsonArray("values")).stream()
                .map(Objects::requireNonNull)
                .toList();

        assertThat(Concentration.herfindahl(parts))
                .hasValueCloseTo(vector.getJsonNumber("hhi").doubleValue(), within(1e-12));
        assertThat(Concentration.normalisedHerfindahl(parts))
                .hasValueCloseTo(vector.getJsonNumber("normalised_plain").doubleValue(), within(1e-12));
    }

    @Test
    void aPartOfZeroIsAPart() {
        assertThat(Concentration.herfindahl(List.of(1.0, 1.0, 0.0))).hasValue(0.5);
        // (1/2 - 1/3) / (1 - 1/3)
        assertThat(Concentration.normalisedHerfindahl(List.of(1.0, 1.0, 0.0))).hasValueCloseTo(0.25, within(1e-12));
    }

    @Test
    void nothingIsSaidOfNothing() {
        assertThat(Concentration.herfindahl(List.of())).isEmpty();
        assertThat(Concentration.herfindahl(List.of(0.0, 0.0))).isEmpty();
        assertThat(Concentration.normalisedHerfindahl(List.of())).isEmpty();
    }

    @Test
    void aSinglePartHoldsAllAndIsNeitherEvenNorUneven() {
        assertThat(Concentration.herfindahl(List.of(7.0))).hasValue(1.0);
        assertThat(Concentration.normalisedHerfindahl(List.of(7.0))).isEmpty();
    }

    @Test
    void negativePartsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Concentration.herfindahl(List.of(2.0, -1.0)))
                .withMessage("part must be finite and not negative, was -1.0");
    }
}
