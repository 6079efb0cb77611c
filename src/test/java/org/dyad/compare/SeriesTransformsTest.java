package org.dyad.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each transform once, through the service; the functions themselves are tested in the series core. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SeriesTransformsTest {

    private static final String PAIR = "{pair: {a: 'CHN', b: 'RUS'}}";

    /** US GDP in billion dollars from 2013-Q1 on, as the README of fredapi prints it. */
    private static final String QUARTERS = "{inline: {start: '2013-Q2', frequency: QUARTERLY, unit: 'USD', values: "
            + "[16619.2, 16872.3, 17078.3, 17044.0, 17294.7]}}";

    private static final String MONTHS =
            "{inline: {start: '2020-01', frequency: MONTHLY, values: [1,2,3,4,5,6,7,8,9,10,11,12,13]}}";

    private static final String CARS = "{trade: {reporter: 'CHN', partner: 'RUS', flow: EXPORT, commodity: '8703'}}";

    private static SeriesAnswer of(String series, String transform, String period) {
        return SeriesAnswer.of(
                "series: %s, transform: %s, from: '%s', to: '%3$s'".formatted(series, transform, period));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    PERCENT_CHANGE                     | 2013-Q3 |  1.52294
                    PERCENT_CHANGE                     | 2014-Q1 | -0.20084
                    COMPOUNDED_ANNUAL_RATE             | 2013-Q3 |  6.23233
                    CONTINUOUSLY_COMPOUNDED_CHANGE     | 2013-Q3 |  1.51146
                    CONTINUOUSLY_COMPOUNDED_ANNUAL_RATE| 2013-Q3 |  6.04583
                    PERCENT_CHANGE_FROM_YEAR_AGO       | 2014-Q2 |  4.06458
                    """)
    void ratesOfChangeAreFreds(String transform, String period, double percent) {
        SeriesAnswer answer = of(QUARTERS, transform, period);

        assertThat(answer.value(period)).isCloseTo(percent, within(0.000005));
        assertThat(answer.text("unit.code")).isEqualTo("PERCENT");
        assertThat(answer.status(period)).isEqualTo("COMPUTED");
    }

    @Test
    void levelsAndChangesKeepTheUnit() {
        assertThat(of(PAIR, "LEVEL", "2022").value("2022")).isEqualTo(190.271e9);
        // 190.271 - 146.887 = 43.384
        assertThat(of(PAIR, "CHANGE", "2022").value("2022")).isCloseTo(43.384e9, within(1.0));
        assertThat(of(PAIR, "CHANGE", "2022").text("unit.code")).isEqualTo("USD");
        // 17294.7 - 16619.2 = 675.5
        assertThat(of(QUARTERS, "CHANGE_FROM_YEAR_AGO", "2014-Q2").value("2014-Q2"))
                .isCloseTo(675.5, within(1e-9));
    }

    @Test
    void aLogarithmIsNatural() {
        // ln 17294.7 = 9.758155
        assertThat(of(QUARTERS, "LOG", "2014-Q2").value("2014-Q2")).isCloseTo(Math.log(17294.7), within(1e-12));
    }

    @Test
    void anIndexIsAHundredAtItsBase() {
        String index = "series: %s, transform: INDEX, from: '2014', to: '2022'%s";
        SeriesAnswer named = SeriesAnswer.of(index.formatted(PAIR, ", indexBase: '2014'"));
        SeriesAnswer byWindow = SeriesAnswer.of(index.formatted(PAIR, ""));

        // 190.271 / 95.28 = 1.996967
        assertThat(named.value("2014")).isEqualTo(100.0);
        assertThat(named.value("2022")).isCloseTo(199.69668, within(0.00001));
        assertThat(byWindow.values()).isEqualTo(named.values());
    }

    @Test
    void runningTotalsAndMeansRunOverMonthsAndYears() {
        // 1 + 2 + 3; 1 + … + 12 = 78, then 78 + 13 - 1 = 90
        assertThat(of(MONTHS, "YEAR_TO_DATE", "2020-03").value("2020-03")).isEqualTo(6.0);
        assertThat(of(MONTHS, "YEAR_TO_DATE", "2021-01").value("2021-01")).isEqualTo(13.0);
        assertThat(of(MONTHS, "CUMULATIVE_12_MONTHS", "2020-11").value("2020-11"))
                .isNull();
        assertThat(of(MONTHS, "CUMULATIVE_12_MONTHS", "2020-12").value("2020-12"))
                .isEqualTo(78.0);
        assertThat(of(MONTHS, "CUMULATIVE_12_MONTHS", "2021-01").value("2021-01"))
                .isEqualTo(90.0);
        // (107.76 + 146.887 + 190.271) / 3 = 148.306
        assertThat(of(PAIR, "ROLLING_MEAN", "2022").value("2022")).isCloseTo(148.306e9, within(1.0));
        SeriesAnswer two = SeriesAnswer.of(
                "series: " + MONTHS + ", transform: ROLLING_MEAN, rollingWindow: 2, from: '2020-02', to: '2020-02'");
        assertThat(two.value("2020-02")).isEqualTo(1.5);
    }

    @Test
    void aScoreIsRelativeToTheWindow() {
        SeriesAnswer answer =
                SeriesAnswer.of("series: " + MONTHS + ", transform: Z_SCORE, from: '2020-04', to: '2020-06'");

        // 4, 5, 6: mean 5, standard deviation 1
        assertThat(answer.values()).containsExactly(-1.0, 0.0, 1.0);
    }

    @Test
    void aSeasonIsTakenOutOfWhatIsShown() {
        // a constant 10 with a season of -1, +1, 0 a quarter of the year; before the window a hole
        List<String> values = new ArrayList<>(List.of("7", "null"));
        for (int year = 0; year < 4; year++) {
            Stream.of(9, 11, 10, 10, 9, 11, 10, 10, 9, 11, 10, 10)
                    .map(String::valueOf)
                    .forEach(values::add);
        }
        SeriesAnswer answer = SeriesAnswer.of("series: {inline: {start: '2018-11', frequency: MONTHLY, values: "
                + values + "}}, transform: SEASONALLY_ADJUSTED, from: '2019-01', to: '2022-12'");

        assertThat(answer.values())
                .hasSize(48)
                .allSatisfy(value -> assertThat(value).isCloseTo(10.0, within(1e-6)));
    }

    @Test
    void sharesNameWhatTheyAreSharesOf() {
        SeriesAnswer ofReporter = of(PAIR, "SHARE_OF_REPORTER_TOTAL", "2022");
        SeriesAnswer ofPartner = of(PAIR, "SHARE_OF_PARTNER_TOTAL", "2021");
        SeriesAnswer ofPair = of(CARS, "SHARE_OF_PAIR", "2022");

        // NHK 2023-01-13: China's trade with the world 6.3 trillion dollars; 190.271 / 6300
        assertThat(ofReporter.value("2022")).isCloseTo(3.0201746, within(1e-6));
        assertThat(ofReporter.notice("DENOMINATOR"))
                .containsEntry(
                        "message",
                        "divided by \"China, total trade with World\" (TRADE.GACC.A.CHN.WLD.TOTAL.TOTAL.VALUE.USD)");
        // Russia's customs for 2021: exports 493.0961 and imports 293.5312 billion; 146.887 / 786.6273
        assertThat(ofPartner.value("2021")).isCloseTo(18.673011, within(1e-6));
        assertThat(String.valueOf(ofPartner.notice("DENOMINATOR").get("message")))
                .contains("TRADE.FCS.A.RUS.WLD.TOTAL");
        // cars 1.68 of 76.12 billion
        assertThat(ofPair.value("2022")).isCloseTo(2.2070415, within(1e-6));
        assertThat(ofPair.text("unit.code")).isEqualTo("PERCENT");
    }

    @Test
    void outputPeopleAndPricesAreThoseOfTheWorldBankAndTheBureauOfLaborStatistics() {
        SeriesAnswer ofOutput = of(PAIR, "SHARE_OF_GDP", "2022");
        SeriesAnswer each = of(PAIR, "PER_CAPITA", "2022");
        SeriesAnswer real = SeriesAnswer.of(
                "series: " + PAIR + ", transform: CONSTANT_USD, indexBase: '2022', from: '2021', to: '2022'");

        // 190.271e9 / 17,881,783,387,000.867; 190.271e9 / 1,412,175,000; 146.887e9 · 292.6549 / 270.9698
        assertThat(ofOutput.value("2022")).isCloseTo(1.06404935, within(1e-7));
        assertThat(each.value("2022")).isCloseTo(134.736134, within(1e-6));
        assertThat(each.text("unit.code")).isEqualTo("USD_PER_PERSON");
        assertThat(real.value("2021")).isCloseTo(158_642_034_264.7, within(0.1));
        assertThat(real.value("2022")).isCloseTo(190.271e9, within(0.001));
        assertThat(real.text("unit.code")).isEqualTo("USD_2022");
        assertThat(String.valueOf(real.notice("DEFLATED").get("message"))).contains("INDICATOR.BLS.A.USA._._.CPI");
        assertThat(real.titles("2021")).hasSizeGreaterThan(1);
    }

    @Test
    void aDenominatorThatIsNotLoadedIsRefusedByName() {
        assertThat(SeriesAnswer.refused("series: " + CARS + ", transform: SHARE_OF_REPORTER_TOTAL"))
                .extracting("message")
                .asString()
                .contains("China, exports to World", "which is not loaded");
        assertThat(SeriesAnswer.refused("series: {trade: {reporter: 'EU28', partner: 'RUS', flow: EXPORT}}, "
                        + "transform: SHARE_OF_GDP"))
                .extracting("message")
                .asString()
                .contains("INDICATOR", "GDP", "which is not loaded");
    }

    @Test
    void theFrequencyComesBeforeTheTransform() {
        // half-years of nobody: 1 + 2 + 3 = 6, 4 + 5 + 6 = 15, 15 - 6 = 9
        SeriesAnswer answer = SeriesAnswer.of("series: " + MONTHS + ", frequency: QUARTERLY, transform: CHANGE");

        assertThat(answer.value("2020-Q2")).isEqualTo(9.0);
    }

    @Test
    void whatATransformNeedsMayLieBeforeTheWindow() {
        // 147.15 is not the base: 190.271 / 146.887 = 1.295356
        assertThat(of(PAIR, "PERCENT_CHANGE", "2022").value("2022")).isCloseTo(29.535629, within(1e-6));
    }

    @Test
    void theUnionsOutputIsThatOfItsComposition() {
        SeriesAnswer share = of("{trade: {reporter: 'EU', partner: 'RUS', flow: EXPORT}}", "SHARE_OF_GDP", "2022");
        SeriesAnswer output = of("{indicator: {code: 'GDP', area: 'EU'}}", "LEVEL", "2022");

        // 55,008,109,008 euros at 0.9493 a dollar over 16,761,496,590,765.22 dollars
        assertThat(share.value("2022")).isCloseTo(0.3457088, within(1e-7));
        assertThat(output.value("2022")).isEqualTo(16_761_496_590_765.22);
        assertThat(String.valueOf(output.notice("GROUP_COMPOSITION").get("message")))
                .startsWith("EU is reported as EU27_2020");
    }
}
