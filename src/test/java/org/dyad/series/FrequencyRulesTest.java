package org.dyad.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.dyad.series.Some.flow;
import static org.dyad.series.Some.values;

import java.util.List;
import java.util.Map;
import org.dyad.series.Reached.Rule;
import org.junit.jupiter.api.Test;

class FrequencyRulesTest {

    /**
     * China's imports from Russia by its customs, in billions: 13.8 for January and February 2022 (South China Morning
     * Post, 7 March 2022), 21.73 for the first quarter and 7.84 for March (Moscow Times, 13 April 2022).
     */
    private static final YearToDate FEBRUARY = ytd("2022-02", 13.8, 0.1, "GACC", 0);

    private static final YearToDate MARCH = ytd("2022-03", 21.73, 0.01, "GACC", 1);

    @Test
    void aPublishedMonthBeatsTheDifferenceOfYearToDateFigures() {
        Reached reached = reach(Frequency.MONTHLY, Map.of(Frequency.MONTHLY, flow("2022-03", 7.84)), FEBRUARY, MARCH);

        assertThat(values(reached.series())).containsExactly(null, null, 7.84);
        assertThat(reached.rules()).containsExactlyEntriesOf(Map.of(Period.parse("2022-03"), Rule.PUBLISHED));
        assertThat(reached.notes()).isEmpty();
    }

    @Test
    void aMonthIsElseTheDifferenceOfConsecutiveFiguresWithTheirRounding() {
        Reached reached = reach(Frequency.MONTHLY, Map.of(), FEBRUARY, MARCH);

        Observation march = reached.series().at(Period.parse("2022-03")).orElseThrow();
        // 21.73 - 13.8 = 7.93, either way by half of 0.01 and half of 0.1
        assertThat(march.value()).isCloseTo(7.93, within(1e-12));
        assertThat(march.status()).isEqualTo(ObservationStatus.ESTIMATED);
        assertThat(march.evidence().citations()).containsExactly(1, 0);
        assertThat(reached.rules()).containsExactlyEntriesOf(Map.of(Period.parse("2022-03"), Rule.DIFFERENCE));
        assertThat(reached.notes()).hasSize(1);
        assertThat(reached.notes().get(0).period()).isEqualTo(Period.parse("2022-03"));
        assertThat(reached.notes().get(0).halfWidth()).isCloseTo(0.055, within(1e-12));
    }

    @Test
    void januaryAndFebruaryPublishedTogetherAreNeverHalved() {
        Reached reached = reach(Frequency.MONTHLY, Map.of(), FEBRUARY);

        assertThat(reached.series().observations())
                .containsExactly(
                        Observation.missing(Period.parse("2022-01")), Observation.missing(Period.parse("2022-02")));
        assertThat(reached.rules()).isEmpty();
    }

    @Test
    void yearToDateIsThePeriodItselfAtItsBoundary() {
        YearToDate january = ytd("2022-01", 7, 0, "GACC", 0);
        YearToDate december = ytd("2022-12", 114, 1, "GACC", 2);

        Reached months = reach(Frequency.MONTHLY, Map.of(), january);
        Reached quarters = reach(Frequency.QUARTERLY, Map.of(), MARCH);
        Reached years = reach(Frequency.ANNUAL, Map.of(), december);

        assertThat(months.series().observations())
                .containsExactly(Some.observation("2022-01", 7, ObservationStatus.NORMAL, 0));
        assertThat(quarters.series().observations())
                .containsExactly(Some.observation("2022-Q1", 21.73, ObservationStatus.NORMAL, 1));
        assertThat(years.series().observations())
                .containsExactly(Some.observation("2022", 114, ObservationStatus.NORMAL, 2));
        assertThat(years.rules()).containsExactlyEntriesOf(Map.of(Period.year(2022), Rule.YEAR_TO_DATE));
    }

    @Test
    void laterQuartersAreDifferencesAtQuarterEnds() {
        Reached reached = reach(
                Frequency.QUARTERLY,
                Map.of(),
                ytd("2022-03", 20, 1, "GACC", 0),
                ytd("2022-06", 50, 1, "GACC", 1),
                ytd("2022-08", 70, 1, "GACC", 2),
                ytd("2022-12", 114, 1, "GACC", 3));

        // Q3 would need ytd-09, and so would Q4
        assertThat(values(reached.series())).containsExactly(20.0, 30.0, null, null);
        assertThat(reached.rules().values()).containsExactly(Rule.YEAR_TO_DATE, Rule.DIFFERENCE);
        assertThat(reached.notes()).containsExactly(new Reached.Note(Period.parse("2022-Q2"), 1.0));
    }

    @Test
    void onlyFiguresOfOneVintageAreSubtracted() {
        YearToDate first = ytd("2022-03", 20, 1, "GACC 2022", 0);
        YearToDate revised = ytd("2022-03", 22, 1, "GACC 2023", 1);
        YearToDate half = ytd("2022-06", 50, 1, "GACC 2023", 2);

        Period secondQuarter = Period.parse("2022-Q2");
        assertThat(reach(Frequency.QUARTERLY, Map.of(), first, half).series().value(secondQuarter))
                .isEmpty();
        // 50 - 22, although 20 stands first
        assertThat(reach(Frequency.QUARTERLY, Map.of(), first, revised, half)
                        .series()
                        .value(secondQuarter))
                .hasValue(28.0);
    }

