package org.dyad.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.dyad.series.Some.flow;
import static org.dyad.series.Some.statuses;
import static org.dyad.series.Some.values;

import java.util.List;
import org.junit.jupiter.api.Test;

class AlignmentTest {

    private static final Series EARLY = flow("2019", 1.0, 2.0, null, 4.0);
    private static final Series LATE = flow("2020", 20.0, 30.0, 40.0, 50.0);

    @Test
    void keepTakesEveryPeriodThatAnySeriesHas() {
        Alignment.Aligned aligned = Alignment.align(List.of(EARLY, LATE), Missing.KEEP);

        assertThat(aligned.periods()).extracting(Period::year).containsExactly(2019, 2020, 2021, 2022, 2023);
        assertThat(values(aligned.series().get(0))).containsExactly(1.0, 2.0, null, 4.0, null);
        assertThat(values(aligned.series().get(1))).containsExactly(null, 20.0, 30.0, 40.0, 50.0);
        // a row that was there keeps its reason; of one that was not we hold nothing
        assertThat(statuses(aligned.series().get(0)).get(2)).isEqualTo(ObservationStatus.MISSING);
        assertThat(statuses(aligned.series().get(0)).get(4)).isEqualTo(ObservationStatus.NOT_LOADED);
    }

    @Test
    void dropTakesThePeriodsInWhichEverySeriesHasAValue() {
        Alignment.Aligned aligned = Alignment.align(List.of(EARLY, LATE), Missing.DROP);

        assertThat(aligned.periods()).extracting(Period::year).containsExactly(2020, 2022);
        assertThat(values(aligned.series().get(0))).containsExactly(2.0, 4.0);
        assertThat(values(aligned.series().get(1))).containsExactly(20.0, 40.0);
    }

    @Test
    void interpolateFillsInnerGapsOnly() {
        Alignment.Aligned aligned = Alignment.align(List.of(EARLY, LATE), Missing.INTERPOLATE);

        // 2021: halfway from 2 to 4; 2023 would be beyond the end
        assertThat(values(aligned.series().get(0))).containsExactly(1.0, 2.0, 3.0, 4.0, null);
        assertThat(values(aligned.series().get(1))).containsExactly(null, 20.0, 30.0, 40.0, 50.0);
        assertThat(statuses(aligned.series().get(0)).get(2)).isEqualTo(ObservationStatus.ESTIMATED);
    }

    @Test
    void interpolationCoversPeriodsThatHaveNoRow() {
        Series gap = flow("2019")
                .with(List.of(
                        new Observation(Period.year(2018), null, ObservationStatus.NOT_COLLECTED, Evidence.NONE),
                        Some.observation("2019", 10, ObservationStatus.NORMAL, 1),
                        new Observation(Period.year(2021), null, ObservationStatus.SUPPRESSED, Evidence.NONE),
                        Some.observation("2023", 30, ObservationStatus.NORMAL, 0),
                        new Observation(Period.year(2025), null, ObservationStatus.SUPPRESSED, Evidence.NONE)));

        Series filled = Interpolation.linear(gap);

        assertThat(filled.periods()).extracting(Period::year).containsExactly(2018, 2019, 2020, 2021, 2022, 2023, 2025);
        assertThat(values(filled)).containsExactly(null, 10.0, 15.0, 20.0, 25.0, 30.0, null);
        assertThat(filled.observations().get(3))
                .isEqualTo(new Observation(
                        Period.year(2021), 20.0, ObservationStatus.ESTIMATED, new Evidence(null, List.of(1, 0))));
        assertThat(statuses(filled).get(0)).isEqualTo(ObservationStatus.NOT_COLLECTED);
        assertThat(statuses(filled).get(6)).isEqualTo(ObservationStatus.SUPPRESSED);
    }

    @Test
    void firstCommonPeriodIsTheFirstThatAllHave() {
        assertThat(Alignment.firstCommonPeriod(List.of(EARLY, LATE))).contains(Period.year(2020));
        assertThat(Alignment.firstCommonPeriod(List.of(EARLY, flow("1990", 1.0))))
                .isEmpty();
        assertThat(Alignment.commonPeriods(List.of())).isEmpty();
    }

    @Test
    void onlySeriesOfOneFrequencyAlign() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Alignment.align(List.of(EARLY, flow("2020-01", 1.0)), Missing.KEEP))
                .withMessage("series must share a frequency, were ANNUAL and MONTHLY");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Alignment.align(List.of(), Missing.KEEP))
                .withMessage("at least one series is needed");
    }
}
