package org.dyad.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.dyad.series.DecompositionTest.GAS;
import static org.dyad.series.Some.flow;

import java.io.IOException;
import java.util.Collections;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Against stl(x, "periodic", robust = TRUE) and decompose(x) of R 4.2.2, on its UKgas and ldeaths. */
class DecompositionMethodsTest {

    private static final Offset<Double> TOLERANCE = Offset.offset(1e-9);

    @Test
    void robustStlAgreesWithRForQuarters() {
        Decomposition gas = Decomposition.of(flow("1960-Q1", GAS), DecompositionMethod.STL_ROBUST);

        assertThat(gas.seasonal().between(null, Period.parse("1960-Q4")).values())
                .containsExactly(
                        new double[] {100.43066308713971, -11.199679714911449, -140.39363497160804, 51.162643627883121},
                        TOLERANCE);
        assertThat(gas.trend().between(null, Period.parse("1960-Q3")).values())
                .containsExactly(new double[] {111.18941548521131, 114.92423143266646, 116.16631505941264}, TOLERANCE);
        assertThat(gas.remainder().value(Period.parse("1986-Q4")).orElseThrow())
                .isCloseTo(75.635540357678224, TOLERANCE);
    }

    @Test
    void robustStlAgreesWithRForMonths() throws IOException {
        Decomposition deaths = Decomposition.of(DecompositionTest.deaths(72), DecompositionMethod.STL_ROBUST);

        assertThat(deaths.seasonal().between(null, Period.parse("1974-04")).values())
                .containsExactly(
                        new double[] {828.40323852345603, 577.75069575319651, 618.48035954831028, 352.34515518955186},
                        TOLERANCE);
        assertThat(deaths.trend().value(Period.parse("1976-06")).orElseThrow())
                .isCloseTo(1958.8803345731635, TOLERANCE);
        assertThat(deaths.remainder().value(Period.parse("1979-12")).orElseThrow())
                .isCloseTo(-171.21060215883904, TOLERANCE);
    }

    @Test
    void additiveDecompositionAgreesWithR() throws IOException {
        Decomposition deaths = Decomposition.of(DecompositionTest.deaths(72), DecompositionMethod.CLASSICAL_ADDITIVE);

        assertThat(deaths.seasonal().between(null, Period.parse("1974-03")).values())
                .containsExactly(new double[] {873.75138888888887, 896.33472222222224, 687.54305555555561}, TOLERANCE);
        assertThat(deaths.trend().value(Period.parse("1974-06"))).isEmpty();
        assertThat(deaths.trend().value(Period.parse("1974-07")).orElseThrow())
                .isCloseTo(2174.0833333333335, TOLERANCE);
        assertThat(deaths.remainder().value(Period.parse("1974-07")).orElseThrow())
                .isCloseTo(66.340277777777828, TOLERANCE);
        assertThat(deaths.remainder().value(Period.parse("1979-07"))).isEmpty();
        assertThat(deaths.seasonallyAdjusted().values()).hasSize(72);
    }

    @Test
    void multiplicativeDecompositionAgreesWithR() {
        Decomposition gas = Decomposition.of(flow("1960-Q1", GAS), DecompositionMethod.CLASSICAL_MULTIPLICATIVE);

        assertThat(gas.seasonal().between(null, Period.parse("1960-Q4")).values())
                .containsExactly(
                        new double[] {1.4537106558262591, 0.95593259231215721, 0.55844408073470575, 1.031912671126878},
                        TOLERANCE);
        assertThat(gas.seasonal().unit()).isEqualTo(Unit.RATIO);
        assertThat(gas.trend().value(Period.parse("1961-Q3")).orElseThrow()).isCloseTo(122.875, TOLERANCE);
        assertThat(gas.remainder().value(Period.parse("1961-Q4")).orElseThrow())
                .isCloseTo(0.89855070450086916, TOLERANCE);
        // 160.1 / 1.45371
        assertThat(gas.seasonallyAdjusted().value(Period.parse("1960-Q1")).orElseThrow())
                .isCloseTo(110.13196, within(1e-5));
    }

    @Test
    void aSeasonWithoutNoiseComesBackWhole() {
        Double[] values = new Double[48];
        for (int i = 0; i < values.length; i++) {
            values[i] = 100 + (i % 12 == 0 ? 22.0 : -2.0);
        }
        for (DecompositionMethod method : DecompositionMethod.values()) {
            Decomposition parts = Decomposition.of(flow("2000-01", values), method);

            double january = method == DecompositionMethod.CLASSICAL_MULTIPLICATIVE ? 1.22 : 22;
            assertThat(parts.seasonal().value(Period.parse("2001-01")).orElseThrow())
                    .as("%s", method)
                    .isCloseTo(january, TOLERANCE);
        }
    }

    @Test
    void ratiosNeedPositiveValues() {
        Double[] values = Collections.nCopies(24, 1.0).toArray(Double[]::new);
        values[3] = 0.0;

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Decomposition.of(flow("2000-01", values), DecompositionMethod.CLASSICAL_MULTIPLICATIVE))
                .withMessage("a multiplicative season needs positive values, 2000-04 was 0.0");
    }

    @Test
    void classicalDecompositionTakesTwoYears() {
        Double[] months = Collections.nCopies(23, 1.0).toArray(Double[]::new);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Decomposition.of(flow("2000-01", months), DecompositionMethod.CLASSICAL_ADDITIVE))
                .withMessage("a seasonal pattern needs at least two years, 24 values, had 23");
    }
}
