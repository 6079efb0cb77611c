package org.dyad.series.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The Nile against what R's strucchange documents of breakpoints(Nile ~ 1) and Fstats(Nile ~ 1). */
class BreaksTest {

    @Test
    void theNileBreaksOnceAfter1898() {
        Breaks nile = Breaks.of(Known.NILE, 5, 0.15, () -> {});

        assertThat(nile.breaks()).hasSize(1);
        Breaks.Break only = nile.breaks().get(0);
        assertThat(only.index()).isEqualTo(28);
        assertThat(only.meanBefore()).isCloseTo(1097.75, within(1e-9));
        assertThat(only.meanAfter()).isCloseTo(849.972222222, within(1e-9));
        assertThat(nile.supF().statistic()).isCloseTo(75.929769427485439, within(1e-9));
        assertThat(nile.supF().pValue()).isLessThan(1e-15);
        assertThat(nile.squares().stream().map(Math::round))
                .containsExactly(2835157L, 1597457L, 1552924L, 1538097L, 1507888L, 1659994L);
        assertThat(nile.bic().stream().map(Math::round)).containsExactly(1318L, 1270L, 1276L, 1285L, 1292L, 1311L);
    }

    @Test
    void findsPlantedBreaksToTheLastDigit() {
        double[] values = new double[90];
        Arrays.fill(values, 0, 30, 5);
        Arrays.fill(values, 30, 60, 9);
        Arrays.fill(values, 60, 90, 2);

        Breaks found = Breaks.of(values, 5, 0.15, () -> {});

        assertThat(found.breaks()).containsExactly(new Breaks.Break(30, 5, 9), new Breaks.Break(60, 9, 2));
        assertThat(found.isExact()).isTrue();
        assertThat(found.squares().get(2)).isZero();
        assertThat(found.bic()).hasSize(2);
    }

    @Test
    void saysThatATrendReadsAsBreaks() {
        double[] values = new double[40];
        Arrays.setAll(values, i -> i + (i % 2));

        Breaks found = Breaks.of(values, 5, 0.15, () -> {});

        assertThat(found.isTrending()).isTrue();
        assertThat(found.breaks()).isNotEmpty();
        assertThat(Breaks.of(new double[] {1, 3, 2, 2, 3, 1, 1, 3, 2, 2, 3, 1, 1, 3, 2}, 1, 0.15, () -> {})
                        .isTrending())
                .isFalse();
    }

    @Test
    void aConstantHasNoBreak() {
        double[] values = new double[40];
        Arrays.fill(values, 3.3);

        Breaks found = Breaks.of(values, 5, 0.15, () -> {});

        assertThat(found).isEqualTo(new Breaks(TestResult.none(), List.of(), List.of(), List.of(0.0), true, false));
    }

    @Test
    void movesWithTheValuesAndNotWithTheirUnit() {
        double[] values = Known.NILE.clone();
        for (int i = 0; i < values.length; i++) {
            values[i] = 1e300 * (values[i] - 1000);
        }

        Breaks found =
                Breaks.of(Arrays.stream(values).map(value -> value * 1e-200).toArray(), 5, 0.15, () -> {});

        assertThat(found.breaks()).hasSize(1);
        assertThat(found.breaks().get(0).index()).isEqualTo(28);
        assertThat(found.supF().statistic()).isCloseTo(75.929769427485439, within(1e-9));
        assertThatIllegalArgumentException().isThrownBy(() -> Breaks.of(values, 5, 0.15, () -> {}));
    }

    @Test
    void thePValueIsThatOfTheLimitingProcess() {
        // D. W. K. Andrews, Econometrica 71(1), 2003, corrected table I: with trimming 0.15 and one coefficient 7.12,
        // 8.68 and 12.16 are exceeded with 10, 5 and 1 percent; his values are simulated, Hansen's curve is fitted
        assertThat(SupF.pValue(7.12, 150, 850, 1000)).isCloseTo(0.10, within(0.005));
        assertThat(SupF.pValue(8.68, 150, 850, 1000)).isCloseTo(0.05, within(0.003));
        assertThat(SupF.pValue(12.16, 150, 850, 1000)).isCloseTo(0.01, within(0.001));
    }

    @Test
    void aStretchNeedsTwoValues() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Breaks.of(new double[] {1, 2, 3, 4}, 1, 0.15, () -> {}))
                .withMessage("4 values are too few: a stretch of 0.15 of them has fewer than two");
    }

    @Test
    void tenThousandValuesTakeSeconds() {
        Random random = new Random(7);
        double[] values = random.doubles(10_000).toArray();

        long start = System.nanoTime();
        Breaks found = Breaks.of(values, 5, 0.15, () -> {});

        assertThat(found.squares()).hasSize(6);
        assertThat(System.nanoTime() - start).isLessThan(10_000_000_000L);
    }
}
