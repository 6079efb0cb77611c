package org.dyad.provenance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SourceApiTest {

    @Test
    void pagesForwardsHaveEverySourceOnceInOrder() {
        List<String> codes = new ArrayList<>();
        String after = "null";
        for (boolean more = true; more; ) {
            JsonPath page = sources("first: 100, after: " + after);
            codes.addAll(page.getList("data.sources.nodes.code"));
            after = '"' + page.getString("data.sources.pageInfo.endCursor") + '"';
            more = page.getBoolean("data.sources.pageInfo.hasNextPage");
        }

        assertThat(codes)
                .isSorted()
                .doesNotHaveDuplicates()
                .hasSize(sources("first: 0").getInt("data.sources.totalCount"));
    }

    @Test
    void pagesBackwardsAreThePagesForwardsFromTheEnd() {
        JsonPath end = sources("last: 3");
        String start = end.getString("data.sources.pageInfo.startCursor");
        JsonPath before = sources("last: 3, before: \"" + start + "\"");
        String first = before.getString("data.sources.pageInfo.startCursor");
        JsonPath after = sources("first: 6, after: \"" + first + "\"");

        // behind the first of the last six are the other five
        List<String> lastSix = new ArrayList<>(before.getList("data.sources.nodes.code"));
        lastSix.addAll(end.getList("data.sources.nodes.code"));
        assertThat(lastSix).hasSize(6).isSorted();
        assertThat(after.getList("data.sources.nodes.code")).isEqualTo(lastSix.subList(1, 6));
        assertThat(after.getBoolean("data.sources.pageInfo.hasNextPage")).isFalse();
        assertThat(before.getBoolean("data.sources.pageInfo.hasPreviousPage")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "% _", "'"})
    void aSearchTakesEveryCharacterAsItself(String text) {
        JsonPath found = ask(
                "query ($text: String) { sources(first: 500, filter: { search: $text }) { nodes { title publisher } } }",
                Map.of("text", text));

        assertThat(found.<Map<String, String>>getList("data.sources.nodes"))
                .allMatch(source -> (source.get("title") + source.get("publisher")).contains(text));
    }

    @Test
    void anUnderscoreIsNoWildcard() {
        // titles such as China_Exports_to_Russia.csv have one, most have none
        assertThat(sources("filter: { search: \"_\" }").getInt("data.sources.totalCount"))
                .isBetween(1, sources("first: 0").getInt("data.sources.totalCount") / 2);
    }

    @Test
    void aSearchIgnoresTheCaseOfLetters() {
        JsonPath found = sources("filter: { search: \"eUROSTAT\" }");

        assertThat(found.getInt("data.sources.totalCount")).isPositive();
    }

    @Test
    void sourcesOfASpanAreThosePublishedInIt() {
        JsonPath found = sources(
                "first: 500, filter: { publishedFrom: \"2022-03-01\", publishedTo: \"2022-05-31\", " + "kind: PRESS }");

        assertThat(found.getList("data.sources.nodes.publishedOn", String.class))
                .contains("2022-04-21") // Reuters on the end of Russia's customs figures
                .allMatch(date -> date.startsWith("2022"));
        assertThat(found.getList("data.sources.nodes.kind")).containsOnly("PRESS");
    }

    @Test
    void aSourceIsFetchedAgainByItsId() {
        JsonPath listed = sources("first: 1");
        JsonPath fetched = ask(
                "query ($id: ID!) { node(id: $id) { ... on Source { title kind } } }",
                Map.of("id", listed.getString("data.sources.nodes[0].id")));

        assertThat(fetched.getString("data.node.title")).isEqualTo(listed.getString("data.sources.nodes[0].title"));
    }

    @Test
    void aSearchOfManyCharactersIsRefused() {
        JsonPath answer = ask(
                "query ($text: String) { sources(filter: { search: $text }) { totalCount } }",
                Map.of("text", "x".repeat(201)));

        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("LIMIT_EXCEEDED");
    }

    @Test
    void aCharacterThatNoTextCanHoldIsRefused() {
        JsonPath answer = ask(
                "query ($text: String) { sources(filter: { search: $text }) { totalCount } }",
                Map.of("text", "a\u0000b"));

        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void aLoadedTableTellsItsRowsAndSpan() {
        JsonPath answer = ask(
                "{ datasets { code title rows firstPeriodStart lastPeriodStart lastImportedAt vintage format licence } }",
                Map.of());

        String flows = "data.datasets.find { it.code == 'curated/trade_flow' }";
        assertThat(answer.getList("data.datasets.code", String.class))
                .isSorted()
                .doesNotHaveDuplicates()
                .contains("curated/area", "curated/claim", "curated/source");
        assertThat(answer.getLong(flows + ".rows")).isGreaterThan(4000);
        assertThat(answer.getString(flows + ".title")).isEqualTo("Trade flow");
        assertThat(answer.getString(flows + ".format")).isEqualTo("dyad-dataset");
        assertThat(answer.getString(flows + ".firstPeriodStart"))
                .isLessThan(answer.getString(flows + ".lastPeriodStart"))
                .endsWith("-01");
        assertThat(answer.getString(flows + ".lastImportedAt")).endsWith("Z");
        assertThat(answer.getString(flows + ".vintage")).matches("20[0-9]{2}-[0-9]{2}-[0-9]{2}");
        assertThat(answer.getString(flows + ".licence")).contains("source.csv");
        assertThat(answer.getMap("data.datasets.find { it.code == 'curated/area' }"))
                .containsEntry("firstPeriodStart", null);
    }

    private static JsonPath sources(String arguments) {
        return ask(
                "{ sources(" + arguments + ") { totalCount nodes { id code title kind publishedOn } "
                        + "pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }",
                Map.of());
    }

    private static JsonPath ask(String query, Map<String, Object> variables) {
        return given().contentType("application/json")
                .body(Map.of("query", query, "variables", variables))
                .post("/graphql")
                .jsonPath();
    }
}
