package org.dyad.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.dyad.graphql.Ask;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SeriesRefusalsTest {

    /** What can only be found out by asking the data is refused at the field, with status 200. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {pair: {a: 'CHM', b: 'RUS'}}                                  |                                          | series.pair.a              | CHN
            {pair: {a: '', b: 'RUS'}}                                     |                                          | series.pair.a              | such as CHN
            {pair: {a: 'CHN', b: 'CHN'}}                                  |                                          | series.pair.b              | another area
            {pair: {a: 'CHN', b: '156'}}                                  |                                          | series.pair.b              | another area
            {pair: {a: 'CHN', b: 'RUS', seenBy: 'USA'}}                   |                                          | series.pair.seenBy         | RUS
            {pair: {a: 'CHN', b: 'RUS', commodity: '99999'}}              |                                          | series.pair.commodity      | such as 27, 2709
            {pair: {a: 'CHN', b: 'RUS', commodity: 'CHPX'}}               |                                          | series.pair.commodity      | CHPL
            {pair: {a: 'CHN', b: 'RUS', currency: 'XYZ'}}                 |                                          | series.pair.currency       | CNY
            {pair: {a: 'CHN', b: 'RUS', currency: 'CHF'}}                 |                                          | series.pair.currency       | EUR
            {trade: {reporter: 'CHN', partner: 'CHN', flow: TOTAL}}       |                                          | series.trade.partner       | another area
            {trade: {reporter: 'CHN', partner: 'RUS', flow: TOTAL, provider: 'GAC'}}           |                     | series.trade.provider      | GACC
            {trade: {reporter: 'CHN', partner: 'RUS', flow: TOTAL, provider: 'NOPE'}}          |                     | series.trade.provider      | NBS
            {trade: {reporter: 'CHN', partner: 'RUS', flow: TOTAL, classification: 'HS2O17'}}  |                     | series.trade.classification | HS2017
            {indicator: {code: 'GDPP'}}                                   |                                          | series.indicator.code      | GDP
            {indicator: {code: 'HAPPINESS'}}                              |                                          | series.indicator.code      | POPULATION
            {indicator: {code: 'GDP', area: 'CHM'}}                       |                                          | series.indicator.area      | CHN
            {indicator: {code: 'GDP'}}                                    |                                          | series.indicator.area      | RUS
            {indicator: {code: 'GDP', area: 'CHN'}}                       | frequency: MONTHLY                       | frequency                  | ANNUAL
            {key: 'TRADE.GACC.A.CHN'}                                     |                                          | series.key                 | TRADE.GACC.M.CHN.RUS.IMPORT.27.VALUE.USD
            {key: ''}                                                     |                                          | series.key                 | INDICATOR.WORLD_BANK.A.CHN._._.GDP
            {key: 'TRADE.GACC.X.CHN.RUS.TOTAL.TOTAL.VALUE.USD'}           |                                          | series.key                 | TRADE.GACC.M
            {key: 'TRADE.GACC.A.CHM.RUS.TOTAL.TOTAL.VALUE.USD'}           |                                          | series.key                 | CHN
            {key: 'TRADE.GACC.A.CHN.CHN.TOTAL.TOTAL.VALUE.USD'}           |                                          | series.key                 | another area
            {key: 'TRADE.GACC.A.CHN.RUS.TOTAL.TOTAL.VALUE.USD.NONSENSE'}  |                                          | series.key                 | TRADE.GACC.M
            {key: 'TRADE.GACC.A.CHN.RUS.TOTAL.TOTAL.VALUE.USD.HS2O'}      |                                          | series.key                 | HS2022
            {key: 'TRADE.GACC.A.CHN.RUS.TOTAL.TOTAL.VALUE.XYZ'}           |                                          | series.key                 | USD
            {key: 'INDICATOR.WORLD_BANK.A.CHN._._.GDPP'}                  |                                          | series.key                 | GDP
            {key: 'INDICATOR.WORLD_BANK.A.CHN.ATLANTIS._.GDP'}                  |                                          | series.key                 | such as CHN
            {}                                                            |                                          | SeriesInput                | pair
            {key: 'a', pair: {a: 'CHN', b: 'RUS'}}                        |                                          | SeriesInput                | inline
            {key: null}                                                   |                                          | SeriesInput                | trade
            {pair: {a: 'CHN', b: 'RUS'}}                                  | from: '2024', to: '2022'                 | from                       | not be after to
            {pair: {a: 'CHN', b: 'RUS'}}                                  | from: '2024-05', to: '2024-Q1'           | from                       | not be after to
            {pair: {a: 'CHN', b: 'RUS'}}                                  | rollingWindow: 0                         | rollingWindow              | from 1 to
            {pair: {a: 'CHN', b: 'RUS'}}                                  | rollingWindow: 1201                      | rollingWindow              | 1200
            {pair: {a: 'CHN', b: 'RUS'}}                                  | transform: INDEX, indexBase: '2003'      | indexBase                  | 2001 to 2002
            {pair: {a: 'CHN', b: 'RUS'}}                                  | transform: INDEX, indexBase: '2020-05'   | indexBase                  | ANNUAL
            {pair: {a: 'CHN', b: 'RUS'}}                                  | transform: CONSTANT_USD, indexBase: '1890' | indexBase                | 1988 to 2025
            {pair: {a: 'CHN', b: 'RUS'}}                                  | frequency: MONTHLY                       | frequency                  | ANNUAL
            {pair: {a: 'CHN', b: 'RUS'}}                                  | transform: SEASONALLY_ADJUSTED           | transform                  | months or quarters
            {pair: {a: 'CHN', b: 'RUS', currency: 'EUR'}}                 | transform: CONSTANT_USD                  | transform                  | in USD
            {inline: {start: '2020-01', frequency: MONTHLY, values: [1, 2, 3]}} | transform: SEASONALLY_ADJUSTED     | transform                  | more than two years
            {inline: {start: '2020-01', frequency: ANNUAL, values: [1]}}  |                                          | series.inline.start        | frequency ANNUAL
            {inline: {start: '9999', frequency: ANNUAL, values: [1, 2]}}  |                                          | series.inline              | 1 to 9999
            {inline: {start: '2020', frequency: ANNUAL, values: [1], unit: ''}} |                                    | series.inline              | a code and a name
            {inline: {start: '2020', frequency: ANNUAL, values: [1]}}     | transform: SHARE_OF_PAIR                 | transform                  | trade series
            {inline: {start: '2020', frequency: ANNUAL, values: [1]}}     | transform: PER_CAPITA                    | transform                  | of an area
            """)
    void whatMakesNoSenseIsRefusedWithWhatWould(String series, String more, String argument, String accepted) {
        Response response = ask(series, more);

        assertThat(response.statusCode()).isEqualTo(200);
        assertRefused(response, "BAD_USER_INPUT", argument);
        Map<String, Object> error = response.jsonPath().getMap("errors[0]");
        assertThat(error.get("message") + " " + error.get("extensions")).contains(accepted);
        assertThat(response.jsonPath().getMap("data")).containsEntry("series", null);
    }

    /** What is wrong in the document itself is refused before anything runs, with status 400. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {pair: {a: 'CHN', b: 'RUS'}}                                    | from: '2024-13'      | from                    | a month 2022-09
            {pair: {a: 'CHN', b: 'RUS'}}                                    | asOf: '2022-02-30'   | asOf                    | a day 2022-02-24
            {pair: {a: 'CHN', b: 'RUS', asOf: '2022-02-30'}}                |                      | series.pair.asOf        | a day 2022-02-24
            {pair: {a: 'CHN', b: 'RUS', flow: EXPRT}}                       |                      | series.pair.flow        | EXPORT
            {pair: {a: 'CHN', b: 'RUS'}}                                    | transform: PCH       | transform               | PERCENT_CHANGE
            {pair: {a: 'CHN'}}                                              |                      | series.pair             | b
            {nope: 1}                                                       |                      | series                  | SeriesInput
            {inline: {start: '2020', frequency: ANNUAL, values: [1e999]}}   |                      | series.inline.values[0] | number
            """)
    void whatIsNoDocumentOfOursIsRefusedAtOnce(String series, String more, String argument, String accepted) {
        Response response = ask(series, more);

        assertThat(response.statusCode()).isEqualTo(400);
        assertRefused(response, "BAD_USER_INPUT", argument);
        assertThat(response.asString()).contains(accepted);
    }

    @Test
    void anAreaIsKnownByEveryCommonCode() {
        // alpha-2, M49 and Comtrade's own number of the United States; names as well
        for (String us : List.of("US", "us", "840", "842", "USA", "United States")) {
            SeriesAnswer answer = SeriesAnswer.of("series: {pair: {a: '156', b: '%s'}}".formatted(us));
            assertThat(answer.text("key")).isEqualTo("TRADE.GACC.A.CHN.USA.TOTAL.TOTAL.VALUE.USD");
        }
    }

    @Test
    void moreThanTenThousandPeriodsAreRefused() {
        // 833 years and 5 months are 10,001 months
        Response response = ask("{pair: {a: 'CHN', b: 'RUS', frequency: MONTHLY}}", "from: '0001-01', to: '0834-05'");

        assertRefused(response, "LIMIT_EXCEEDED", "periods");
        assertThat(response.jsonPath().getMap("errors[0].extensions"))
                .containsEntry("requested", 10_001)
                .containsEntry("allowed", 10_000);
    }

    @Test
    void tenThousandPeriodsAreAnswered() {
        SeriesAnswer months = SeriesAnswer.of(
                "series: {pair: {a: 'CHN', b: 'RUS', frequency: MONTHLY}}, from: '0001-01', to: '0834-04'");
        SeriesAnswer allYears = SeriesAnswer.of("series: {pair: {a: 'CHN', b: 'RUS'}}, from: '0001', to: '9999'");

        assertThat(months.values()).hasSize(10_000);
        assertThat(allYears.values()).hasSize(9_999);
    }

    @Test
    void moreThanTenThousandNumbersAreRefused() {
        Response response = Ask.post(
                "query($values: [Float]!) { series(series: {inline: {start: \"2020\", frequency: ANNUAL, "
                        + "values: $values}}) { key } }",
                Map.of("values", Collections.nCopies(10_001, 1)));

        assertRefused(response, "LIMIT_EXCEEDED", "series.inline.values");
    }

    @Test
    void logarithmsOfWhatIsNotPositiveAreMissing() {
        SeriesAnswer answer = SeriesAnswer.of(
                "series: {inline: {start: '2020', frequency: ANNUAL, values: [-1, 0, 1]}}, transform: LOG");

        assertThat(answer.values()).containsExactly(null, null, 0.0);
        assertThat(answer.statuses()).containsExactly("MISSING", "MISSING", "COMPUTED");
    }

    @Test
    void theLargestNumbersNeverBecomeInfinite() {
        String huge =
                "{ series(series: {inline: {start: \"2020\", frequency: ANNUAL, values: [1e308, -1e308, 1e308]}}%s)"
                        + " { values summary { count mean standardDeviation } } }";

        assertThat(Ask.of(huge.formatted("")).getList("data.series.values")).containsExactly(1e308, -1e308, 1e308);
        // 1e308 - -1e308 is beyond what a double holds
        assertThat(Ask.of(huge.formatted(", transform: CHANGE")).getList("data.series.values"))
                .containsExactly(null, null, null);
        assertThat(Ask.of(huge.formatted("")).getDouble("data.series.summary.mean"))
                .isLessThan(1e308);
    }

    @Test
    void anEmptyWindowIsAnEmptySeriesWithANotice() {
        SeriesAnswer never = SeriesAnswer.of("series: {pair: {a: 'CHN', b: 'RUS'}}, asOf: '1900-01-01'");
        SeriesAnswer within = SeriesAnswer.of("series: {pair: {a: 'CHN', b: 'RUS'}}, from: '2022-03', to: '2022-05'");

        assertThat(never.values()).isEmpty();
        assertThat(never.notice("NO_DATA"))
                .containsEntry(
                        "message", "no value in the window: nothing is loaded for it that was public by 1900-01-01");
        assertThat(within.notice("NO_DATA"))
                .containsEntry("message", "no value in the window: it has values from 1997 to 2025");
    }

    private static Response ask(String series, String more) {
        String arguments = "series: " + series + (more == null ? "" : ", " + more);
        return Ask.post("{ series(%s) { key values } }".formatted(arguments.replace('\'', '"')), Map.of());
    }

    private static void assertRefused(Response response, String code, String argument) {
        assertThat(response.jsonPath().getList("errors.extensions.code")).containsExactly(code);
        assertThat(response.jsonPath().getString("errors[0].extensions.argument"))
                .isEqualTo(argument);
        assertThat(response.asString())
                .doesNotContain("java.", "org.dyad", "Exception", "\tat ", "select ", "trade_flow");
    }
}
