package org.dyad.series.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.dyad.series.Period;
import org.dyad.series.Series;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/**
 * Against R 4.2.2: lm(y ~ t + D + P), its confint, Newey-West by the matrix formula, anova against lm(y ~ t), and
 * predict(lm(y ~ t), interval = "prediction") of the past. Errors by Newey-West are those of the formula in 50 digits;
 * R's doubles reach ten of them.
 */
@NullUnmarked // a number that is absent fails the test by itself
class InterruptedTimeSeriesTest {

    private static final LocalDate DAM = LocalDate.of(1899, 1, 1);

    @Test
    void agreesWithROnTheNile() {
        InterruptedTimeSeries its = nile(null, ErrorKind.HAC).model();

        close(its.intercept(), 1080.93650793650681408, 49.8205497121459686, 35.510003565557592768);
        close(its.trend(), 1.15955117679259745, 3.0015647302429009, 2.5903084783030191623);
        close(its.levelChange(), -288.63359659874998897, 56.2458605833906660, 60.05266586701662582);
        close(its.slopeChange(), -0.46908876763445212, 3.0884770305554663, 2.7015774330296843681);
        close(its.effectAtFirstPeriod(), -289.10268536638443, 58.118415405400427, 61.77593894331143214);
        assertThat(its.hacLag()).isEqualTo(4);
        assertThat(its.n()).isEqualTo(100);
        near(its.residualStandardError(), 128.29714356178872);
        near(its.rSquared(), 0.44264983711148759);
        near(its.durbinWatson(), 1.687845764578265);
        near(its.levelChange().tStatistic(), -4.80634110795209679, 1e-9);
        near(its.levelChange().pValue(), 5.6767494467904683e-06, 1e-9);
        near(its.trend().pValue(), 6.5541443685182232e-01, 1e-9);
    }

    @Test
    void takesOrdinaryErrorsWhereAsked() {
        InterruptedTimeSeries its = nile(null, ErrorKind.OLS).model();

        near(its.levelChange().tStatistic(), -5.13164157513100871);
        near(its.levelChange().pValue(), 1.4965504663903853e-06);
        near(its.levelChange().low95(), -400.2807474448597986);
        near(its.levelChange().high95(), -176.9864457526401793);
        near(its.slopeChange().low95(), -6.5996672197845170);
    }

    @Test
    void takesAnotherLagWhereAsked() {
        InterruptedTimeSeries its = nile(6, ErrorKind.HAC).model();

        assertThat(its.hacLag()).isEqualTo(6);
        near(its.levelChange().hacStandardError(), 56.290119768748383251);
        near(its.effectAtFirstPeriod().hacStandardError(), 58.111865213202967462);
    }

    @Test
    void chowIsTheFOfBothChanges() {
        TestResult chow = nile(null, ErrorKind.HAC).model().chow();

        near(chow.statistic(), 19.473950634364381);
        assertThat(chow.degreesOfFreedom()).containsExactly(2.0, 96.0);
        near(chow.pValue(), 7.96241334525254e-08);
    }

    @Test
    void welchComparesTheMeans() {
        TestResult welch = nile(null, ErrorKind.HAC).welch();

        near(welch.statistic(), -8.4145164191010000);
        near(welch.degreesOfFreedom().get(0), 45.990572095704849);
        near(welch.pValue(), 7.3078567567256361e-11);
    }

    @Test
    void thePathNotTakenIsPredictedFromThePastAlone() {
        Counterfactual path = nile(null, ErrorKind.OLS).counterfactual();

        assertThat(path.points()).hasSize(72);
        CounterfactualPoint first = path.points().get(0);
        assertThat(first.period()).isEqualTo(Period.parse("1899"));
        near(first.predicted(), 1114.5634920634918);
        near(first.low95(), 811.97503734567283);
        near(first.high95(), 1417.1519467813109);
        CounterfactualPoint last = path.points().get(71);
        near(last.predicted(), 1196.8916256157650);
        near(last.low95(), 563.84271714885574);
        near(path.cumulative().value(), -22014.384236453247);
        near(path.cumulative().standardError(), 11765.094578834927);
        near(path.cumulative().pValue(), 0.072617211486896038);
    }

    @Test
    void agreesWithROnSeasons() {
        StudyQuestion question = new StudyQuestion(
                Known.series("1969-01", Known.DRIVERS),
                List.of(),
                LocalDate.of(1983, 2, 1),
                169,
                23,
                0,
                EventPeriod.EXCLUDE,
                true,
                ErrorKind.HAC,
                null,
                false,
                false);

        EventStudy study = EventStudy.of(question, () -> {});

        InterruptedTimeSeries its = study.model();
        close(its.intercept(), 1873.8405707732392784, 43.18117287477987531, 63.5648647709462651);
        close(its.trend(), -1.7784102844565814, 0.24006313831350609, 0.3844667677869843);
        close(its.levelChange(), -307.5372994355844867, 70.37587598521425036, 42.2330170184325198);
        close(its.slopeChange(), 6.8711284360483633, 4.84780620017348429, 2.1431895706528499);
        close(its.effectAtFirstPeriod(), -300.66617099953612, 66.491632669152835, 40.928939833667172);
        assertThat(its.seasonalTerms()).hasSize(11);
        assertThat(its.seasonalTerms().get(0).name()).isEqualTo("month 2");
        close(its.seasonalTerms().get(10), 447.1482927441788888, 53.87328372186558312, 47.3827600977361598);
        near(its.durbinWatson(), 0.92844268609166358);
        near(its.chow().statistic(), 16.307028333944);
        assertThat(its.chow().degreesOfFreedom()).containsExactly(2.0, 177.0);
        near(study.counterfactual().points().get(0).predicted(), 1392.5997304582204);
        near(study.counterfactual().points().get(0).low95(), 1066.79654875270512);
        near(study.counterfactual().cumulative().standardError(), 977.95743600119533);
        near(study.welch().degreesOfFreedom().get(0), 33.731664566031064);
        assertThat(study.verdict()).isEqualTo(StudyVerdict.CHANGE_SHOWN);
    }

    private static EventStudy nile(Integer lag, ErrorKind errors) {
        Series nile = Known.series("1871", Known.NILE);
        return EventStudy.of(
                new StudyQuestion(
                        nile, List.of(), DAM, 28, 72, 0, EventPeriod.EXCLUDE, false, errors, lag, false, false),
                () -> {});
    }

    private static void close(Estimate found, double value, double error, double robust) {
        near(found.value(), value);
        near(found.standardError(), error);
        near(found.hacStandardError(), robust, 1e-9);
    }

    /** R solves the same with doubles: twelve digits are what it has. */
    private static void near(double found, double known) {
        near(found, known, 1e-11);
    }

    private static void near(double found, double known, double relative) {
        assertThat(found).isCloseTo(known, within(Math.abs(known) * relative));
    }
}
