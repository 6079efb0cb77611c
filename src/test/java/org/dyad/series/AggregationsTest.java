package org.dyad.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.dyad.series.Some.flow;
import static org.dyad.series.Some.rate;
import static org.dyad.series.Some.stock;
import static org.dyad.series.Some.values;

import java.util.List;
import org.junit.jupiter.api.Test;

class AggregationsTest {

    @Test
    void flowsSumStocksEndAndRatesAverage() {
        assertThat(values(quarters(flow("2022-01", 1.0, 2.0, 6.0)))).containsExactly(9.0);
        assertThat(values(quarters(stock("2022-01", 1.0, 2.0, 6.0)))).containsExactly(6.0);
        assertThat(values(quarters(rate("2022-01", 1.0, 2.0, 6.0)))).containsExactly(3.0);
    }

    @Test
    void theNatureCanBeOverruled() {
        Series months = flow("2022-01", 1.0, 2.0, 6.0);

        assertThat(values(Aggregations.toFrequency(months, Frequency.QUARTERLY, Aggregation.MEAN)))
                .containsExactly(3.0);
        assertThat(values(Aggregations.toFrequency(months, Frequency.QUARTERLY, Aggregation.LAST)))
                .containsExactly(6.0);
        assertThat(values(Aggregations.toFrequency(
                        stock("2022-01", 1.0, 2.0, 6.0), Frequency.QUARTERLY, Aggregation.SUM)))
                .containsExactly(9.0);
    }

    @Test
    void anIncompletePeriodIsMissingAndNeverAPartialSum() {
        // November and December 2021; all of 2022-Q1; then April without May and June, July a hole
        Series months = flow("2021-11", 1.0, 1.0, 1.0, 2.0, 3.0, 4.0, null, null, 5.0, 6.0, 7.0);

        Series quarters = quarters(months);

        assertThat(quarters.periods())
                .extracting(Period::toString)
                .containsExactly("2021-Q4", "2022-Q1", "2022-Q2", "2022-Q3");
        assertThat(values(quarters)).containsExactly(null, 6.0, null, 18.0);
        assertThat(quarters.observations().get(2)).isEqualTo(Observation.missing(Period.parse("2022-Q2")));
        assertThat(values(Aggregations.toFrequency(months, Frequency.ANNUAL, Aggregation.BY_NATURE)))
                .containsExactly(null, null);
    }

    @Test
    void theLastValueOfAPeriodNeedsItsLastPartOnly() {
        assertThat(values(quarters(stock("2022-03", 3.0, 4.0, 5.0)))).containsExactly(3.0, null);
    }

    @Test
    void theWholeIsAsCertainAsItsWorstPartAndRestsOnAll() {
        Series months = flow("2022-01")
                .with(List.of(
                        Some.observation("2022-01", 1, ObservationStatus.NORMAL, 0),
                        Some.observation("2022-02", 1, ObservationStatus.PROVISIONAL, 1),
                        Some.observation("2022-03", 1, ObservationStatus.NORMAL, 0)));

        assertThat(quarters(months).observations())
                .containsExactly(new Observation(
                        Period.parse("2022-Q1"),
                        3.0,
                        ObservationStatus.PROVISIONAL,
                        new Evidence(null, List.of(0, 1))));
    }

    @Test
    void aggregatingRoundsNothing() {
        // FRED's example: the mean of 100.1, 100.4 and 100.9 is 100.4667, which FRED prints as 100.5
        assertThat(quarters(rate("2022-01", 100.1, 100.4, 100.9)).values())
                .containsExactly(new double[] {100.46666666666667}, within(1e-12));
    }

    @Test
    void nothingGoesTowardsAHigherFrequency() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> quarters(flow("2022", 1.0)))
                .withMessage("ANNUAL figures cannot be brought to the higher frequency QUARTERLY");
    }

    @Test
    void itsOwnFrequencyLeavesASeriesAsItIs() {
        Series quarters = flow("2022-Q1", 1.0, null, 2.0);
        assertThat(quarters(quarters)).isEqualTo(quarters);
        assertThat(quarters(flow("2022-01")).frequency()).isEqualTo(Frequency.QUARTERLY);
    }

    private static Series quarters(Series series) {
        return Aggregations.toFrequency(series, Frequency.QUARTERLY, Aggregation.BY_NATURE);
    }
}
