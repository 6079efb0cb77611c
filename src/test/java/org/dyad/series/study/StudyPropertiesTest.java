package org.dyad.series.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.dyad.series.Series;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What must hold for any event study: over many series, drawn from a seeded generator. */
@NullUnmarked // a number that is absent fails the test by itself
class StudyPropertiesTest {

    private static final int SERIES = 100;
    private static final int SIMULATIONS = 4000;

    private final Random random = new Random(20220224);

    @Test
    void plantedChangesAreRecoveredExactly() {
        for (int i = 0; i < SERIES; i++) {
            double intercept = draw(1000);
            double trend = draw(10);
            double level = draw(300);
            double slope = draw(10);
            int k = 12 + random.nextInt(30);
            double[] values = new double[60];
            for (int t = 1; t <= 60; t++) {
                values[t - 1] = intercept + trend * t + (t >= k ? level + slope * (t - k + 1) : 0);
            }

            EventStudy study = study(values, k, false, ErrorKind.HAC, 1, 0);

            InterruptedTimeSeries its = study.model();
            assertThat(its.intercept().value()).isCloseTo(intercept, within(1e-9));
            assertThat(its.trend().value()).isCloseTo(trend, within(1e-10));
            assertThat(its.levelChange().value()).isCloseTo(level, within(1e-9));
            assertThat(its.slopeChange().value()).isCloseTo(slope, within(1e-10));
            assertThat(its.exact()).isTrue();
            assertThat(study.verdict()).isNotIn(StudyVerdict.INSUFFICIENT_DATA, StudyVerdict.NO_CHANGE_SHOWN);
        }
    }

    @Test
    void plantedChangesAreRecoveredUnderASeason() {
        double[] season = random.doubles(12, -50, 50).toArray();
        double[] values = new double[84];
        for (int t = 1; t <= 84; t++) {
            values[t - 1] = 500 + 2 * t + season[(t - 1) % 12] + (t >= 49 ? -80 - 1.5 * (t - 48) : 0);
        }

        InterruptedTimeSeries its = study(values, 49, true, ErrorKind.HAC, 1, 0).model();

        assertThat(its.levelChange().value()).isCloseTo(-80, within(1e-9));
        assertThat(its.slopeChange().value()).isCloseTo(-1.5, within(1e-10));
        assertThat(its.seasonalTerms().get(4).value()).isCloseTo(season[5] - season[0], within(1e-9));
    }

    @Test
    void unitsChangeTheSizeAndNothingElse() {
        for (int i = 0; i < SERIES; i++) {
            double[] values = noise(70, 5);
            EventStudy plain = study(values, 35, false, ErrorKind.HAC, 1, 0);
            EventStudy scaled = study(values, 35, false, ErrorKind.HAC, 1e6, 0);

            InterruptedTimeSeries one = plain.model();
            InterruptedTimeSeries other = scaled.model();
            assertThat(other.levelChange().value())
                    .isCloseTo(1e6 * one.levelChange().value(), within(1e-3));
            same(other.levelChange().pValue(), one.levelChange().pValue());
            same(other.slopeChange().tStatistic(), one.slopeChange().tStatistic());
            same(other.durbinWatson(), one.durbinWatson());
            same(scaled.welch().statistic(), plain.welch().statistic());
            same(other.chow().statistic(), one.chow().statistic());
            assertThat(scaled.placebo().atLeastAsLarge())
                    .isEqualTo(plain.placebo().atLeastAsLarge());
            assertThat(scaled.verdict()).isEqualTo(plain.verdict());
        }
    }

