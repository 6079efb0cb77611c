package org.dyad.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.dyad.series.Some.flow;
import static org.dyad.series.Some.stock;
import static org.dyad.series.Some.values;

import org.junit.jupiter.api.Test;

class RunningTotalsTest {

    @Test
    void yearToDateRunsFromJanuaryAndStopsAtAGap() {
        Series levels = flow("2021-11", 9.0, 9.0, 1.0, 2.0, null, 4.0);

        Series running = apply(levels, Transform.YEAR_TO_DATE);

        // 2021 lacks January to October; of 2022 March is missing, and so is what follows
        assertThat(values(running)).containsExactly(null, null, 1.0, 3.0, null, null);
        assertThat(running.nature()).isEqualTo(Nature.STOCK);
    }

    @Test
    void yearToDateOfAYearIsTheYear() {
        assertThat(values(apply(flow("2021", 5.0, 6.0), Transform.YEAR_TO_DATE)))
                .containsExactly(5.0, 6.0);
    }

    @Test
    void twelveMonthsAreFourQuartersOrOneYear() {
        assertThat(values(apply(flow("2021-Q2", 1.0, 2.0, 3.0, 4.0, 5.0), Transform.CUMULATIVE_12_MONTHS)))
                .containsExactly(null, null, null, 10.0, 14.0);
        assertThat(values(apply(flow("2021", 1.0, 2.0), Transform.CUMULATIVE_12_MONTHS)))
                .containsExactly(1.0, 2.0);
        Series months = flow("2021-01", 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 3.0);
        assertThat(apply(months, Transform.CUMULATIVE_12_MONTHS).values()).containsExactly(12.0, 14.0);
    }

    @Test
    void sumsOfWhatDoesNotAddUpAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> apply(stock("2021", 1.0), Transform.CUMULATIVE_12_MONTHS))
                .withMessage("CUMULATIVE_12_MONTHS needs a flow, the series is a STOCK");
    }

    @Test
    void rollingMeanTakesFullWindowsOnly() {
        Series levels = flow("2019", 1.0, 2.0, 6.0, null, 5.0, 7.0);

        assertThat(values(apply(levels, Transform.ROLLING_MEAN))).containsExactly(null, null, 3.0, null, null, null);
        assertThat(values(Transforms.apply(levels, Transform.ROLLING_MEAN, new TransformOptions(null, 2))))
                .containsExactly(null, 1.5, 4.0, null, null, 6.0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TransformOptions(null, 0))
                .withMessage("rolling window must be at least 1, was 0");
    }

    private static Series apply(Series levels, Transform transform) {
        return Transforms.apply(levels, transform, TransformOptions.DEFAULT);
    }
}
