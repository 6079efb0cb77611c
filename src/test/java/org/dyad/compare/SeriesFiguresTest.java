package org.dyad.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.dyad.graphql.Ask;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.Test;

/** Figures as they were published; the sources are named with each. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SeriesFiguresTest {

    private static final String PAIR = "series: {pair: {a: 'CHN', b: 'RUS'}}";

    @Test
    void thePairIsAnsweredAsChinasCustomsPublishedIt() {
        SeriesAnswer answer = SeriesAnswer.of(PAIR + ", from: '2016', to: '2024'");

        assertThat(answer.text("key")).isEqualTo("TRADE.GACC.A.CHN.RUS.TOTAL.TOTAL.VALUE.USD");
        assertThat(answer.text("provider.code")).isEqualTo("GACC");
        assertThat(answer.text("unit.code")).isEqualTo("USD");
        // 69.525 Kommersant 2017-01-13; 84.07 and 107.06 RT 2019-01-14; 110.75 and 107.76 UrduPoint 2021-01-14;
        // 146.887 Afternoon Voice 2022-07-13; 190.271 and 240.11 as below; 244.81 bne IntelliNews 2025-01
        assertThat(answer.values())
                .containsExactly(
                        69.525e9, 84.07e9, 107.06e9, 110.75e9, 107.76e9, 146.887e9, 190.271e9, 240.11e9, 244.81e9);
        assertThat(answer.titles("2022"))
                .containsExactly(
                        "Trade exchange between Russia and China increased by 41.3% at the beginning of this year (RT)");
        assertThat(answer.titles("2023"))
                .containsExactly("China-Russia Trade in January-February 2024 Up to $37.01Bln");
    }

    @Test
    void aQuotedFigureSaysWhomItQuotes() {
        SeriesAnswer answer = SeriesAnswer.of(PAIR);

        assertThat(answer.text("2022", "citations[0].directness")).isEqualTo("QUOTED");
        assertThat(answer.text("2022", "citations[0].quotedProvider.code")).isEqualTo("GACC");
    }

    @Test
    void theColumnsSayTheSameAsTheObservations() {
        SeriesAnswer answer = SeriesAnswer.of(PAIR);
        List<Map<String, Object>> rows = answer.observations();

        assertThat(answer.periods())
                .isEqualTo(rows.stream().map(row -> row.get("period")).toList());
        assertThat(answer.statuses())
                .isEqualTo(rows.stream().map(row -> row.get("status")).toList());
        assertThat(answer.values())
                .hasSize(rows.size())
                .allSatisfy(value ->
                        assertThat(value == null || Double.isFinite(value)).isTrue());
    }

    @Test
    void aYearThatNobodyLoadedIsNotSaidToBeWithheld() {
        // source.csv has no report of GACC's that gives 2003
        SeriesAnswer answer = SeriesAnswer.of(PAIR + ", from: '2002', to: '2003'");

        assertThat(answer.value("2003")).isNull();
        assertThat(answer.status("2003")).isEqualTo("NOT_LOADED");
        assertThat(answer.noticeCodes()).doesNotContain("SUPPRESSED", "NOT_COLLECTED");
    }

    @Test
    void russiasSilenceIsNamedAndExplained() {
        SeriesAnswer answer =
                SeriesAnswer.of("series: {pair: {a: 'CHN', b: 'RUS', seenBy: 'RUS'}}, from: '2021', to: '2024'");

        // Rosstat's copy of 2025-01-09, twelve months each: exports 68,901,532,380 and imports 72,699,888,380
        assertThat(answer.value("2021")).isEqualTo(141_601_420_760.0);
        assertThat(answer.status("2021")).isEqualTo("COMPUTED");
        assertThat(answer.values()).element(1).isNull();
        assertThat(answer.statuses()).containsExactly("COMPUTED", "SUPPRESSED", "SUPPRESSED", "SUPPRESSED");
        assertThat(answer.notice("SUPPRESSED"))
                .containsEntry(
                        "message", "Trade by partner country is not published after January 2022; no return is known.")
                .containsEntry("periods", List.of("2022", "2023", "2024"));
    }

    @Test
    void whatRussiaDoesNotSendToComtradeWasNotCollectedThere() {
        SeriesAnswer answer = SeriesAnswer.of("series: {trade: {reporter: 'RUS', partner: 'CHN', flow: EXPORT, "
                + "provider: 'COMTRADE'}}, from: '2021', to: '2022'");

        assertThat(answer.value("2021")).isEqualTo(68_679_248_077.0);
        assertThat(answer.status("2022")).isEqualTo("NOT_COLLECTED");
        assertThat(String.valueOf(answer.notice("NOT_COLLECTED").get("message")))
                .startsWith("Russia reports to UN Comtrade up to 2021");
    }

    @Test
    void whatIsNotKnownToBeWithheldYetIsNotLoaded() {
        // the first report that Russia's customs went silent is of 21 April 2022
        SeriesAnswer answer = SeriesAnswer.of(
                "series: {pair: {a: 'RUS', b: 'CHN'}}, from: '2022', to: '2022', " + "asOf: '2022-04-01'");

        assertThat(answer.status("2022")).isEqualTo("NOT_LOADED");
    }

    @Test
    void turnoverThatNobodyPublishesIsAddedUp() {
        SeriesAnswer answer = SeriesAnswer.of("series: {trade: {reporter: 'CHN', partner: 'RUS', flow: TOTAL, "
                + "provider: 'NBS'}}, from: '2022', to: '2022'");

        // NBS prints exports of 75,641.05 and imports of 114,379.83 million dollars
        assertThat(answer.value("2022")).isEqualTo(75_641_050_000.0 + 114_379_830_000.0);
        assertThat(answer.status("2022")).isEqualTo("COMPUTED");
        assertThat(answer.notice("COMPUTED_TOTAL")).containsEntry("periods", List.of("2022"));
    }

    @Test
    void theBalanceOfADeficitIsNegative() {
        SeriesAnswer answer = SeriesAnswer.of(
                "series: {trade: {reporter: 'CHN', partner: 'RUS', flow: BALANCE}}, from: '2018', to: '2024'");

        // RT 2019-01-14: 47.98 and 59.08; Vestnik Kavkaza 2023-01-13: 76.12 and 114.15; bne 2025-01: 115.49 and 129.32
        assertThat(answer.value("2018")).isCloseTo(-11.10e9, within(1.0));
        assertThat(answer.value("2022")).isCloseTo(-38.03e9, within(1.0));
        assertThat(answer.value("2024")).isCloseTo(-13.83e9, within(1.0));
        assertThat(answer.status("2024")).isEqualTo("COMPUTED");
    }

    @Test
    void holesAreFilledFromTheNextProviderOnlyOnRequest() {
        String trade = "series: {trade: {reporter: 'CHN', partner: 'RUS', flow: IMPORT, fill: %s}}, from: '1999', "
                + "to: '2000'";
        SeriesAnswer plain = SeriesAnswer.of(trade.formatted(false));
        SeriesAnswer filled = SeriesAnswer.of(trade.formatted(true));

        // People's Daily 2000-02-13: 4.2 billion; NBS prints 4,222.64 and 5,769.89 million
        assertThat(plain.values()).containsExactly(4.2e9, null);
        assertThat(filled.values()).containsExactly(4.2e9, 5_769_890_000.0);
        assertThat(filled.titles("2000")).first().asString().contains("China NBS national annual series");
        assertThat(filled.notice("FILLED"))
                .containsEntry("message", "GACC has no figure for these periods: filled from NBS")
                .containsEntry("periods", List.of("2000"));
    }

    @Test
    void growthAsPrintedStandsBesideTheLevel() {
        SeriesAnswer answer = SeriesAnswer.of(PAIR + ", from: '2022', to: '2022'");

        // 190.271 / 1.293 = 147.15467..., while 146.887 was what had been published for 2021
        assertThat(answer.number("2022", "publishedGrowth.percent")).isEqualTo(29.3);
        assertThat(answer.text("2022", "publishedGrowth.currency")).isNull();
        assertThat(answer.number("2022", "publishedGrowth.impliedBase")).isCloseTo(147.15467904e9, within(10.0));
    }

    @Test
    void observationsCanBeAskedForByWindowUnderSeveralNames() {
        JsonPath answer = Ask.of("{ series(series: {pair: {a: \"CHN\", b: \"RUS\"}}) { "
                + "early: observations(to: \"1999\") { value } late: observations(from: \"2024\") { value } "
                + "one: observations(from: \"2022-01\", to: \"2022-12\") { period } } }");

        // Rosbalt and others: 6.12 in 1997, 5.48 in 1998, 5.72 in 1999; 228.105 in 2025 (Motor 2026-02-11)
        assertThat(answer.getList("data.series.early.value")).containsExactly(6.12e9, 5.48e9, 5.72e9);
        assertThat(answer.getList("data.series.late.value")).containsExactly(244.81e9, 228.105e9);
        assertThat(answer.getList("data.series.one.period")).containsExactly("2022");
    }

    @Test
    void aSeriesIsMaintainedWhateverWindowIsShown() {
        SeriesAnswer old = SeriesAnswer.of(PAIR + ", to: '2010'");
        SeriesAnswer ended = SeriesAnswer.of("series: {trade: {reporter: 'CHN', partner: 'RUS', flow: EXPORT, "
                + "provider: 'APRICITAS'}}, asOf: '2026-01-01'");

        assertThat(old.text("isMaintained")).isEqualTo("true");
        assertThat(ended.text("isMaintained")).isEqualTo("false");
    }

    @Test
    void fiscalYearsBeginWhereTheirProvidersDo() {
        SeriesAnswer answer = SeriesAnswer.of("series: {trade: {reporter: 'IND', partner: 'RUS', flow: EXPORT, "
                + "basis: FISCAL_YEAR}}, from: '2022', to: '2022'");

        // India's year 2022-23 runs from April to March
        assertThat(answer.observation("2022"))
                .containsEntry("start", "2022-04-01")
                .containsEntry("endExclusive", "2023-04-01");
    }

    @Test
    void quantitiesAndUnitValuesHaveTheirOwnUnits() {
        String cars = "series: {trade: {reporter: 'CHN', partner: 'RUS', flow: EXPORT, commodity: '8703', "
                + "measure: %s}}, from: '2022', to: '2022'";
        SeriesAnswer pieces = SeriesAnswer.of(cars.formatted("QUANTITY"));
        SeriesAnswer price = SeriesAnswer.of(cars.formatted("UNIT_VALUE"));
        SeriesAnswer weight = SeriesAnswer.of(cars.formatted("NET_WEIGHT_KG"));

        // 153,200 cars for 1.68 billion dollars: 10,966.06 a piece
        assertThat(pieces.value("2022")).isEqualTo(153_200.0);
        assertThat(pieces.text("unit.code")).isEqualTo("UNITS");
        assertThat(price.value("2022")).isCloseTo(10_966.0574, within(0.001));
        assertThat(price.text("unit.code")).isEqualTo("USD_PER_UNITS");
        assertThat(weight.text("unit.code")).isEqualTo("KG");
        assertThat(weight.noticeCodes()).containsExactly("NO_DATA");
    }

    @Test
    void whoElseHasAFigureIsSaidAndNotTaken() {
        String query = "series: {pair: {a: 'CHN', b: 'USA'}}, from: '%s', to: '%s'";
        SeriesAnswer answer = SeriesAnswer.of(query.formatted("2019", "2022"));

        // the press quotes China's customs for 2021 and 2022; the statistical office's series is whole
        assertThat(answer.values()).containsExactly(null, null, 755.645e9, 759.427e9);
        assertThat(answer.notice("OTHER_PROVIDERS")).containsEntry("periods", List.of("2019", "2020"));
        assertThat(String.valueOf(answer.notice("OTHER_PROVIDERS").get("message")))
                .contains("no figure of GACC is held", "NBS");
        assertThat(SeriesAnswer.of(query.formatted("2021", "2022")).noticeCodes())
                .doesNotContain("OTHER_PROVIDERS");
    }

    @Test
    void aBalanceIsAnothersOnlyIfBothFlowsAre() {
        String query = "series: {trade: {reporter: 'ARE', partner: 'CHN', flow: %s}}, from: '2012', to: '2014'";

        // of 2012 and 2013 WITS is quoted with the imports alone; what COMTRADE is quoted with begins in 2014
        assertThat(SeriesAnswer.of(query.formatted("IMPORT")).notice("OTHER_PROVIDERS"))
                .containsEntry("periods", List.of("2012", "2013"));
        assertThat(SeriesAnswer.of(query.formatted("BALANCE")).noticeCodes()).doesNotContain("OTHER_PROVIDERS");
    }
}
