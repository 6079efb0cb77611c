package org.dyad.compare.timeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dyad.graphql.Cursor;
import org.dyad.graphql.NodeId;
import org.dyad.ops.StatementCount;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TimelineApiTest {

    private static final String FORECAST = "CLAIM:chn-rus-trade-2023-mcalinden-2023-02-28";

    /** Kinds whose entries have two areas at most. */
    private static final String OF_TWO = ", kinds: [CLAIM, PUBLICATION, REVISION]";

    @Inject
    StatementCount statements;

    @Inject
    Timelines timelines;

    @Test
    void theExampleTellsOfTwoCountriesInThreeYears() throws IOException {
        JsonPath answer = post(Files.readString(Path.of("schema/queries/timeline.graphql")), Map.of("first", 500));

        assertThat(answer.getList("errors")).isNull();
        List<Map<String, Object>> entries = answer.getList("data.timeline.nodes");
        // claim.csv: 95 of the two or one of them said in 2022 to 2024; publication_note.csv: 6 of Russia
        assertThat(entries).extracting(entry -> entry.get("kind")).contains("CLAIM", "EVENT", "INSTITUTION");
        assertThat(entries)
                .filteredOn(entry -> "CLAIM".equals(entry.get("kind")))
                .hasSize(95);
        assertThat(entries)
                .filteredOn(entry -> "PUBLICATION".equals(entry.get("kind")))
                .hasSize(6);
        assertThat(answer.getInt("data.timeline.totalCount")).isEqualTo(entries.size());
        assertThat(entries)
                .extracting(entry -> entry.get("title"))
                .contains(
                        "Forecast by McAlinden Research Partners: China and Russia, total trade 2023: 200 billion USD",
                        "Federal Customs Service of Russia: trade figures of Russia by partner withheld from 2022-02",
                        "Ministry of Energy of the Russian Federation: trade figures of Russia, Mineral fuels and oils (27)"
                                + " withheld from 2022-04",
                        "Report by General Administration of Customs of China: China, imports from Russia, Platinum and"
                                + " metals of its group (7110), quantity growth 2022-07: 29 percent")
                .allSatisfy(title -> assertThat(title.toString())
                        .hasSizeLessThan(250)
                        .doesNotContainPattern("[A-Z]_|\n|null|TRADE"));
    }

    @Test
    void entriesAreInTheOrderOfTheDayByWhichTheyHadHappened() {
        List<String> dates = entries("areas: [\"CHN\", \"RUS\"], from: \"2022-01-15\", to: \"2022-04-30\"", "date")
                .getList("data.timeline.nodes.date");

        // the note of 2022, whose last day is in December, overlaps the window and stands behind April
        assertThat(dates).startsWith("2022-02-04").endsWith("2022").containsSubsequence("2022-02", "2022-04");
    }

    @Test
    void aRevisionNamesBothValues() {
        JsonPath answer = entries(
                "areas: [\"KAZ\", \"CHN\"], kinds: [REVISION]",
                "code title date kind areas { code } citations { directness quotedProvider { code } }");

        // trade_flow.csv, Kazakhstan's exports to China in 2022: 13060205479, then 13.2 billion, then the first again
        assertThat(answer.getList("data.timeline.nodes.title"))
                .containsExactly(
                        "Bureau of National Statistics of Kazakhstan: Kazakhstan, exports to China 2022 revised"
                                + " from 13.06 billion USD to 13.2 billion USD",
                        "Bureau of National Statistics of Kazakhstan: Kazakhstan, exports to China 2022 revised"
                                + " from 13.2 billion USD to 13.06 billion USD");
        assertThat(answer.getList("data.timeline.nodes.date")).containsExactly("2023-10-17", "2024-07-31");
        assertThat(answer.getList("data.timeline.nodes[0].areas.code")).containsExactly("KAZ", "CHN");
        assertThat(answer.getString("data.timeline.nodes[0].citations[0].quotedProvider.code"))
                .isEqualTo("BNS_KAZ");
    }

    @Test
    void theUnionIsFoundUnderItsComposition() {
        assertThat(entries("areas: [\"EU\", \"RUS\"], kinds: [REVISION]", "title")
                        .getList("data.timeline.nodes.title"))
                .containsExactly(
                        "Eurostat, statistical office of the European Union: European Union, exports to Russia 2022"
                                + " revised from 55.2 billion EUR to 55.01 billion EUR");
    }

    @Test
    void whatIsBetweenTwoAreasCountsOnlyIfBothAreAskedFor() {
        List<List<String>> pair = entries("areas: [\"CHN\", \"RUS\"], first: 500" + OF_TWO, "areas { code }")
                .getList("data.timeline.nodes.areas.code");
        List<List<String>> three = entries("areas: [\"CHN\", \"RUS\", \"WLD\"], first: 500" + OF_TWO, "areas { code }")
                .getList("data.timeline.nodes.areas.code");

        assertThat(pair).isNotEmpty().allSatisfy(areas -> assertThat(areas).isSubsetOf("CHN", "RUS"));
        assertThat(three).contains(List.of("RUS", "WLD"), List.of("CHN", "WLD")).hasSizeGreaterThan(pair.size());
    }

    @Test
    void oneAreaIsTold() {
        List<List<String>> areas = entries("areas: [\"TR\", \"TUR\"], first: 500", "areas { code }")
                .getList("data.timeline.nodes.areas.code");

        // claim.csv: Türkiye with Russia, from either side
        assertThat(areas)
                .contains(List.of("RUS", "TUR"), List.of("TUR", "RUS"))
                .allSatisfy(dyad -> assertThat(dyad).contains("TUR"));
    }

    @Test
    void tradeWithTheWholeWorldIsToldInWords() {
        assertThat(entries("areas: [\"RUS\", \"WLD\"], kinds: [CLAIM, REVISION], first: 500", "title")
                        .getList("data.timeline.nodes.title", String.class))
                .contains(
                        "Report by Federal Customs Service of Russia: Russia, trade balance with the world 2022: 337.2 billion"
                                + " USD")
                .anySatisfy(title -> assertThat(title)
                        .startsWith("Federal Customs Service of Russia: Russia, exports to the world 2022 revised from")
                        .endsWith("to 592.5 billion USD"));
    }

    @Test
    void aListIsNamedOnce() {
        assertThat(entries(
                                "areas: [\"CHN\", \"RUS\"], kinds: [CLAIM], from: \"2024-05-01\", to: \"2024-05-31\"",
                                "title")
                        .getList("data.timeline.nodes.title", String.class))
                .contains("Report by Carnegie Endowment for International Peace, from Chinese customs figures: China,"
                        + " exports to Russia, all goods on the list CHPL, a month from 2024-01 to 2024-12: more than 300"
                        + " million USD");
    }

    @Test
    void aClaimAboutOneAreaAloneIsPartOfBothWays() {
        String title =
                "Report by United States Bureau of Labor Statistics, mean worked out here: United States, consumer"
                        + " prices mean from 2026-01 to 2026-05: 330.1 (index, 1982 to 1984 = 100)";

        assertThat(entries("areas: [\"USA\"], kinds: [CLAIM], last: 500", "title")
                        .getList("data.timeline.nodes.title", String.class))
                .contains(title);
        assertThat(entries("areas: [\"USA\", \"RUS\"], kinds: [CLAIM], last: 500", "title")
                        .getList("data.timeline.nodes.title", String.class))
                .contains(title);
    }

    @Test
    void nothingIsToldAheadOfTheDay() {
        JsonPath answer = post("""
                { before: timeline(areas: ["CHN", "RUS"], asOf: "2022-04-21", last: 500) { nodes { code title knownFrom } }
                  on: timeline(areas: ["CHN", "RUS"], asOf: "2022-04-22", last: 500) { nodes { code title knownFrom } }
                  now: timeline(areas: ["CHN", "RUS"], kinds: [PUBLICATION]) { nodes { code title } } }
                """, Map.of());

        String office = "Federal Customs Service of Russia: trade figures of Russia withheld from 2022-02";
        assertThat(answer.getList("data.before.nodes.knownFrom", String.class))
                .isNotEmpty()
                .allSatisfy(day -> assertThat(day).isLessThanOrEqualTo("2022-04-21"));
        // one of the two notes on the same pause is known a day later than the other; when it ended, a year later
        assertThat(Collections.frequency(answer.getList("data.before.nodes.title"), office))
                .isEqualTo(1);
        assertThat(Collections.frequency(answer.getList("data.on.nodes.title"), office))
                .isEqualTo(2);
        assertThat(Collections.frequency(answer.getList("data.now.nodes.title"), office + " to 2023-03"))
                .isEqualTo(2);
    }

    @Test
    void twoAliasesAnswerForTheirOwnArguments() {
        JsonPath answer = post("""
                { a: timeline(areas: ["CHN", "RUS"], asOf: "2023-02-28", kinds: [CLAIM], last: 2) { totalCount ...all }
                  b: timeline(areas: ["RU", "BLR"], kinds: [CLAIM], last: 2) { totalCount ...all }
                  c: timeline(areas: ["RUS"], kinds: [PUBLICATION], first: 1) { totalCount ...all } }
                fragment all on TimelineConnection { nodes { code kind claim { code unit { code } } } }
                """, Map.of());

        assertThat(answer.getList("errors")).isNull();
        assertThat(answer.getList("data.a.nodes.code")).contains(FORECAST);
        assertThat(answer.getList("data.a.nodes.claim.code")).contains(FORECAST.substring("CLAIM:".length()));
        assertThat(answer.getString("data.b.nodes[0].claim.code")).startsWith("rus-blr-");
        // claim.csv: 17 rows of RUS with BLR, 9 of RUS alone
        assertThat(answer.getInt("data.b.totalCount")).isEqualTo(26);
        assertThat(answer.getMap("data.c.nodes[0]")).containsEntry("claim", null);
        assertThat(answer.getInt("data.c.totalCount")).isEqualTo(12); // publication_note.csv: rows of RUS
    }

    @Test
    void aPageIsOneStatementAndItsClaimsOneMore() throws Exception {
        List<String> page = statements.during(() -> assertThat(entries(
                                "areas: [\"CHN\", \"RUS\"], first: 200",
                                "title areas { name } citations { source { title } quotedProvider { code } }")
                        .getList("data.timeline.nodes"))
                .hasSizeGreaterThan(100));
        List<String> withClaims = statements.during(() ->
                entries("areas: [\"CHN\", \"RUS\"], first: 200", "title claim { code value citations { locator } }"));

        assertThat(StatementCount.on("claim", page)).hasSize(1);
        assertThat(StatementCount.on("trade_flow", page)).hasSize(1);
        assertThat(StatementCount.on("claim", withClaims)).hasSize(2);
        assertThat(StatementCount.on("trade_flow", withClaims)).hasSize(1);
    }

    @Test
    void partsThatAreNotWantedAreNotRead() throws Exception {
        List<String> sent =
                statements.during(() -> entries("areas: [\"CHN\", \"RUS\"], kinds: [PUBLICATION]", "title"));

        assertThat(StatementCount.on("publication_note", sent)).hasSize(1);
        assertThat(StatementCount.on("trade_flow", sent)).isEmpty();
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetition() {
        List<String> all =
                entries("areas: [\"CHN\", \"RUS\"], first: 500", "code").getList("data.timeline.nodes.code");
        JsonPath head = post(
                "{ timeline(areas: [\"CHN\", \"RUS\"], first: 60) "
                        + "{ totalCount nodes { code } pageInfo { endCursor hasNextPage } } }",
                Map.of());
        String end = head.getString("data.timeline.pageInfo.endCursor");
        List<String> tail = entries("areas: [\"CHN\", \"RUS\"], first: 500, after: \"" + end + "\"", "code")
                .getList("data.timeline.nodes.code");
        List<String> back = entries("areas: [\"CHN\", \"RUS\"], last: 3, before: \"" + end + "\"", "code")
                .getList("data.timeline.nodes.code");
        List<String> last =
                entries("areas: [\"CHN\", \"RUS\"], last: 5", "code").getList("data.timeline.nodes.code");

        assertThat(all).doesNotHaveDuplicates();
        assertThat(head.getInt("data.timeline.totalCount")).isEqualTo(all.size());
        assertThat(head.getBoolean("data.timeline.pageInfo.hasNextPage")).isTrue();
        assertThat(head.getList("data.timeline.nodes.code", String.class)).isEqualTo(all.subList(0, 60));
        assertThat(tail).isEqualTo(all.subList(60, all.size()));
        assertThat(back).isEqualTo(all.subList(56, 59));
        assertThat(last).isEqualTo(all.subList(all.size() - 5, all.size()));
    }

    @Test
    void theWindowTakesInWhatMayLieInIt() {
        String claim = "CLAIM:chn-rus-trade-2024-leaders-2022-10"; // said in October 2022

        assertThat(codes("from: \"2022-10-31\", to: \"2022-11-30\"")).contains(claim);
        assertThat(codes("from: \"2022-09-30\", to: \"2022-10-01\"")).contains(claim);
        assertThat(codes("from: \"2022-11-01\"")).doesNotContain(claim);
        assertThat(codes("to: \"2022-09-30\"")).doesNotContain(claim);
    }

    @Test
    void everyKindIsFetchedAgainByItsId() {
        List<Map<String, String>> entries = entries(
                        "areas: [\"KAZ\", \"CHN\", \"RUS\", \"EU\"], first: 500", "id kind title")
                .getList("data.timeline.nodes");

        // the curated facts have no list; ListAnswersTest has one
        for (TimelineKind kind : EnumSet.complementOf(EnumSet.of(TimelineKind.LISTING))) {
            Map<String, String> entry = entries.stream()
                    .filter(one -> kind.name().equals(one.get("kind")))
                    .findFirst()
                    .orElseThrow();
            JsonPath answer =
                    post("query ($id: ID!) { node(id: $id) { id ... on TimelineEntry { kind title } } }", entry);
            assertThat(answer.getMap("data.node")).isEqualTo(entry);
        }
        assertThat(node("CLAIM:none")).isNull();
        assertThat(node("REVISION:CHN")).isNull();
        assertThat(node("PUBLICATION:RUS:ALL")).isNull();
        assertThat(node("SANCTION:EU-833-2014")).isNull();
        assertThat(node("SOMETHING")).isNull();
    }

    @Test
    void stepsOfSanctionsAreToldOnceWithTheirSenderFirst() {
        JsonPath answer = entries(
                "areas: [\"RUS\", \"EU\"], kinds: [SANCTION], from: \"2022-06-03\", to: \"2022-12-05\", first: 200",
                "code title date areas { code } citations { source { publisher } } claim { code }");

        List<String> titles = answer.getList("data.timeline.nodes.title");
        assertThat(titles)
                .contains(
                        "European Union: sectoral measures against Russia: tightened (EU package 8)",
                        "European Union: sectoral measures against Russia: applies from now: Crude oil from Russia may not"
                                + " be bought or imported by sea")
                .allSatisfy(title -> assertThat(title).hasSizeLessThan(250).doesNotContainPattern("[A-Z]_|null"));
        assertThat(answer.getList("data.timeline.nodes.code")).doesNotHaveDuplicates();
        assertThat(answer.getList("data.timeline.nodes.areas.code"))
                .allSatisfy(areas -> assertThat((List<?>) areas).asString().contains("EU", "RUS"));
        assertThat(answer.getList(
                        "data.timeline.nodes.find { it.code == 'SANCTION:EU-833-2014.CRUDE:ADOPTED:2022-06-03:2022-06-04' }"
                                + ".areas.code"))
                .containsExactly("EU", "RUS");
    }

    @Test
    void otherRoomsAskForTheEarliestEntries() {
        List<TimelineEntryView> found = timelines.between(
                List.of("RUS", "CHN"),
                LocalDate.of(2023, 1, 1),
                LocalDate.of(2023, 12, 31),
                Set.of(TimelineKind.CLAIM),
                3,
                null);

        assertThat(found).hasSize(3).allSatisfy(entry -> {
            assertThat(entry.kind()).isEqualTo(TimelineKind.CLAIM);
            assertThat(entry.date().toString()).startsWith("2023-0");
        });
        assertThat(timelines.between(List.of(), null, null, Set.of(), 3, null)).isEmpty();
    }

    @Test
    void anUnknownAreaNamesTheNearest() {
        JsonPath answer = entries("areas: [\"CHN\", \"RUSS\"]", "code");

        assertThat(error(answer, "code")).isEqualTo("BAD_USER_INPUT");
        assertThat(error(answer, "argument")).isEqualTo("areas");
        assertThat(answer.getList("errors[0].extensions.accepted", String.class))
                .contains("RUS");
    }

    @Test
    void noAreasAndTooManyAreRefused() {
        assertThat(error(entries("areas: []", "code"), "code")).isEqualTo("BAD_USER_INPUT");
        String many = String.join(",", Collections.nCopies(21, "\"CHN\""));
        assertThat(error(entries("areas: [" + many + "]", "code"), "code")).isEqualTo("LIMIT_EXCEEDED");
    }

    @Test
    void aWindowThatEndsBeforeItBeginsIsRefused() {
        JsonPath answer = entries("areas: [\"CHN\"], from: \"2024-01-02\", to: \"2024-01-01\"", "code");

        assertThat(error(answer, "code")).isEqualTo("BAD_USER_INPUT");
        assertThat(error(answer, "argument")).isEqualTo("from");
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        String ofClaims = post(
                        "{ claimCheck(dyad: {a: \"CHN\", b: \"RUS\"}, first: 1) { edges { cursor } } }", Map.of())
                .getString("data.claimCheck.edges[0].cursor");

        for (String cursor : List.of(ofClaims, "nonsense", Cursor.encode(Cursor.join("2022-13-01", "CLAIM:x")))) {
            JsonPath answer = entries("areas: [\"CHN\"], after: \"" + cursor + "\"", "code");
            assertThat(error(answer, "code")).as(cursor).isEqualTo("BAD_USER_INPUT");
            assertThat(error(answer, "argument")).isEqualTo("after");
        }
    }

    private static List<String> codes(String window) {
        return entries("areas: [\"CHN\", \"RUS\"], first: 500, " + window, "code")
                .getList("data.timeline.nodes.code");
    }

    private static Object node(String key) {
        return post("query ($id: ID!) { node(id: $id) { id } }", Map.of("id", NodeId.encode("TimelineEntry", key)))
                .get("data.node");
    }

    private static String error(JsonPath answer, String extension) {
        return answer.getString("errors[0].extensions." + extension);
    }

    private static JsonPath entries(String arguments, String fields) {
        return post("{ timeline(" + arguments + ") { nodes { " + fields + " } } }", Map.of());
    }

    @Test
    void aUnitOfThreeLettersIsNoCurrency() {
        assertThat(entries("areas: [\"RUS\", \"CHN\"], kinds: [CLAIM], first: 500", "title")
                        .getList("data.timeline.nodes.title", String.class))
                .contains(
                        "Report by Alexander Novak, Deputy Prime Minister of Russia: Russia and China, energy pipeline"
                                + " gas volume 2022: 15.5 billion cubic metres")
                .noneMatch(title -> title.contains("BCM") || title.contains("TWH"));
    }

    private static JsonPath post(String query, Map<String, ?> variables) {
        return given().contentType("application/json")
                .body(Map.of("query", query, "variables", variables))
                .post("/graphql")
                .jsonPath();
    }
}
