package org.dyad.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dyad.graphql.Ask;
import org.dyad.ops.StatementCount;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Figures are those of the curated dataset: GACC's totals with Russia 2021 146.887, 2022 190.271, 2023 240.11 billion.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CompareApiTest {

    private static final String FIELDS = """
            { periods series { key label unit { code } values levels statuses before { from to n mean } after { from to n mean }
                percentChange citationIndex citations { source { title } } problems { code message } }
              differences { label unit { code } values problems { code } } ratios { label values } csvUrl notices { code } }
            """;

    private static final String RUSSIA = "{pair: {a: 'CHN', b: 'RUS'}}";

    @Inject
    StatementCount statements;

    @Test
    void anIndexIsAHundredAtItsBase() {
        JsonPath answer = ask("from: '2021', to: '2023', transform: INDEX, indexBase: '2021', series: [%s]", RUSSIA);

        assertThat(answer.getList("data.compare.periods")).isEqualTo(List.of("2021", "2022", "2023"));
        List<Double> values = doubles(answer, "series[0].values");
        assertThat(values.get(0)).isEqualTo(100);
        // 190.271 / 146.887 and 240.11 / 146.887, times 100
        assertThat(values.get(1)).isCloseTo(129.53563, within(1e-4));
        assertThat(values.get(2)).isCloseTo(163.46579, within(1e-4));
        assertThat(doubles(answer, "series[0].levels")).containsExactly(146.887e9, 190.271e9, 240.11e9);
        assertThat(answer.getString("data.compare.series[0].unit.code")).isEqualTo("INDEX");
    }

    @Test
    void theDefaultBaseIsTheFirstPeriodThatAllSeriesHave() {
        JsonPath answer = ask(
                "from: '2019', to: '2023', transform: INDEX, series: [%s,"
                        + " {inline: {start: '2021', frequency: ANNUAL, values: [50, 60, 70]}}]",
                RUSSIA);

        assertThat(doubles(answer, "series[0].values").get(2)).isEqualTo(100);
        assertThat(doubles(answer, "series[1].values")).containsExactly(null, null, 100.0, 120.0, 140.0);
    }

    @Test
    void thenStandsBesideNow() {
        JsonPath answer = ask(
                "from: '2022', to: '2022', series: [%s, {pair: {a: 'CHN', b: 'RUS', asOf: '2023-02-01', label: 'then'}}]",
                RUSSIA);

        assertThat(doubles(answer, "series[0].values")).containsExactly(190.271e9);
        assertThat(doubles(answer, "series[1].values")).containsExactly(190.27e9);
        assertThat(answer.getString("data.compare.series[1].label")).isEqualTo("then");
        // then minus now
        assertThat(doubles(answer, "differences[0].values").get(0)).isCloseTo(-1e6, within(1.0));
        assertThat(answer.getString("data.compare.differences[0].label"))
                .isEqualTo("then minus China, total trade with Russia");
    }

    @Test
    void aMistakeInOneSeriesLeavesTheOthers() {
        JsonPath answer = ask("from: '2021', to: '2022', series: [{pair: {a: 'CHM', b: 'RUS'}}, %s]", RUSSIA);

        assertThat(answer.getString("data.compare.series[0].problems[0].code")).isEqualTo("BAD_USER_INPUT");
        assertThat(answer.getString("data.compare.series[0].problems[0].message"))
                .contains("CHM");
        assertThat(doubles(answer, "series[0].values")).containsExactly(null, null);
        assertThat(doubles(answer, "series[1].values")).containsExactly(146.887e9, 190.271e9);
    }

    @Test
    void unitsThatDifferAreNotSubtracted() {
        JsonPath answer =
                ask("from: '2021', to: '2022', series: [%s, {indicator: {code: 'POPULATION', area: 'CHN'}}]", RUSSIA);

        assertThat(answer.getString("data.compare.differences[0].problems[0].code"))
                .isEqualTo("UNITS_DIFFER");
        assertThat(doubles(answer, "differences[0].values")).containsExactly(null, null);
        assertThat(doubles(answer, "ratios[0].values")).doesNotContainNull();
    }

    @Test
    void theYearOfTheEventIsNeitherBeforeNorAfter() {
        JsonPath answer = ask("from: '2020', to: '2024', split: {at: {date: '2022-02-24'}}, series: [%s]", RUSSIA);

        assertThat(answer.getString("data.compare.series[0].before.to")).isEqualTo("2021");
        assertThat(answer.getString("data.compare.series[0].after.from")).isEqualTo("2023");
        // (107.76 + 146.887) / 2 and (240.11 + 244.81) / 2
        assertThat(answer.getDouble("data.compare.series[0].before.mean")).isCloseTo(127.3235e9, within(1e3));
        assertThat(answer.getDouble("data.compare.series[0].after.mean")).isCloseTo(242.46e9, within(1e3));
        assertThat(answer.getDouble("data.compare.series[0].percentChange")).isCloseTo(90.428, within(1e-3));
    }

    @ParameterizedTest
    @CsvSource({"2022-01-01,EXCLUDE,2021,2022", "2022-02-24,BEFORE,2022,2023", "2022-02-24,AFTER,2021,2022"})
    void aPeriodThatBeginsOnTheDayIsTheFirstAfter(
            String day, String eventPeriod, String lastBefore, String firstAfter) {
        JsonPath answer = ask(
                "from: '2020', to: '2024', split: {at: {date: '%s'}, eventPeriod: %s, window: 1}, series: [%s]",
                day, eventPeriod, RUSSIA);

        assertThat(answer.getString("data.compare.series[0].before.to")).isEqualTo(lastBefore);
        assertThat(answer.getString("data.compare.series[0].after.from")).isEqualTo(firstAfter);
        assertThat(answer.getInt("data.compare.series[0].before.n")).isEqualTo(1);
    }

    @Test
    void missingPeriodsAreKeptDroppedOrInterpolated() {
        String series = "{inline: {start: '2020', frequency: ANNUAL, values: [1, null, 3]}}";

        assertThat(doubles(ask("series: [%s]", series), "series[0].values")).containsExactly(1.0, null, 3.0);
        JsonPath dropped = ask("missing: DROP, series: [%s]", series);
        assertThat(dropped.getList("data.compare.periods")).isEqualTo(List.of("2020", "2022"));
        assertThat(doubles(dropped, "series[0].values")).containsExactly(1.0, 3.0);
        JsonPath interpolated = ask("missing: INTERPOLATE, series: [%s]", series);
        assertThat(doubles(interpolated, "series[0].values")).containsExactly(1.0, 2.0, 3.0);
        assertThat(interpolated.getList("data.compare.series[0].statuses"))
                .element(1)
                .isEqualTo("ESTIMATED");
    }

    @Test
    void theLowestFrequencyDecides() {
        JsonPath answer = ask(
                "from: '2022', to: '2022', series: [%s, {inline: {start: '2022-01', frequency: MONTHLY,"
                        + " values: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]}}]",
                RUSSIA);

        assertThat(answer.getList("data.compare.periods")).isEqualTo(List.of("2022"));
        assertThat(doubles(answer, "series[1].values")).containsExactly(78.0);
    }

    @Test
    void twentySeriesCostOneStatementForEachKind() throws Exception {
        String series = IntStream.range(0, 18)
                .mapToObj(i -> "{pair: {a: 'CHN', b: '"
                        + List.of("RUS", "USA", "EU", "JPN", "KOR", "DEU").get(i % 6) + "', flow: "
                        + List.of("TOTAL", "EXPORT", "IMPORT").get(i / 6) + "}}")
                .collect(Collectors.joining(", "));
        List<String> sent = statements.during(() -> assertThat(ask(
                                "series: [%s, {indicator: {code: 'GDP', area: 'CHN'}}, {indicator: {code: 'GDP', area: 'RUS'}}]",
                                series)
                        .getList("data.compare.series"))
                .hasSize(20));

        assertThat(StatementCount.on("trade_flow", sent)).hasSize(1);
        assertThat(StatementCount.on("observation", sent)).hasSize(1);
    }

    @Test
    void correlationsWithOtherLagsStandSideBySide() {
        JsonPath answer = Ask.of("""
                { compare(input: {series: [
                    {inline: {start: "2010", frequency: ANNUAL, values: [1, 2, 3, 4, 5]}},
                    {inline: {start: "2010", frequency: ANNUAL, values: [2, 4, 6, 8, 10]}}]}) {
                  now: correlations { method lag n coefficient } lagged: correlations(maxLag: 1) { lag n } } }
                """);

        assertThat(answer.getList("data.compare.now.method")).isEqualTo(List.of("PEARSON", "SPEARMAN"));
        assertThat(answer.getDouble("data.compare.now[0].coefficient")).isCloseTo(1, within(1e-12));
        assertThat(answer.getList("data.compare.lagged.lag")).isEqualTo(List.of(-1, -1, 0, 0, 1, 1));
    }

    @Test
    void whatHasNoValuesAndWhatCannotBeAnsweredAreOfOneFrequency() {
        JsonPath answer = Ask.of("""
                { compare(input: {from: "2030", series: [
                    {key: "TRADE.GACC.M.CHN.RUS.IMPORT.TOTAL.VALUE.USD"}, {key: "no key"}]}) {
                  periods correlations { n } series { problems { code } } } }
                """);

        assertThat(answer.getList("errors")).isNull();
        assertThat(answer.getList("data.compare.periods")).isEmpty();
        assertThat(answer.getList("data.compare.correlations.n")).isEqualTo(List.of(0, 0));
        assertThat(answer.getString("data.compare.series[1].problems[0].code")).isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void theAnalystsQuestionTakesOneStatementForItsSeriesAndOneForWhatHappened() throws Exception {
        List<String> sent = statements.during(() -> {
            JsonPath answer = Ask.of("""
                    { compare(input: {from: "2015", to: "2025", transform: INDEX, indexBase: "2021", series: [
                        {pair: {a: "CHN", b: "RUS"}}, {pair: {a: "CHN", b: "USA"}},
                        {trade: {reporter: "CHN", partner: "EU", flow: TOTAL}}], split: {at: {date: "2022-02-24"}}}) {
                      periods series { label unit { code } values levels statuses before { mean } after { mean }
                        percentChange citations { source { title } } problems { code message } }
                      timeline { date title } } }
                    """);
            assertThat(answer.getList("errors")).isNull();
            // of the European Union there is nothing for the base, and 828.1 billion for 2025
            assertThat(answer.getString("data.compare.series[2].problems[0].code"))
                    .isEqualTo("BAD_USER_INPUT");
            assertThat(doubles(answer, "series[2].levels").get(10)).isEqualTo(828.1e9);
            assertThat(answer.getList("data.compare.timeline")).isNotEmpty();
        });

        assertThat(StatementCount.on("trade_flow", sent)).hasSize(2);
        assertThat(StatementCount.on("claim", sent)).hasSize(1);
    }

    private static JsonPath ask(String input, Object... values) {
        String text = input.formatted(values).replace('\'', '"');
        JsonPath answer = Ask.of("{ compare(input: {%s}) %s }".formatted(text, FIELDS));
        assertThat(answer.getList("errors")).as(text).isNull();
        return answer;
    }

    private static List<Double> doubles(JsonPath answer, String path) {
        return answer.getList("data.compare." + path, Double.class);
    }
}
