package org.dyad.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.dyad.graphql.Ask;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a caller may get wrong, and what then stands in the answer. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CompareRefusalsTest {

    private static final String FIELDS = """
            { periods series { key label unit { code } values levels statuses before { from to n mean } after { from to n mean }
                percentChange citationIndex citations { source { title } } problems { code message } }
              differences { label unit { code } values problems { code } } ratios { label values } notices { code } }
            """;

    private static final String RUSSIA = "{pair: {a: 'CHN', b: 'RUS'}}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            series: []                                                        | BAD_USER_INPUT | input.series
            baseline: 1, series: [{key: 'TRADE.GACC.A.CHN.RUS.TOTAL.TOTAL.VALUE.USD'}] | BAD_USER_INPUT | input.baseline
            from: '2024', to: '2022', series: [{pair: {a: 'CHN', b: 'RUS'}}]  | BAD_USER_INPUT | from
            split: {at: {date: '2022-02-24'}, window: 0}, series: [{pair: {a: 'CHN', b: 'RUS'}}] | BAD_USER_INPUT | input.split.window
            split: {at: {event: 'nonsense'}}, series: [{pair: {a: 'CHN', b: 'RUS'}}] | BAD_USER_INPUT | input.split.at.event
            """)
    void whatIsWrongWithTheWholeIsRefused(String input, String code, String argument) {
        JsonPath answer = Ask.of("{ compare(input: {%s}) { periods } }".formatted(input.replace('\'', '"')));

        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo(code);
        assertThat(answer.getString("errors[0].extensions.argument")).isEqualTo(argument);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            from: '2040'                          | no value in the window: it has values from
            to: '1900'                            | no value in the window: it has values from
            asOf: '1900-01-01'                    | nothing is loaded for it that was public by 1900-01-01
            from: '2022-02', to: '2022-11'        | no value in the window
            from: '2100', to: '2102'              | no value in the window
            """)
    void aSeriesWithoutDataInTheWindowSaysSo(String window, String message) {
        JsonPath answer = ask("%s, series: [%s]", window, RUSSIA);

        assertThat(answer.getList("data.compare.series[0].problems.code")).isEqualTo(List.of("NO_DATA"));
        assertThat(answer.getString("data.compare.series[0].problems[0].message"))
                .contains(message);
    }

    @Test
    void aWindowWithoutAWholePeriodIsNamed() {
        JsonPath answer = ask("from: '2022-02', to: '2022-11', series: [%s]", RUSSIA);

        assertThat(answer.getList("data.compare.periods")).isEmpty();
        assertThat(answer.getList("data.compare.notices.code")).isEqualTo(List.of("EMPTY_WINDOW"));
    }

    @ParameterizedTest
    @CsvSource({"1950", "2021-03"})
    void aBaseWithoutDataLeavesTheLevels(String base) {
        JsonPath answer =
                ask("from: '2021', to: '2022', transform: INDEX, indexBase: '%s', series: [%s]", base, RUSSIA);

        assertThat(answer.getList("data.compare.series[0].problems.code")).isEqualTo(List.of("BAD_USER_INPUT"));
        assertThat(answer.getString("data.compare.series[0].problems[0].message"))
                .contains("INDEX", base);
        assertThat(doubles(answer, "series[0].values")).containsExactly(null, null);
        assertThat(answer.getList("data.compare.series[0].statuses")).isEqualTo(List.of("MISSING", "MISSING"));
        assertThat(doubles(answer, "series[0].levels")).containsExactly(146.887e9, 190.271e9);
    }

    @Test
    void aBaseThatNobodyNamedIsSaidAndSoIsThatThereIsNone() {
        String later = "{inline: {start: '2023', frequency: ANNUAL, values: [1]}}";
        JsonPath common = ask("from: '2021', to: '2023', transform: INDEX, series: [%s, %s]", RUSSIA, later);
        JsonPath none = ask(
                "from: '2021', to: '2024', transform: INDEX, series: [%s, %s]", later, later.replace("2023", "2024"));

        assertThat(common.getString("data.compare.notices[0].code")).isEqualTo("INDEX_BASE");
        assertThat(none.getList("data.compare.notices.code")).isEqualTo(List.of("NO_COMMON_BASE"));
        assertThat(doubles(none, "series[1].values")).containsExactly(null, null, null, 100.0);
    }

    @Test
    void aMisspeltCodeIsAnsweredWithTheNearest() {
        JsonPath answer = ask("from: '2021', to: '2022', series: [{pair: {a: 'CHM', b: 'RUS'}}]");

        assertThat(answer.getString("data.compare.series[0].problems[0].message"))
                .contains("input.series[0].pair.a", "CHM", "; accepted: ", "CHN");
    }

    @Test
    void whatIsHeldAgainstASeriesWithAMistakeNamesTheMistake() {
        JsonPath answer = ask("from: '2021', to: '2022', series: [{pair: {a: 'CHM', b: 'RUS'}}, %s]", RUSSIA);

        assertThat(answer.getList("data.compare.differences[0].problems.code")).isEqualTo(List.of("BAD_USER_INPUT"));
        assertThat(doubles(answer, "differences[0].values")).containsExactly(null, null);
    }

    @Test
    void wordsOfTheCallersOwnAreBounded() {
        String label = "x".repeat(10_000);
        JsonPath answer = ask(
                "from: '2021', to: '2021', series: [{pair: {a: 'CHN', b: 'RUS', label: '%s'}},"
                        + " {inline: {start: '2021', frequency: ANNUAL, values: [1], unit: '%1$s'}}]",
                label);

        assertThat(answer.getString("data.compare.series[0].problems[0].message"))
                .isEqualTo("input.series[0].pair.label must be at most 200, was 10000");
        assertThat(answer.getString("data.compare.series[1].problems[0].code")).isEqualTo("LIMIT_EXCEEDED");
    }

    @Test
    void aSplitOutsideTheDataHasOneSideOnly() {
        JsonPath answer = ask("from: '2020', to: '2022', split: {at: {date: '1990-01-01'}}, series: [%s]", RUSSIA);

        assertThat(answer.getString("data.compare.series[0].before")).isNull();
        assertThat(answer.getInt("data.compare.series[0].after.n")).isEqualTo(3);
        assertThat(answer.getString("data.compare.series[0].percentChange")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"-1", "61", "100000"})
    void lagsAreBounded(int maxLag) {
        JsonPath answer = Ask.of(
                "{ compare(input: {series: [{pair: {a: \"CHN\", b: \"RUS\"}}]}) { correlations(maxLag: %d) { n } } }"
                        .formatted(maxLag));

        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
        assertThat(answer.getString("errors[0].extensions.argument")).isEqualTo("maxLag");
    }

    @Test
    void tenThousandPeriodsAreServedAndOneMoreIsNot() {
        String months = "{inline: {start: '1200-01', frequency: MONTHLY, values: [1]}}";

        assertThat(ask("from: '1200-01', to: '2033-04', series: [%s]", months).getList("data.compare.periods"))
                .hasSize(10_000);
        JsonPath answer = Ask.of("{ compare(input: {from: '1200-01', to: '2033-05', series: [%s]}) { periods } }"
                .formatted(months)
                .replace('\'', '"'));
        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("LIMIT_EXCEEDED");
    }

    @Test
    void numbersThatAreNoneAreRefused() {
        for (Object value : List.of("NaN", "Infinity")) {
            JsonPath answer = Ask.of(
                    "query($v: [Float]!) { compare(input: {series: [{inline: {start: \"2020\", frequency: ANNUAL, values: $v}}]}) { periods } }",
                    Map.of("v", List.of(value)));
            assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
        }
        JsonPath answer = Ask.of(
                "{ compare(input: {series: [{inline: {start: \"2020\", frequency: ANNUAL, values: [1e999]}}]}) { periods } }");
        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void overflowIsMissingAndNeverInfinite() {
        JsonPath answer = ask("series: [{inline: {start: '2020', frequency: ANNUAL, values: [-1e308]}},"
                + " {inline: {start: '2020', frequency: ANNUAL, values: [1e308]}}]");

        // 1e308 + 1e308 is beyond what a number holds
        assertThat(doubles(answer, "differences[0].values")).containsExactly((Double) null);
    }

    @Test
    void twentyOneSeriesAreTooMany() {
        String series = String.join(", ", Collections.nCopies(21, RUSSIA));
        JsonPath answer = Ask.of("{ compare(input: {series: [%s]}) { periods } }"
                .formatted(series)
                .replace('\'', '"'));

        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("LIMIT_EXCEEDED");
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
