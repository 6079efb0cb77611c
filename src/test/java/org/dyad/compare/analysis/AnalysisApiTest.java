package org.dyad.compare.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dyad.graphql.Ask;
import org.dyad.ops.StatementCount;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same numbers through GraphQL, and what is said to questions that cannot be answered. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AnalysisApiTest {

    private static final String STUDY = """
            { eventDate verdict summary notices { code message } event { code } before { from to n mean } after { from to n }
              change percentChange welchTTest { statistic degreesOfFreedom pValue reading }
              structuralBreak { statistic degreesOfFreedom pValue reading }
              interruptedTimeSeries { levelChange { value standardError hacStandardError low95 high95 tStatistic pValue }
                effectAtFirstPeriod { value } seasonalTerms { name value } hacLag durbinWatson rSquared n }
              counterfactual { period actual predicted low95 high95 effect } cumulativeEffect { value standardError }
              placebo { dates atLeastAsLarge share effects { period effect slopeChange } }
              preTrend { statistic pValue reading } differenceInDifferences { value standardError pValue }
              method { id version formula reference inputsKnownOn } series { label values } }
            """;

    /** Annual flow of the Nile at Aswan, 1871 to 1970: R's Nile. */
    private static final String NILE =
            "1120,1160,963,1210,1160,1160,813,1230,1370,1140,995,935,1110,994,1020,960,1180,799,"
                    + "958,1140,1100,1210,1150,1250,1260,1220,1030,1100,774,840,874,694,940,833,701,916,692,1020,1050,969,831,726,"
                    + "456,824,702,1120,1100,832,764,821,768,845,864,862,698,845,744,796,1040,759,781,865,845,944,984,897,822,1010,"
                    + "771,676,649,846,812,742,801,1040,860,874,848,890,744,749,838,1050,918,986,797,923,975,815,1020,906,901,1170,"
                    + "912,746,919,718,714,740";

    @Inject
    StatementCount statements;

    @Test
    void theNileFallsIn1899() {
        JsonPath answer = study("date: '1899-01-01', before: 28, after: 72", "1871", "ANNUAL", NILE);

        // R 4.2.2, as in InterruptedTimeSeriesTest
        assertThat(answer.getString("verdict")).isEqualTo("CHANGE_SHOWN");
        near(answer, "interruptedTimeSeries.levelChange.value", -288.63359659874999);
        near(answer, "interruptedTimeSeries.levelChange.standardError", 56.2458605833906660);
        near(answer, "interruptedTimeSeries.levelChange.hacStandardError", 60.052665867016626);
        near(answer, "structuralBreak.statistic", 19.473950634364381);
        near(answer, "welchTTest.statistic", -8.4145164191010000);
        near(answer, "cumulativeEffect.value", -22014.384236453247);
        assertThat(answer.getInt("placebo.dates")).isEqualTo(84);
        assertThat(answer.getInt("placebo.atLeastAsLarge")).isZero();
        assertThat(answer.getString("method.id")).isEqualTo("EVENT_STUDY");
        assertThat(answer.getString("method.inputsKnownOn")).isNull();
        assertThat(answer.getString("summary"))
                .startsWith(
                        "The mean is 1.098 thousand before (1871 to 1898, 28 values) and 850 after (1899 to 1970, 72"
                                + " values): −22.6 percent. In the first period after, the series lies −289.1 from the line")
                .endsWith("what caused it, this does not tell.");
        assertThat(answer.getList("notices.code")).containsExactly("LOG_ADVISED");
    }

    @Test
    void aDifferenceFromAControlIsTheDifferenceOfTheDifferences() {
        String treated = line(40, 10, 0.0, 21, 8);
        String control = line(40, 4, 0.0, 21, 3);
        String answer =
                """
                { eventStudy(input: {series: %s, date: "2001-09-01", before: 20, after: 20, errors: OLS, controls: [%s]}) %s }
                """.formatted(inline("2000-01", "MONTHLY", treated), inline("2000-01", "MONTHLY", control), STUDY);

        JsonPath study = at(Ask.of(answer), "data.eventStudy");

        // 8 more than before, of which the control has 3; the noise of both is the same and cancels
        assertThat(study.getDouble("differenceInDifferences.value")).isCloseTo(5, within(1e-9));
        assertThat(study.getString("preTrend.reading")).isNotEmpty();
    }

    @Test
    void fewerThanEightPeriodsOnASideGiveMeansOnly() {
        JsonPath answer = study("date: '2010-01-01', before: 10, after: 10", "2000", "ANNUAL", range(15));

        assertThat(answer.getString("verdict")).isEqualTo("INSUFFICIENT_DATA");
        assertThat(answer.getInt("after.n")).isEqualTo(5);
        assertThat(answer.getDouble("change")).isCloseTo(7.5, within(1e-12)); // 11 … 15 against 1 … 10
        assertThat(answer.getMap("interruptedTimeSeries")).isNull();
        assertThat(answer.getMap("welchTTest")).isNull();
        assertThat(answer.getList("counterfactual")).isEmpty();
        assertThat(answer.getString("summary"))
                .endsWith(
                        "The data do not allow a conclusion: 10 usable periods before and 5 after the event; each side"
                                + " needs 8.");
    }

    @Test
    void theEventsOwnPeriodGoesWhereItIsAskedTo() {
        String values = range(24);
        JsonPath excluded = study("date: '2000-12-24', before: 24, after: 24", "2000-01", "MONTHLY", values);
        JsonPath before =
                study("date: '2000-12-24', before: 24, after: 24, eventPeriod: BEFORE", "2000-01", "MONTHLY", values);
        JsonPath after =
                study("date: '2000-12-24', before: 24, after: 24, eventPeriod: AFTER", "2000-01", "MONTHLY", values);
        JsonPath onTheDay = study("date: '2000-12-01', before: 24, after: 24", "2000-01", "MONTHLY", values);

        assertThat(List.of(excluded.getInt("before.n"), excluded.getInt("after.n")))
                .containsExactly(11, 12);
        assertThat(List.of(before.getInt("before.n"), before.getInt("after.n"))).containsExactly(12, 12);
        assertThat(List.of(after.getInt("before.n"), after.getInt("after.n"))).containsExactly(11, 13);
        assertThat(List.of(onTheDay.getInt("before.n"), onTheDay.getInt("after.n")))
                .containsExactly(11, 13);
        assertThat(excluded.getList("notices.code")).contains("EVENT_PERIOD_EXCLUDED", "EXACT_FIT");
    }

    @Test
    void anticipationLeavesOutThePeriodsRightBefore() {
        JsonPath answer =
                study("date: '2001-01-01', before: 10, after: 12, anticipation: 2", "2000-01", "MONTHLY", range(24));

        assertThat(answer.getString("before.from")).isEqualTo("2000-01");
        assertThat(answer.getString("before.to")).isEqualTo("2000-10");
        assertThat(answer.getString("after.from")).isEqualTo("2001-01");
    }

    @Test
    void anEventOutsideTheSpanIsSaidToBe() {
        JsonPath answer = study("date: '2030-01-01', before: 12, after: 12", "2000", "ANNUAL", range(30));

        assertThat(answer.getString("verdict")).isEqualTo("INSUFFICIENT_DATA");
        assertThat(answer.getList("notices.code")).contains("EVENT_OUTSIDE", "INSUFFICIENT_DATA");
        assertThat(answer.getMap("after")).isNull();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"constant", "point", "gaps", "huge", "tiny"})
    void oddSeriesAreAnsweredOrRefusedInWords(String kind) {
        String values = switch (kind) {
            case "constant" -> repeated("7.5", 40);
            case "point" -> "3";
            case "gaps" -> repeated("null", 40);
            case "huge" ->
                IntStream.range(0, 40)
                        .mapToObj(i -> (i % 3 == 0 ? "-" : "") + "1.7e308")
                        .collect(Collectors.joining(","));
            default -> IntStream.range(0, 40).mapToObj(i -> i % 3 + "e-320").collect(Collectors.joining(","));
        };
        String series = inline("2000-01", "MONTHLY", values);

        String answer = Ask.post("""
                        { study: eventStudy(input: {series: %1$s, date: "2001-09-01", before: 20, after: 20}) %2$s
                          seasonal: eventStudy(input: {series: %1$s, date: "2001-09-01", before: 20, after: 20, seasonal: true}) %2$s
                          breaks: structuralBreaks(series: %1$s) { supF { statistic pValue reading } breaks { period } bic residualSumOfSquares notices { code } }
                          stl: decompose(series: %1$s) { seasonal trend remainder seasonallyAdjusted }
                          robust: decompose(series: %1$s, method: STL_ROBUST) { seasonal }
                          ratio: decompose(series: %1$s, method: CLASSICAL_MULTIPLICATIVE) { seasonal } }
                        """.formatted(series, STUDY), Map.of()).asString();

        assertThat(answer).doesNotContain("NaN").doesNotContain("Infinity").doesNotContain("INTERNAL");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "date: '2001-09-01', before: 0, after: 20 | input.before",
                "date: '2001-09-01', before: 20, after: 601 | input.after",
                "date: '2001-09-01', before: 20, after: 20, anticipation: -1 | input.anticipation",
                "date: '2001-09-01', before: 20, after: 20, hacLag: -1 | input.hacLag",
                "date: '2001-09-01', before: 20, after: 20, hacLag: 40 | input",
                "before: 20, after: 20 | input.date",
                "date: '2001-09-01', event: 'QXJlYTpDSE4', before: 20, after: 20 | input.date",
                "event: 'QXJlYTpDSE4', before: 20, after: 20 | input.event",
                "event: 'nonsense', before: 20, after: 20 | input.event",
                "date: '9999-12-31', before: 20, after: 20 | input",
            })
    void whatCannotBeStudiedIsNamed(String arguments, String argument) {
        JsonPath answer = Ask.of("{ eventStudy(input: {series: %s, %s}) { verdict } }"
                .formatted(inline("2000-01", "MONTHLY", range(40)), arguments.replace('\'', '"')));

        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
        assertThat(answer.getString("errors[0].extensions.argument")).isEqualTo(argument);
    }

    @Test
    void aControlThatIsTheSeriesItselfIsRefused() {
        String series = inline("2000-01", "MONTHLY", range(40));
        JsonPath answer = Ask.of(
                "{ eventStudy(input: {series: %1$s, date: \"2001-09-01\", before: 20, after: 20, controls: [%1$s]}) { verdict } }"
                        .formatted(series));

        assertThat(answer.getString("errors[0].message")).isEqualTo("input: control 0 is the series itself");
    }

    @Test
    void anEventMayBeGivenByTheIdOfAClaim() {
        JsonPath claims =
                Ask.of("{ timeline(areas: [\"CHN\", \"RUS\"], from: \"2023-03-01\", to: \"2023-03-31\", kinds: [CLAIM],"
                        + " first: 1) { nodes { id code date claim { id } } } }");
        String entry = claims.getString("data.timeline.nodes[0].id");
        String claim = claims.getString("data.timeline.nodes[0].claim.id");

        JsonPath answer = Ask.of(
                "query($entry: ID, $claim: ID, $series: SeriesInput!) {"
                        + " entry: eventStudy(input: {series: $series, event: $entry, before: 9, after: 9}) { eventDate event { code } }"
                        + " claim: eventStudy(input: {series: $series, event: $claim, before: 9, after: 9}) { eventDate event { code } } }",
                Map.of(
                        "entry",
                        entry,
                        "claim",
                        claim,
                        "series",
                        Map.of("inline", Map.of("start", "2022", "frequency", "ANNUAL", "values", List.of(1, 2, 3)))));

        assertThat(answer.getString("data.entry.eventDate")).startsWith("2023-03");
        assertThat(answer.getString("data.entry.event.code"))
                .isEqualTo(claims.getString("data.timeline.nodes[0].code"))
                .isEqualTo(answer.getString("data.claim.event.code"));
    }

    @Test
    void anyNumberOfControlsIsReadWithOneStatement() throws Exception {
        String controls = IntStream.of(1, 2, 3)
                .mapToObj(i -> "{trade: {reporter: \"CHN\", partner: \"%s\", flow: EXPORT, provider: \"NBS\"}}"
                        .formatted(List.of("USA", "JPN", "DEU").get(i - 1)))
                .collect(Collectors.joining(" "));
        List<String> sent = statements.during(() -> {
            JsonPath answer = Ask.of(
                    "{ eventStudy(input: {series: {trade: {reporter: \"CHN\", partner: \"RUS\", flow: EXPORT, provider: \"NBS\"}},"
                            + " date: \"2014-03-18\", before: 16, after: 10, transform: LOG, controls: [%s]}) { verdict method { inputsKnownOn } } }"
                                    .formatted(controls));
            assertThat(answer.getList("errors")).isNull();
            assertThat(answer.getString("data.eventStudy.method.inputsKnownOn")).isNotNull();
        });

        assertThat(StatementCount.on("trade_flow", sent)).hasSize(1);
    }

    @Test
    void theNileBreaksAfter1898() {
        JsonPath answer = at(
                Ask.of(
                        "{ structuralBreaks(series: %s) { supF { statistic degreesOfFreedom pValue reading }"
                                        .formatted(inline("1871", "ANNUAL", NILE))
                                + " breaks { period index meanBefore meanAfter } bic residualSumOfSquares method { id } notices { code } } }"),
                "data.structuralBreaks");

        assertThat(answer.getList("breaks.period")).isEqualTo(List.of("1898"));
        assertThat(answer.getDouble("supF.statistic")).isCloseTo(75.93, within(0.005));
        assertThat(answer.getDouble("residualSumOfSquares[1]")).isCloseTo(1597457, within(0.5));
        assertThat(answer.getList("bic")).hasSize(6);
    }

    @Test
    void gapsInASearchForBreaksArePassedOver() {
        JsonPath answer = at(
                Ask.of(
                        "{ structuralBreaks(series: %s, maxBreaks: 1) { breaks { period index } notices { code periods } } }"
                                .formatted(inline("2000", "ANNUAL", "1,2,1,null,2,1,2,1,2,1,9,8,9,8,9,8,9,8,9,8"))),
                "data.structuralBreaks");

        assertThat(answer.getList("breaks.period")).isEqualTo(List.of("2009"));
        assertThat(answer.getInt("breaks[0].index")).isEqualTo(9);
        assertThat(answer.getList("notices[0].periods")).isEqualTo(List.of("2003"));
    }

    @Test
    void aRegressionAgreesWithR() {
        JsonPath answer = at(
                Ask.of("{ regress(input: {y: [1, 2, 4, 3, 5.5], x: [{name: \"a\", values: [1, 2, 3, 4, 5]}]})"
                        + " { coefficients { name value standardError tStatistic pValue low95 } rSquared residualStandardError"
                        + " durbinWatson n method { id formula } } }"),
                "data.regress");

        // R 4.2.2: summary(lm(c(1, 2, 4, 3, 5.5) ~ a))
        assertThat(answer.getDouble("coefficients[1].value")).isCloseTo(1, within(1e-14));
        assertThat(answer.getDouble("coefficients[1].standardError")).isCloseTo(0.270801280154532, within(1e-14));
        assertThat(answer.getDouble("coefficients[1].pValue")).isCloseTo(0.0344508541618529, within(1e-14));
        assertThat(answer.getDouble("rSquared")).isCloseTo(0.819672131147541, within(1e-14));
        assertThat(answer.getString("coefficients[0].name")).isEqualTo("intercept");
    }

    @Test
    void aCollinearRegressorIsNamed() {
        JsonPath answer = Ask.of(
                "{ regress(input: {y: [1, 2, 4], x: [{name: \"a\", values: [1, 2, 3]}, {name: \"b\", values: [2, 4, 6]}]}) { n } }");

        assertThat(answer.getString("errors[0].extensions.argument")).isEqualTo("input.x");
        assertThat(answer.getString("errors[0].message"))
                .isEqualTo("input.x: \"b\" is a linear combination of intercept, a");
    }

    @Test
    void seasonallyAdjustedNamesItsMethod() {
        JsonPath answer = at(
                Ask.of("{ series(series: %s, transform: SEASONALLY_ADJUSTED) { adjustment notices { code message } } }"
                        .formatted(inline("2000-01", "MONTHLY", range(36)))),
                "data.series");

        assertThat(answer.getString("adjustment")).isEqualTo("SEASONAL");
        assertThat(answer.getString("notices[0].message")).contains("STL");
    }

    @Test
    void theLongestSeriesIsAnsweredInTime() {
        Random random = new Random(3);
        String values = IntStream.range(0, 9_000)
                .mapToObj(i -> String.valueOf(random.nextInt(1000)))
                .collect(Collectors.joining(","));
        JsonPath answer = Ask.of(
                "{ eventStudy(input: {series: %s, date: \"0400-01-01\", before: 600, after: 600, seasonal: true}) { verdict placebo { dates } notices { code } } }"
                        .formatted(inline("0001-01", "MONTHLY", values)));

        assertThat(answer.getList("errors")).isNull();
        assertThat(answer.getInt("data.eventStudy.placebo.dates")).isEqualTo(1000);
        assertThat(answer.getList("data.eventStudy.notices.code")).contains("PLACEBO_NEAREST");
    }

    @Test
    void aHundredThousandValuesAreRefused() {
        String answer = Ask.post(
                        "{ structuralBreaks(series: %s) { bic } }"
                                .formatted(inline("0001-01", "MONTHLY", repeated("1", 100_000))),
                        Map.of())
                .asString();

        assertThat(answer).contains("LIMIT_EXCEEDED");
    }

    @Test
    void manyStudiesAtOnceCostTooMuch() {
        String study = "eventStudy(input: {series: %s, date: \"2001-09-01\", before: 20, after: 20}) { verdict }"
                .formatted(inline("2000-01", "MONTHLY", "1"));
        String query = IntStream.range(0, 50)
                .mapToObj(i -> "s" + i + ": " + study)
                .collect(Collectors.joining(" ", "{ ", " }"));

        assertThat(Ask.post(query, Map.of()).asString()).contains("QUERY_TOO_COMPLEX");
    }

    private static JsonPath study(String arguments, String start, String frequency, String values) {
        JsonPath answer = Ask.of("{ eventStudy(input: {series: %s, %s}) %s }"
                .formatted(inline(start, frequency, values), arguments.replace('\'', '"'), STUDY));
        return at(answer, "data.eventStudy");
    }

    private static JsonPath at(JsonPath answer, String root) {
        assertThat(answer.getList("errors")).isNull();
        return answer.setRootPath(root);
    }

    private static String inline(String start, String frequency, String values) {
        return "{inline: {start: \"%s\", frequency: %s, values: [%s]}}".formatted(start, frequency, values);
    }

    private static String range(int n) {
        return IntStream.rangeClosed(1, n).mapToObj(String::valueOf).collect(Collectors.joining(","));
    }

    private static String repeated(String value, int n) {
        return String.join(",", java.util.Collections.nCopies(n, value));
    }

    /** A level with a repeating unrest and a step from position k on. */
    private static String line(int n, double level, double trend, int k, double step) {
        double[] unrest = {0.3, -0.2, 0.5, -0.4, 0.1, -0.3, 0.2};
        return IntStream.rangeClosed(1, n)
                .mapToObj(t -> String.valueOf(level + trend * t + (t >= k ? step : 0) + unrest[t % 7]))
                .collect(Collectors.joining(","));
    }

    private static void near(JsonPath answer, String path, double known) {
        assertThat(answer.getDouble(path)).as(path).isCloseTo(known, within(Math.abs(known) * 1e-11));
    }
}
