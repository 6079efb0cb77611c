package org.dyad.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dyad.graphql.Ask;
import org.dyad.ops.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SeriesAsOfTest {

    private static final String PAIR = "series: {pair: {a: 'CHN', b: 'RUS'}}, from: '2021', to: '2022'";
    private static final LocalDate FIRST_DAY = LocalDate.of(2010, 1, 15);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 1);
    private static final int DAYS_A_REQUEST = 20;

    @Test
    void inJune2022NobodyKnewTheYear() {
        SeriesAnswer answer = SeriesAnswer.of(PAIR + ", asOf: '2022-06-30'");

        // of 2021 an article of May 2022 printed 146.88; the third decimal came on 13 July
        assertThat(answer.values()).containsExactly(146.88e9, null);
        assertThat(answer.status("2022")).isEqualTo("NOT_LOADED");
    }

    @Test
    void inFebruary2023TheYearWasKnownToTwoDecimals() {
        // Vestnik Kavkaza 2023-01-13: 190.27; RT 2023-05-09: 190.271
        assertThat(SeriesAnswer.of(PAIR + ", asOf: '2023-02-01'").value("2022")).isEqualTo(190.27e9);
        assertThat(SeriesAnswer.of(PAIR).value("2022")).isEqualTo(190.271e9);
    }

    @Test
    void knowledgeBeginsOnTheDayOfTheRelease() {
        assertThat(SeriesAnswer.of(PAIR + ", asOf: '2023-01-12'").value("2022")).isNull();
        assertThat(SeriesAnswer.of(PAIR + ", asOf: '2023-01-13'").value("2022")).isEqualTo(190.27e9);
    }

    @Test
    void aSeriesOwnDayGoesBeforeThatOfTheRequest() {
        SeriesAnswer answer = SeriesAnswer.of("series: {pair: {a: 'CHN', b: 'RUS', asOf: '2023-02-01'}}, from: '2022', "
                + "to: '2022', asOf: '2024-01-01'");

        assertThat(answer.value("2022")).isEqualTo(190.27e9);
    }

    @Test
    void everyValueThatTheYearHadIsThere() {
        JsonPath answer = Ask.of("{ series(series: {pair: {a: \"CHN\", b: \"RUS\"}}, from: \"2022\", to: \"2022\") "
                + "{ observations { vintages { value kind knownFrom knownTo citations { source { title } } } } } }");

        assertThat(answer.getList("data.series.observations[0].vintages.value")).containsExactly(190.27e9, 190.271e9);
        assertThat(answer.getList("data.series.observations[0].vintages.kind")).containsExactly("FIRST", "REFINEMENT");
        assertThat(answer.getList("data.series.observations[0].vintages.knownFrom"))
                .containsExactly("2023-01-13", "2023-05-09");
        assertThat(answer.getList("data.series.observations[0].vintages.knownTo"))
                .containsExactly("2023-05-09", null);
        // Reuters' 190 of the same day says the same with fewer digits: a citation and no vintage
        assertThat(answer.getList("data.series.observations[0].vintages[0].citations.source.title"))
                .contains(
                        "Russia-China trade turnover 2022 (Vestnik Kavkaza)",
                        "China's 2022 trade with Russia hit record $190 billion (Reuters)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{pair: {a: 'CHN', b: 'RUS'}}",
                "{pair: {a: 'CHN', b: 'RUS', flow: IMPORT, frequency: MONTHLY}}",
                "{pair: {a: 'CHN', b: 'RUS', flow: EXPORT, frequency: MONTHLY, basis: YEAR_TO_DATE}}",
                "{pair: {a: 'RUS', b: 'CHN'}}",
                "{trade: {reporter: 'CHN', partner: 'RUS', flow: TOTAL, fill: true}}",
                "{trade: {reporter: 'EU', partner: 'RUS', flow: EXPORT, currency: 'EUR'}}",
                "{indicator: {code: 'GDP', area: 'CHN'}}"
            })
    void nothingIsKnownBeforeItsTime(String series) {
        LocalDate day = FIRST_DAY;
        while (day.isBefore(LAST_DAY)) {
            StringBuilder query = new StringBuilder("{");
            Map<String, LocalDate> days = new TreeMap<>();
            for (int i = 0; i < DAYS_A_REQUEST; i++, day = day.plusDays(61)) {
                days.put("d" + i, day);
                query.append(" d%d: series(series: %s, asOf: '%s') { lastUpdated observations { knownFrom "
                                .formatted(i, series, day))
                        .append("vintages { knownFrom knownTo } } }");
            }
            JsonPath answer = Ask.of(query.append(" }").toString().replace('\'', '"'));
            assertThat(answer.getList("errors")).isNull();
            days.forEach((alias, asOf) -> holdsNothingLater(answer, "data." + alias, asOf));
        }
    }

    private static void holdsNothingLater(JsonPath answer, String path, LocalDate asOf) {
        assertThat(days(answer.getList(path + ".observations.knownFrom")))
                .as(path)
                .allMatch(known -> !known.isAfter(asOf));
        assertThat(days(answer.getList(path + ".observations.vintages.flatten().knownFrom")))
                .as(path)
                .allMatch(known -> !known.isAfter(asOf));
        assertThat(days(answer.getList(path + ".observations.vintages.flatten().knownTo")))
                .as(path)
                .allMatch(known -> !known.isAfter(asOf));
        String updated = answer.getString(path + ".lastUpdated");
        assertThat(updated == null || !LocalDate.parse(updated).isAfter(asOf)).isTrue();
    }

    private static List<LocalDate> days(List<@Nullable String> texts) {
        return texts.stream().filter(text -> text != null).map(LocalDate::parse).toList();
    }

    @Test
    void theValueOfADayIsTheLastVintageOfThatDay() {
        String day = "2019-03-01";
        JsonPath today = Ask.of("{ series(series: {pair: {a: \"CHN\", b: \"RUS\"}}) "
                + "{ observations { period vintages { value knownFrom } } } }");
        SeriesAnswer then = SeriesAnswer.of("series: {pair: {a: 'CHN', b: 'RUS'}}, asOf: '%s'".formatted(day));

        Map<String, Double> expected = new TreeMap<>();
        List<String> periods = today.getList("data.series.observations.period");
        for (String period : periods) {
            List<Double> stood = today.param("period", period)
                    .param("day", day)
                    .getList(
                            "data.series.observations.find { it.period == period }"
                                    + ".vintages.findAll { it.knownFrom <= day }.value",
                            Double.class);
            if (!stood.isEmpty()) {
                expected.put(period, stood.get(stood.size() - 1));
            }
        }
        Map<String, Double> values = new TreeMap<>();
        for (String period : then.periods()) {
            Double value = then.value(period);
            if (value != null) {
                values.put(period, value);
            }
        }

        // RT's article of 14 January 2019 had just given 84.07 for 2017 and 107.06 for 2018
        assertThat(expected).containsEntry("2017", 84.07e9).containsEntry("2018", 107.06e9);
        assertThat(values).isEqualTo(expected);
    }
}
