package org.dyad.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.dyad.graphql.Ask;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DesignationSeriesTest {

    @Test
    void whatStandsIsTheLastNumberPrintedWithinThePeriod() {
        JsonPath answer = Ask.of("""
                { month: series(series: {designations: {sender: "EU", target: "RUS", basis: PUBLISHED_COUNT, count: VESSELS}}) {
                    key nature unit { code } periods values statuses citations { source { publisher } } }
                  year: series(series: {designations: {sender: "EU", target: "RUS", basis: PUBLISHED_COUNT, count: VESSELS,
                    frequency: ANNUAL}}) { periods values }
                  then: series(series: {designations: {sender: "EU", target: "RUS", basis: PUBLISHED_COUNT, count: VESSELS}},
                    asOf: "2025-06-01") { values } }
                """);

        assertThat(answer.getList("errors")).isNull();
        assertThat(answer.getString("data.month.key")).isEqualTo("DESIGNATIONS.PUBLISHED_COUNT.M.EU.RUS._.VESSELS");
        assertThat(answer.getString("data.month.nature")).isEqualTo("STOCK");
        // 79 on 16 December 2024 (Compliance MK), 342 on 20 May 2025 (Ahlers & Vogel), 444 on 18 July (McCann
        // FitzGerald)
        assertThat(answer.getList("data.month.values"))
                .containsExactly(79.0, null, null, null, null, 342.0, null, 444.0);
        assertThat(answer.getList("data.month.statuses"))
                .startsWith("NORMAL", "NOT_LOADED")
                .endsWith("NORMAL");
        assertThat(answer.getList("data.year.values")).containsExactly(79.0, 444.0);
        assertThat(answer.getList("data.then.values")).containsExactly(79.0, null, null, null, null, 342.0);
    }

    @Test
    void whatWasAddedWithinAPeriodIsASumFromBelow() {
        JsonPath answer = Ask.of("""
                { series(series: {designations: {sender: "EU", target: "RUS", basis: PUBLISHED_COUNT, count: ADDED_VESSELS,
                    frequency: ANNUAL}}) { nature periods values statuses notices { code } } }
                """);

        // 52 in 2024; 189 + 105 + 117 in 2025; the 200 that another page has is disputed
        assertThat(answer.getList("data.series.values")).containsExactly(52.0, 411.0);
        assertThat(answer.getList("data.series.statuses")).containsOnly("ESTIMATED");
        assertThat(answer.getString("data.series.nature")).isEqualTo("FLOW");
        assertThat(answer.getList("data.series.notices.code")).containsExactly("AS_PRINTED");
    }

    @Test
    void numbersOfAYearMakeNoMonths() {
        JsonPath answer = Ask.of("""
                { series(series: {designations: {sender: "USA", target: "CHN", list: "SDN", basis: PUBLISHED_COUNT,
                    count: ADDED_ENTRIES}}) { values notices { code } } }
                """);

        assertThat(answer.getList("data.series.values")).isEmpty();
        assertThat(answer.getList("data.series.notices.code")).contains("NO_DATA");
    }

    @Test
    void aKeyAnswersTheSameSeries() {
        String query = "query($key: String) { series(series: {key: $key}) { key periods values } }";
        String key = "DESIGNATIONS.PUBLISHED_COUNT.A.USA.RUS.SDN.ADDED_ENTRIES";

        JsonPath answer = Ask.of(query, Map.of("key", key));

        assertThat(answer.getString("data.series.key")).isEqualTo(key);
        assertThat(answer.getList("data.series.values")).containsExactly(1698.0, null, 1706.0);
        assertThat(Ask.of(query, Map.of("key", "DESIGNATIONS.GUESSED.A.USA.RUS.SDN.ENTRIES"))
                        .getString("errors[0].extensions.code"))
                .isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void inAComparisonWhatCannotBeCountedIsAProblemOfItsOwn() {
        JsonPath answer = Ask.of("""
                { compare(input: {frequency: ANNUAL, series: [
                    {designations: {sender: "EU", target: "RUS", basis: PUBLISHED_COUNT, count: PERSONS}}
                    {designations: {sender: "EU", target: "RUS", basis: LIST_VERSIONS}}
                    {designations: {sender: "USA", basis: PUBLISHED_COUNT, count: ADDED_ENTRIES}}
                    {designations: {sender: "XQZ", basis: PUBLISHED_COUNT}}
                    {pair: {a: "CHN", b: "RUS"}}]}) {
                  periods series { values problems { code message } } } }
                """);

        assertThat(answer.getList("errors")).isNull();
        assertThat(answer.getString("data.compare.series[1].problems[0].code")).isEqualTo("BAD_USER_INPUT");
        assertThat(answer.getString("data.compare.series[1].problems[0].message"))
                .contains("import", "PUBLISHED_COUNT");
        assertThat(answer.getString("data.compare.series[2].problems[0].message"))
                .contains("several lists");
        assertThat(answer.getString("data.compare.series[3].problems[0].message"))
                .contains("XQZ");
        // 1,473 on 25 February 2023 (French foreign ministry), 1,725 in June 2024 (buzb.uz)
        int year = answer.getList("data.compare.periods").indexOf("2023");
        assertThat(answer.getList("data.compare.series[0].values").subList(year, year + 2))
                .containsExactly(1473.0, 1725.0);
        // what is told of it is why another office would have more years
        assertThat(answer.getList("data.compare.series[4].problems.code")).containsOnly("OTHER_PROVIDERS");
    }
}
