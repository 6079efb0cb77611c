package org.dyad.compare.claims;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dyad.ops.StatementCount;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ClaimCheckApiTest {

    private static final String SAID_2022 = "chn-rus-trade-2022-mcalinden-2023-02-28";
    private static final String FORECAST_2023 = "chn-rus-trade-2023-mcalinden-2023-02-28";

    private static final JsonPathConfig DOUBLES =
            JsonPathConfig.jsonPathConfig().numberReturnType(JsonPathConfig.NumberReturnType.DOUBLE);

    @Inject
    StatementCount statements;

    @Test
    void theClaimOf185BillionWasUnderstatedThenAndNow() throws IOException {
        Map<String, Object> check = example(SAID_2022);

        // GACC on 13 January 2023: 190.27; refined to 190.271 later. 185 − 190.27 = −5.27, unit of the last digit 1
        Map<String, Object> then = against(check, "GACC", "THEN");
        assertThat(then).containsEntry("verdict", "UNDERSTATED");
        assertThat(number(then, "difference")).isCloseTo(-5.27e9, within(1.0));
        assertThat(number(observation(then), "value")).isEqualTo(190.27e9);
        // −5.27 / 190.27 = −2.76975 percent
        assertThat(number(then, "percentDifference")).isCloseTo(-2.76975, within(0.00001));
        assertThat(number(observation(against(check, "GACC", "NOW")), "value")).isEqualTo(190.271e9);
        assertThat(check).containsEntry("headline", "UNDERSTATED");
    }

    @Test
    void theOtherSidesOfficeWithholdsItsFigure() throws IOException {
        Map<String, Object> then = against(example(SAID_2022), "FCS", "THEN");

        assertThat(then).containsEntry("verdict", "NO_OFFICIAL_FIGURE").containsEntry("difference", null);
        assertThat(observation(then)).containsEntry("status", "SUPPRESSED").containsEntry("value", null);
        assertThat((List<?>) observation(then).get("citations")).isNotEmpty();
        assertThat(then.get("reporter")).isEqualTo(Map.of("code", "RUS"));
    }

    @Test
    void aForecastIsOpenWhenItIsMadeAndReachedOnceThePeriodIsOut() throws IOException {
        Map<String, Object> check = example(FORECAST_2023);

        assertThat(against(check, "GACC", "THEN")).containsEntry("verdict", "NOT_YET_KNOWN");
        Map<String, Object> now = against(check, "GACC", "NOW");
        // 240.11 ≥ 200 − 0.5; the first year at that level is 2023 itself
        assertThat(now).containsEntry("verdict", "REACHED").containsEntry("reachedIn", "2023");
        assertThat(number(observation(now), "value")).isEqualTo(240.11e9);
        assertThat(check).containsEntry("headline", "REACHED");
    }

    @Test
    void aMissedTargetSaysWhenItsLevelWasReached() {
        Map<String, Object> now = against(one("chn-rus-trade-2020-novak-2014-05"), "GACC", "NOW");

        // 2020: 107.76, 2022: 190.27, 2023: 240.11
        assertThat(now).containsEntry("verdict", "MISSED").containsEntry("reachedIn", "2023");
    }

    @Test
    void aTargetWithoutAPeriodIsOpenUntilSomeYearReachesIt() {
        Map<String, Object> now = against(one("chn-rus-trade-xi-2022-02-04"), "GACC", "NOW");

        // 250 is above every year: the most was 244.81 in 2024, the latest is 228.105 of 2025
        assertThat(now).containsEntry("verdict", "NOT_YET_KNOWN").containsEntry("reachedIn", null);
        assertThat(observation(now)).containsEntry("period", "2025");
    }

    @Test
    void growthIsHeldAgainstTheGrowthThatTheOfficePrinted() {
        Map<String, Object> now = against(one("chn-rus-trade-growth-2021-zhang-hanhui-2022-09-21"), "GACC", "NOW");

        // said 35.9; GACC's release prints +35.8
        assertThat(number(observation(now), "value")).isEqualTo(35.8);
        assertThat(now).containsEntry("verdict", "ROUNDED").containsEntry("percentDifference", null);
        assertThat(observation(now)).containsEntry("status", "NORMAL");
    }

    @Test
    void growthWorkedOutFromRoundedLevelsIsNoMoreExactThanThey() {
        Map<String, Object> now = against(one("chn-rus-exports-growth-2024-08-gacc-2024-10-17"), "GACC", "NOW");

        // said 10.1; the levels give 10.26 / 9.3 − 1 = 10.32 percent, and 9.3 is known to a tenth only:
        // 100 · 1.103 · (0.01 / 10.26 + 0.1 / 9.3) = 1.29 points, half of which is more than 0.22
        assertThat(observation(now)).containsEntry("status", "COMPUTED");
        assertThat(number(observation(now), "value")).isCloseTo(10.3226, within(0.0001));
        assertThat(now).containsEntry("verdict", "MATCHES");
    }

    @Test
    void growthInYuanIsNotHeldAgainstDollars() {
        assertThat(one("chn-rus-exports-growth-2024-05-gacc-reuters-2024-07-12"))
                .containsEntry("headline", "NO_OFFICIAL_FIGURE");
    }

    @Test
    void aYearToDateClaimIsHeldAgainstTheYearToDateFigure() {
        Map<String, Object> now = against(one("chn-rus-trade-2020-01-to-2020-06-urdupoint-2020-07-14"), "GACC", "NOW");

        assertThat(observation(now))
                .containsEntry("period", "2020-06")
                .containsEntry("start", "2020-01-01")
                .containsEntry("endExclusive", "2020-07-01");
    }

    @Test
    void theOtherSideIsAskedForTheMirroredFlow() {
        Map<String, Object> check = one("chn-rus-exports-2007-russian-trade-mission-2008-05");

        assertThat(against(check, "FCS", "NOW")).containsEntry("flow", "IMPORT");
        assertThat(against(check, "GACC", "NOW")).containsEntry("flow", "EXPORT");
    }

    @Test
    void balancesAreSeenFromTheClaimsSide() {
        // Russia's office would say surplus where the American one says deficit
        Map<String, Object> check = one("usa-rus-balance-2021-uscb-2022-02", "USA", "RUS");

        assertThat(number(observation(against(check, "USCB", "NOW")), "value")).isNegative();
        assertThat(number(observation(against(check, "FCS", "NOW")), "value")).isNegative();
    }

    @Test
    void whatNoOfficeCountsHasNothingAgainstIt() {
        Map<String, Object> check = one("chn-rus-exports-8482-monthly-rate-2023-01-to-2023-12-jp-koning-2024-07");

        assertThat((List<?>) check.get("against")).isEmpty();
        assertThat(check).containsEntry("headline", "NO_OFFICIAL_FIGURE");
    }

    @Test
    void nothingIsSaidBeforeItWasSaid() {
        JsonPath answer = ask("""
                { before: claimCheck(dyad: {a: "CHN", b: "RUS"}, asOf: "2023-02-27", last: 500) { nodes { claim { code saidOn } } }
                  on: claimCheck(dyad: {a: "CHN", b: "RUS"}, asOf: "2023-02-28", last: 500) { nodes { claim { code } } } }
                """);

        assertThat(answer.getList("data.before.nodes.claim.code")).isNotEmpty().doesNotContain(SAID_2022);
        assertThat(answer.getList("data.on.nodes.claim.code")).contains(SAID_2022, FORECAST_2023);
    }

    @Test
    void twoAliasesAnswerForTheirOwnDays() {
        JsonPath answer = ask("""
                { a: claimCheck(dyad: {a: "RUS", b: "CN"}, topic: "TRADE.TOTAL", asOf: "2023-03-01", last: 5) { totalCount nodes { ...now } }
                  b: claimCheck(dyad: {a: "CHN", b: "RUS"}, topic: "TRADE.TOTAL", asOf: "2024-03-10", last: 20) { totalCount nodes { ...now } } }
                fragment now on ClaimCheck { headline claim { code } }
                """);

        String headline = ".nodes.find { it.claim.code == '" + FORECAST_2023 + "' }.headline";
        assertThat(answer.getString("data.a" + headline)).isEqualTo("NOT_YET_KNOWN");
        assertThat(answer.getString("data.b" + headline)).isEqualTo("REACHED");
        assertThat(answer.getInt("data.a.totalCount")).isLessThan(answer.getInt("data.b.totalCount"));
    }

    @Test
    void aPageReadsClaimsAndTradeFiguresWithOneStatementEach() throws Exception {
        List<String> sent = statements.during(
                () -> assertThat(ask("{ claimCheck(dyad: {a: \"CHN\", b: \"RUS\"}, first: 200) { nodes { headline"
                                        + " claim { citations { source { title } } } against { verdict } } } }")
                                .getList("data.claimCheck.nodes"))
                        .hasSizeGreaterThan(100));

        assertThat(StatementCount.on("trade_flow", sent)).hasSize(1);
        assertThat(StatementCount.on("said_by", sent)).hasSize(1);
    }

    @Test
    void claimsAloneReadNoTradeFigures() throws Exception {
        List<String> sent = statements.during(
                () -> ask("{ claimCheck(dyad: {a: \"CHN\", b: \"RUS\"}) { nodes { claim { code } } } }"));

        assertThat(StatementCount.on("said_by", sent)).hasSize(1);
        assertThat(StatementCount.on("trade_flow", sent)).isEmpty();
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetition() {
        List<String> all =
                ask("{ claimCheck(dyad: {a: \"CHN\", b: \"RUS\"}, first: 500) { nodes { claim { code } } } }")
                        .getList("data.claimCheck.nodes.claim.code");
        JsonPath head = ask("{ claimCheck(dyad: {a: \"CHN\", b: \"RUS\"}, first: 60) "
                + "{ totalCount nodes { claim { code } } pageInfo { endCursor hasNextPage } } }");
        String end = head.getString("data.claimCheck.pageInfo.endCursor");
        List<String> tail = ask("{ claimCheck(dyad: {a: \"CHN\", b: \"RUS\"}, first: 500, after: \"" + end
                        + "\") { nodes { claim { code } } } }")
                .getList("data.claimCheck.nodes.claim.code");
        List<String> back = ask("{ claimCheck(dyad: {a: \"CHN\", b: \"RUS\"}, last: 3, before: \"" + end
                        + "\") { nodes { claim { code } } } }")
                .getList("data.claimCheck.nodes.claim.code");

        assertThat(head.getInt("data.claimCheck.totalCount")).isEqualTo(all.size());
        assertThat(head.getList("data.claimCheck.nodes.claim.code", String.class))
                .isEqualTo(all.subList(0, 60));
        assertThat(tail).isEqualTo(all.subList(60, all.size()));
        assertThat(back).isEqualTo(all.subList(56, 59));
    }

    @Test
    void anUnknownTopicNamesThoseThatThereAre() {
        JsonPath answer = ask("{ claimCheck(dyad: {a: \"CHN\", b: \"RUS\"}, topic: \"TRADE.TOTL\") { totalCount } }");

        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
        assertThat(answer.getString("errors[0].extensions.argument")).isEqualTo("topic");
        assertThat(answer.getList("errors[0].extensions.accepted", String.class))
                .startsWith("TRADE.TOTAL")
                .contains("TRADE.BALANCE");
    }

    @Test
    void aDyadIsTwoAreas() {
        assertThat(ask("{ claimCheck(dyad: {a: \"CHN\", b: \"CN\"}) { totalCount } }")
                        .getString("errors[0].extensions.argument"))
                .isEqualTo("dyad");
        assertThat(ask("{ claimCheck(dyad: {a: \"CHN\", b: \"RUSS\"}) { totalCount } }")
                        .getString("errors[0].extensions.argument"))
                .isEqualTo("dyad.b");
    }

    @Test
    void aClaimIsFetchedAgainByItsId() {
        String id = ask("{ claimCheck(dyad: {a: \"CHN\", b: \"RUS\"}, first: 1) { nodes { claim { id } } } }")
                .getString("data.claimCheck.nodes[0].claim.id");

        JsonPath answer = ask("{ node(id: \"" + id + "\") { id ... on Claim { topic kind dyad { code } } } }");
        assertThat(answer.getList("errors")).isNull();
        assertThat(answer.getString("data.node.id")).isEqualTo(id);
        assertThat(answer.getString("data.node.topic")).startsWith("TRADE");
    }

    private static Map<String, Object> example(String claim) throws IOException {
        JsonPath answer = given().contentType("application/json")
                .body(Map.of(
                        "query",
                        Files.readString(Path.of("schema/queries/claims.graphql")),
                        "variables",
                        Map.of("asOf", "2026-01-01", "first", 15, "after", cursorBefore(claim))))
                .post("/graphql")
                .jsonPath(DOUBLES);
        return check(answer, claim);
    }

    /** The place before the claim in the example's list. */
    private static String cursorBefore(String claim) {
        JsonPath list = ask("{ claimCheck(dyad: {a: \"CHN\", b: \"RUS\"}, topic: \"TRADE.TOTAL\", first: 500) "
                + "{ edges { cursor node { claim { code } } } } }");
        List<String> codes = list.getList("data.claimCheck.edges.node.claim.code");
        return list.getString("data.claimCheck.edges[" + (codes.indexOf(claim) - 1) + "].cursor");
    }

    private static Map<String, Object> one(String claim) {
        return one(claim, "CHN", "RUS");
    }

    private static Map<String, Object> one(String claim, String a, String b) {
        return check(
                ask("{ claimCheck(dyad: {a: \"" + a + "\", b: \"" + b + "\"}, topic: \"TRADE\", first: 150"
                        + ") { nodes { headline claim { code } against { reporter { code } provider { code } flow known"
                        + " verdict difference percentDifference reachedIn"
                        + " observation { period start endExclusive value status } } } } }"),
                claim);
    }

    private static Map<String, Object> check(JsonPath answer, String claim) {
        assertThat(answer.getList("errors")).isNull();
        return Objects.requireNonNull(
                answer.getMap("data.claimCheck.nodes.find { it.claim.code == '" + claim + "' }"), claim);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> against(Map<String, Object> check, String provider, String known) {
        return ((List<Map<String, Object>>) Objects.requireNonNull(check.get("against")))
                .stream()
                        .filter(one ->
                                Map.of("code", provider).equals(one.get("provider")) && known.equals(one.get("known")))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(provider + " " + known + " is not among " + check));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> observation(Map<String, Object> against) {
        return (Map<String, Object>) Objects.requireNonNull(against.get("observation"));
    }

    private static double number(Map<String, Object> of, String field) {
        return ((Number) Objects.requireNonNull(of.get(field), field)).doubleValue();
    }

    private static JsonPath ask(String query) {
        return given().contentType("application/json")
                .body(Map.of("query", query))
                .post("/graphql")
                .jsonPath(DOUBLES);
    }
}
