package org.dyad.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.dyad.series.Some.flow;
import static org.dyad.series.Some.statuses;
import static org.dyad.series.Some.stock;
import static org.dyad.series.Some.values;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TransformsTest {

    @Test
    void levelIsTheSeriesItself() {
        Series levels = flow("2020", 1.0, null);
        assertThat(apply(levels, Transform.LEVEL)).isSameAs(levels);
    }

    @Test
    void lagsGoByTheCalendarAndNotByTheRow() {
        Series levels = new Series(
                Frequency.ANNUAL,
                Unit.USD,
                Nature.FLOW,
                List.of(
                        Observation.of(Period.year(2019), 1),
                        Observation.of(Period.year(2021), 3),
                        Observation.of(Period.year(2022), 6)));

        // nothing for 2020, so that 2021 has nothing to be held against
        assertThat(values(apply(levels, Transform.CHANGE))).containsExactly(null, null, 3.0);
        assertThat(values(apply(levels, Transform.PERCENT_CHANGE))).containsExactly(null, null, 100.0);
    }

    @Test
    void lagsBeforeTheYearOneAreAbsent() {
        assertThat(values(apply(flow("0001-01", 1.0, 2.0), Transform.CHANGE))).containsExactly(null, 1.0);
    }

    @Test
    void zeroAndNegativeDenominatorsGiveNoRate() {
        Series levels = flow("2019", 0.0, 5.0, -5.0, 10.0, 5.0);

        // 5 over 0 is no rate; (-5/5 - 1) * 100 = -200; 10 over -5 is none; 5/10 - 1 = -50 %
        assertThat(values(apply(levels, Transform.PERCENT_CHANGE))).containsExactly(null, null, -200.0, null, -50.0);
        assertThat(values(apply(levels, Transform.CONTINUOUSLY_COMPOUNDED_CHANGE)))
                .containsExactly(null, null, null, null, (Math.log(5) - Math.log(10)) * 100);
        assertThat(statuses(apply(levels, Transform.PERCENT_CHANGE)))
                .containsExactly(
                        ObservationStatus.MISSING,
                        ObservationStatus.MISSING,
                        ObservationStatus.COMPUTED,
                        ObservationStatus.MISSING,
                        ObservationStatus.COMPUTED);
    }

    @Test
    void aNegativeNumberHasNoCompoundedRateExceptAYearly() {
        // (-1/2)^4 = 0.0625 would read as a fall by 94 percent
        assertThat(values(apply(flow("2019-Q1", 2.0, -1.0), Transform.COMPOUNDED_ANNUAL_RATE)))
                .containsExactly(null, null);
        assertThat(values(apply(flow("2019", 2.0, -1.0), Transform.COMPOUNDED_ANNUAL_RATE)))
                .containsExactly(null, -150.0);
    }

    @Test
    void logarithmsAreOfPositiveNumbersOnly() {
        Series log = apply(flow("2019", Math.E, 0.0, -1.0, null), Transform.LOG);

        assertThat(values(log)).containsExactly(1.0, null, null, null);
        assertThat(log.unit()).isEqualTo(new Unit("LOG", "natural logarithm of US dollars"));
    }

    @Test
    void overflowIsMissing() {
        assertThat(values(apply(flow("2019", 1e-300, 1e300), Transform.PERCENT_CHANGE)))
                .containsExactly(null, null);
        assertThat(values(apply(flow("2019", -1e308, 1e308), Transform.CHANGE))).containsExactly(null, null);
    }

    @Test
    void aRowWithoutAValueKeepsItsReason() {
        Series levels = flow("2019", 1.0)
                .with(List.of(
                        Observation.of(Period.year(2021), 1),
                        new Observation(Period.year(2022), null, ObservationStatus.SUPPRESSED, Evidence.of(null, 4)),
                        Observation.of(Period.year(2023), 1)));

        Series change = apply(levels, Transform.CHANGE);

        assertThat(statuses(change))
                .containsExactly(ObservationStatus.MISSING, ObservationStatus.SUPPRESSED, ObservationStatus.MISSING);
        assertThat(change.observations().get(1).evidence().citations()).containsExactly(4);
    }

    @Test
    void aChangeRestsOnBothItsFiguresAndIsAsCertainAsTheWorse() {
        Series levels = flow("2020")
                .with(List.of(
                        Some.observation("2020", 10, ObservationStatus.ESTIMATED, 0),
                        Some.observation("2021", 12, ObservationStatus.NORMAL, 1),
                        Some.observation("2022", 15, ObservationStatus.NORMAL, 2)));

        assertThat(apply(levels, Transform.CHANGE).observations())
                .containsExactly(
                        Observation.missing(Period.year(2020)),
                        new Observation(
                                Period.year(2021), 2.0, ObservationStatus.ESTIMATED, new Evidence(null, List.of(1, 0))),
                        new Observation(
                                Period.year(2022), 3.0, ObservationStatus.COMPUTED, new Evidence(null, List.of(2, 1))));
    }

    @Test
    void theChangeOfAStockIsAFlow() {
        assertThat(apply(stock("2020", 1.0, 2.0), Transform.CHANGE).nature()).isEqualTo(Nature.FLOW);
        assertThat(apply(stock("2020", 1.0, 2.0), Transform.CHANGE).unit()).isEqualTo(Unit.PERSONS);
    }

    @Test
    void indexIsAHundredAtTheFirstValueUnlessToldOtherwise() {
        Series levels = flow("2013", null, 50.0, 75.0, 100.0);

        Series index = apply(levels, Transform.INDEX);
        assertThat(values(index)).containsExactly(null, 100.0, 150.0, 200.0);
        assertThat(index.unit().name()).isEqualTo("index, 2014 = 100");

        // 50/75, 75/75, 100/75
        assertThat(values(index(levels, Period.year(2015))))
                .containsExactly(null, 50.0 / 75 * 100, 100.0, 100.0 / 75 * 100);
    }

    @Test
    void indexOfMonthsOnAYearAveragesAHundredOverIt() {
        Double[] months = {1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 11.0, 12.0, 13.0};

        Series index = index(flow("2014-01", months), Period.year(2014));

        // the mean of 1 to 12 is 6.5, so that June is 6 / 6.5 of it
        assertThat(index.value(Period.parse("2014-06")).orElseThrow()).isCloseTo(6 / 6.5 * 100, within(1e-12));
        assertThat(index.unit().name()).isEqualTo("index, 2014 = 100");
    }

    @Test
    void indexSaysWhichPeriodsCouldBeItsBase() {
        Series levels = flow("2014", 1.0, 2.0, null, 4.0, null, 6.0);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> index(levels, Period.year(2010)))
                .withMessage("index base 2010 has no value; periods with a value: 2014 to 2015, 2017, 2019");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> index(levels, Period.parse("2014-01")))
                .withMessage("index base 2014-01 is a shorter period than those of the series, which is ANNUAL");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> index(flow("2014", (Double) null), Period.year(2014)))
                .withMessage("index base 2014 has no value; periods with a value: none");
    }

    @Test
    void indexRefusesABaseThatIsNotPositive() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> apply(flow("2014", -2.0, 4.0), Transform.INDEX))
                .withMessage("index base 2014 must have a positive value, had -2.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> index(flow("2014", 1.0, 0.0), Period.year(2015)))
                .withMessage("index base 2015 must have a positive value, had 0.0");
    }

    @Test
    void indexOfNoValuesHasNone() {
        assertThat(values(apply(flow("2014", null, null), Transform.INDEX))).containsExactly(null, null);
    }

    @Test
    void zScoreIsTheDistanceFromTheMeanInSampleDeviations() {
        Series scores = apply(flow("2019", 1.0, null, 2.0, 3.0), Transform.Z_SCORE);

        // mean 2, sample standard deviation 1
        assertThat(values(scores)).containsExactly(-1.0, null, 0.0, 1.0);
        assertThat(scores.unit()).isEqualTo(Unit.STANDARD_DEVIATIONS);
        assertThat(values(apply(flow("2019", 4.0, 4.0), Transform.Z_SCORE))).containsExactly(null, null);
        assertThat(values(apply(flow("2019", 4.0), Transform.Z_SCORE))).containsExactly((Double) null);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "SHARE_OF_REPORTER_TOTAL",
                "SHARE_OF_PARTNER_TOTAL",
                "SHARE_OF_PAIR",
                "SHARE_OF_GDP",
                "PER_CAPITA",
                "CONSTANT_USD"
            })
    void whatNeedsASecondSeriesIsRefused(Transform transform) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> apply(flow("2019", 4.0), transform))
                .withMessage(transform + " needs a second series");
    }

    private static Series apply(Series levels, Transform transform) {
        return Transforms.apply(levels, transform, TransformOptions.DEFAULT);
    }

    private static Series index(Series levels, @Nullable Period base) {
        return Transforms.apply(levels, Transform.INDEX, new TransformOptions(base, null));
    }
}
