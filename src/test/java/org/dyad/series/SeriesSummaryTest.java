package org.dyad.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.dyad.series.Some.flow;

import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesSummaryTest {

    @Test
    void saysWhatASeriesComesTo() {
        SeriesSummary summary = SeriesSummary.of(flow("2018", null, 100.0, 50.0, null, 121.0, null));

        assertThat(summary.count()).isEqualTo(3);
        assertThat(summary.first()).isEqualTo(Observation.of(Period.year(2019), 100));
        assertThat(summary.last()).isEqualTo(Observation.of(Period.year(2022), 121));
        assertThat(summary.min()).isEqualTo(Observation.of(Period.year(2020), 50));
        assertThat(summary.max()).isEqualTo(Observation.of(Period.year(2022), 121));
        // 271 / 3
        assertThat(summary.mean()).isCloseTo(271 / 3.0, within(1e-12));
        // deviations 9.667, -40.333, 30.667: squares 93.44 + 1626.78 + 940.44 = 2660.67, over 2, root
        assertThat(summary.standardDeviation()).isCloseTo(36.473734842120, within(1e-9));
        // three years: 1.21^(1/3) - 1
        assertThat(summary.compoundAnnualGrowthRate()).isCloseTo(6.560223676661, within(1e-9));
        assertThat(summary.missing()).containsExactly(Period.year(2021));
    }

    @Test
    void growthOfMonthsIsForAYear() {
        // two months, a sixth of a year: 1.1^6 - 1 = 77.1561 percent
        assertThat(SeriesSummary.of(flow("2022-01", 100.0, null, 110.0)).compoundAnnualGrowthRate())
                .isCloseTo(77.1561, within(1e-9));
    }

    @Test
    void growthNeedsTwoPositiveEnds() {
        assertThat(SeriesSummary.of(flow("2020", 1.0)).compoundAnnualGrowthRate())
                .isNull();
        assertThat(SeriesSummary.of(flow("2020", 0.0, 1.0)).compoundAnnualGrowthRate())
                .isNull();
        assertThat(SeriesSummary.of(flow("2020", 1.0, -1.0)).compoundAnnualGrowthRate())
                .isNull();
        assertThat(SeriesSummary.of(flow("2020-01", 1e-300, 1e300)).compoundAnnualGrowthRate())
                .isNull();
    }

    @Test
    void nothingComesToNothing() {
        assertThat(SeriesSummary.of(flow("2020", null, null)))
                .isEqualTo(new SeriesSummary(0, null, null, null, null, null, null, null, List.of()));
        assertThat(WindowStatistics.of(flow("2020", null, null))).isEmpty();
    }

    @Test
    void theLargestNumbersStayFinite() {
        SeriesSummary summary = SeriesSummary.of(flow("2020", 1e308, 1e308, 1e308));

        assertThat(summary.mean()).isEqualTo(1e308);
        assertThat(summary.standardDeviation()).isZero();
        // the deviations are 2^1023 either way, times the root of 2: beyond the doubles
        assertThat(SeriesSummary.of(flow("2020", Double.MAX_VALUE, -Double.MAX_VALUE))
                        .standardDeviation())
                .isNull();
    }

    @Test
    void windowStatisticsAreOfAStretch() {
        Series stretch = flow("2019", 9.0, null, 1.0, 2.0, 4.0).between(Period.year(2020), Period.year(2023));

        // mean 7/3; deviations -4/3, -1/3, 5/3: squares 42/9, over 2, root; growth 4^(1/2) - 1
        WindowStatistics statistics = WindowStatistics.of(stretch).orElseThrow();
        assertThat(statistics.from()).isEqualTo(Period.year(2021));
        assertThat(statistics.to()).isEqualTo(Period.year(2023));
        assertThat(statistics.n()).isEqualTo(3);
        assertThat(statistics.mean()).isCloseTo(7 / 3.0, within(1e-12));
        assertThat(statistics.standardDeviation()).isCloseTo(1.527525231652, within(1e-12));
        assertThat(statistics.growthRate()).isCloseTo(100.0, within(1e-12));
    }

    @Test
    void oneValueHasNoSpreadAndNoGrowth() {
        assertThat(WindowStatistics.of(flow("2019", 9.0)))
                .contains(new WindowStatistics(Period.year(2019), Period.year(2019), 1, 9.0, null, null));
    }
}