    @Test
    void ofTwoFiguresForOneMonthTheFirstCounts() {
        Reached reached =
                reach(Frequency.QUARTERLY, Map.of(), ytd("2022-03", 20, 1, "FCS", 0), ytd("2022-03", 22, 1, "GACC", 1));

        assertThat(values(reached.series())).containsExactly(20.0);
    }

    @Test
    void aPeriodIsAtLastTheSumOfItsParts() {
        Reached fromMonths = reach(Frequency.QUARTERLY, Map.of(Frequency.MONTHLY, flow("2022-01", 1.0, 2.0, 3.0, 4.0)));
        Reached fromQuarters =
                reach(Frequency.ANNUAL, Map.of(Frequency.QUARTERLY, flow("2022-Q1", 1.0, 2.0, 3.0, 4.0)));

        assertThat(values(fromMonths.series())).containsExactly(6.0, null);
        assertThat(fromMonths.rules()).containsExactlyEntriesOf(Map.of(Period.parse("2022-Q1"), Rule.SUM));
        assertThat(fromMonths.series().observations().get(0).status()).isEqualTo(ObservationStatus.COMPUTED);
        assertThat(values(fromQuarters.series())).containsExactly(10.0);
    }

    @Test
    void aSumMayBeginWithYearToDate() {
        Reached reached = reach(Frequency.QUARTERLY, Map.of(Frequency.MONTHLY, flow("2022-03", 7.84)), FEBRUARY);

        // 13.8 for January and February, and March
        assertThat(reached.series().value(Period.parse("2022-Q1")).orElseThrow())
                .isCloseTo(21.64, within(1e-12));
        assertThat(reached.rules()).containsExactlyEntriesOf(Map.of(Period.parse("2022-Q1"), Rule.SUM));
    }

    @Test
    void aSumMixesQuartersAndMonthsWhereNeitherIsComplete() {
        Series quarters = flow("2022-Q1", 10.0, 20.0);
        Series months = flow("2022-07", 3.0, 3.0, 4.0, 5.0, 5.0, 5.0);

        Reached reached = reach(Frequency.ANNUAL, Map.of(Frequency.QUARTERLY, quarters, Frequency.MONTHLY, months));

        // 10 + 20 + (3 + 3 + 4) + (5 + 5 + 5)
        assertThat(values(reached.series())).containsExactly(55.0);
    }

    @Test
    void nothingOverlapsInASum() {
        // the first two quarters and ytd-05 overlap; June to December are months
        Series months = flow("2022-06", 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0);

        Reached reached = reach(
                Frequency.ANNUAL,
                Map.of(Frequency.QUARTERLY, flow("2022-Q1", 100.0, 200.0), Frequency.MONTHLY, months),
                ytd("2022-05", 50, 1, "GACC", 0));

        // two quarters and six months, or ytd-05 and seven months: eight figures either way; the longer first one wins
        assertThat(values(reached.series())).containsExactly(57.0);
    }

    @Test
    void lowerFrequenciesAreNeverDivided() {
        Reached reached = reach(Frequency.MONTHLY, Map.of(Frequency.ANNUAL, flow("2022", 12.0)));

        assertThat(reached.series().observations()).isEmpty();
    }

    @Test
    void aPublishedReasonStaysWhereNoRuleGivesAValue() {
        Observation suppressed =
                new Observation(Period.year(2022), null, ObservationStatus.SUPPRESSED, Evidence.of(null, 7));
        Series years = flow("2022").with(List.of(suppressed));

        assertThat(reach(Frequency.ANNUAL, Map.of(Frequency.ANNUAL, years), FEBRUARY)
                        .series()
                        .observations())
                .containsExactly(suppressed);
    }

    @Test
    void withdrawnFiguresGiveNothing() {
        YearToDate withdrawn = new YearToDate(
                Period.parse("2022-03"),
                new Observation(Period.parse("2022-03"), null, ObservationStatus.WITHDRAWN, Evidence.NONE),
                0,
                "GACC");

        assertThat(values(reach(Frequency.QUARTERLY, Map.of(), withdrawn).series()))
                .containsExactly((Double) null);
    }

    @Test
    void stocksAndOtherUnitsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reach(Frequency.ANNUAL, Map.of(Frequency.ANNUAL, Some.stock("2022", 1.0))))
                .withMessage("series must be flows in USD, one is a STOCK in PERSONS");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reach(Frequency.ANNUAL, Map.of(Frequency.ANNUAL, flow("2022-01", 1.0))))
                .withMessage("series filed under ANNUAL is MONTHLY");
    }

    @Test
    void yearToDateRunsToAMonth() {
        Observation quarter = Observation.of(Period.parse("2022-Q1"), 1);
        Observation march = Observation.of(Period.parse("2022-03"), 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new YearToDate(quarter.period(), quarter, 0, ""))
                .withMessage("year to date must run to the month of its observation, was 2022-Q1 and 2022-Q1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new YearToDate(march.period(), march, Double.NaN, ""))
                .withMessage("rounding must be 0 or greater, was NaN");
    }

    private static Reached reach(Frequency target, Map<Frequency, Series> published, YearToDate... yearToDate) {
        return FrequencyRules.reach(target, Unit.USD, published, List.of(yearToDate));
    }

    private static YearToDate ytd(String month, double value, double rounding, String vintage, int citation) {
        return new YearToDate(
                Period.parse(month),
                Some.observation(month, value, ObservationStatus.NORMAL, citation),
                rounding,
                vintage);
    }
}