    @Test
    void aShiftMovesTheInterceptAlone() {
        for (int i = 0; i < SERIES; i++) {
            double[] values = noise(70, 5);
            EventStudy plain = study(values, 35, false, ErrorKind.HAC, 1, 0);
            EventStudy shifted = study(values, 35, false, ErrorKind.HAC, 1, 1000);

            assertThat(shifted.model().intercept().value())
                    .isCloseTo(plain.model().intercept().value() + 1000, within(1e-9));
            assertThat(shifted.model().levelChange().value())
                    .isCloseTo(plain.model().levelChange().value(), within(1e-9));
            assertThat(shifted.counterfactual().cumulative().value())
                    .isCloseTo(plain.counterfactual().cumulative().value(), within(1e-7));
            assertThat(shifted.change()).isCloseTo(plain.change(), within(1e-9));
        }
    }

    @Test
    void ninetyFivePercentIntervalsHoldTheTruthAsOftenAsTheySay() {
        int level = 0;
        int slope = 0;
        int jump = 0;
        int single = 0;
        int sum = 0;
        for (int i = 0; i < SIMULATIONS; i++) {
            double[] values = noise(60, 10);
            for (int t = 31; t <= 60; t++) {
                values[t - 1] += 20 + 0.5 * (t - 30);
            }
            EventStudy study = study(values, 31, false, ErrorKind.OLS, 1, 0, false);
            level += holds(study.model().levelChange(), 20) ? 1 : 0;
            slope += holds(study.model().slopeChange(), 0.5) ? 1 : 0;
            jump += holds(study.model().effectAtFirstPeriod(), 20.5) ? 1 : 0;
            // 30 · 20 + 0.5 · (1 + … + 30)
            sum += holds(study.counterfactual().cumulative(), 832.5) ? 1 : 0;
            CounterfactualPoint point = study.counterfactual().points().get(7);
            single += point.effect() - 24 >= point.low95() - point.predicted()
                            && point.effect() - 24 <= point.high95() - point.predicted()
                    ? 1
                    : 0;
        }
        for (int held : new int[] {level, slope, jump, sum, single}) {
            assertThat((double) held / SIMULATIONS).isBetween(0.93, 0.97);
        }
    }

    @Test
    void aPlaceboIsAsLargeAsOftenAsItsRank() {
        int found = 0;
        for (int i = 0; i < 300; i++) {
            found +=
                    study(noise(60, 10), 31, false, ErrorKind.OLS, 1, 0).verdict() == StudyVerdict.CHANGE_SHOWN ? 1 : 0;
        }
        // two tests at 2.5 percent on white noise, some of whose finds the placebos take back
        assertThat(found / 300.0).isLessThan(0.07);
    }

    private static boolean holds(Estimate estimate, double truth) {
        return estimate.low95() <= truth && truth <= estimate.high95();
    }

    private double draw(double reach) {
        return Math.rint((random.nextDouble() * 2 - 1) * reach * 1000) / 1000;
    }

    private double[] noise(int n, double deviation) {
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = 100 + 0.3 * i + deviation * random.nextGaussian();
        }
        return values;
    }

    private static EventStudy study(
            double[] values, int k, boolean seasonal, ErrorKind errors, double times, double plus) {
        return study(values, k, seasonal, errors, times, plus, true);
    }

    /** Months from January 2000; the event is on the first day of month k. */
    private static EventStudy study(
            double[] values, int k, boolean seasonal, ErrorKind errors, double times, double plus, boolean placebo) {
        double[] changed = values.clone();
        for (int i = 0; i < changed.length; i++) {
            changed[i] = changed[i] * times + plus;
        }
        Series series = Known.series("2000-01", changed);
        LocalDate day = LocalDate.of(2000, 1, 1).plusMonths(k - 1);
        return EventStudy.of(
                new StudyQuestion(
                        series,
                        List.of(),
                        day,
                        values.length,
                        values.length,
                        0,
                        EventPeriod.EXCLUDE,
                        seasonal,
                        errors,
                        null,
                        placebo,
                        false),
                () -> {});
    }

    private static void same(double found, double known) {
        assertThat(found).isCloseTo(known, within(1e-9 * Math.max(1, Math.abs(known))));
    }
}
