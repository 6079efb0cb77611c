package org.dyad.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@TestProfile(GraphQlTestProfile.class)
@Timeout(value = 2, unit = TimeUnit.MINUTES) // what is refused never hangs
class LimitsTest {

    @Test
    void theAnswerSaysWhatTheQueryCost() {
        // sampleThings + 10 × (nodes' field code + parts + 25 × code) + the field nodes itself
        JsonPath answer = Ask.of("{ sampleThings(first: 10) { nodes { code parts { code } } } }");

        assertThat(answer.getInt("extensions.cost.requested")).isEqualTo(1 + 1 + 10 * (1 + 1 + 25));
        // each of the ten things has two parts, not 25
        assertThat(answer.getInt("extensions.cost.actual")).isEqualTo(1 + 1 + 10 * (1 + 1 + 2));
        assertThat(answer.getInt("extensions.cost.budget")).isEqualTo(100_000);
    }

    @Test
    void aPageWithoutSizeCostsTheDefaultAndAVariableIsLookedUp() {
        assertThat(cost("{ sampleThings { nodes { code } } }", Map.of())).isEqualTo(2 + 50);
        assertThat(cost("query($n: Int) { sampleThings(first: $n) { nodes { code } } }", Map.of("n", 7)))
                .isEqualTo(2 + 7);
        assertThat(cost("query($n: Int = 9) { sampleThings(last: $n) { nodes { code } } }", Map.of()))
                .isEqualTo(2 + 9);
    }

    @Test
    void thingsNamedInListsMultiplyWhatTheyAskFor() {
        String query = "query($c: SampleChoiceInput) { sampleEcho(choice: $c) }";

        assertThat(cost(query, Map.of("c", Map.of("names", Collections.nCopies(30, "x")))))
                .isEqualTo(30);
        assertThat(cost("{ sampleEcho(choice: {names: [\"a\", \"b\", \"c\"]}) }", Map.of()))
                .isEqualTo(3);
    }

    @Test
    void listsBelowAFieldThatNamesThingsHoldAsManyAsAreNamed() {
        // the field for each of the three; three items with two fields; a column of the assumed 25
        String query = "query($c: SampleChoiceInput) { sampleChosen(choice: $c) { things { code id } columns } }";

        assertThat(cost(query, Map.of("c", Map.of("names", List.of("a", "b", "c")))))
                .isEqualTo(3 + (1 + 3 * 2) + 25);
        // a code names nothing in a list: the list is taken to have 25
        assertThat(cost(query, Map.of("c", Map.of("code", "a")))).isEqualTo(1 + (1 + 25 * 2) + 25);
    }

    @Test
    void rowsAreAsManyAsTheInputAsksForOrHasByDefault() {
        String query = "query($t: SampleTableInput!) { sampleTable(table: $t) { rows { code } } }";

        assertThat(cost("{ sampleTable(table: {top: 300}) { rows { code } } }", Map.of()))
                .isEqualTo(2 + 300);
        assertThat(cost(query, Map.of("t", Map.of("top", 400)))).isEqualTo(2 + 400);
        assertThat(cost("query($n: Int) { sampleTable(table: {top: $n}) { rows { code } } }", Map.of("n", 200)))
                .isEqualTo(2 + 200);
        assertThat(cost(query, Map.of("t", Map.of()))).isEqualTo(2 + 20);
    }

    @Test
    void aListWithADefaultOfItsOwnCountsThat() {
        assertThat(cost("{ sampleEntries { code } }", Map.of())).isEqualTo(1 + 200);
        assertThat(cost("{ sampleEntries(first: 30) { code } }", Map.of())).isEqualTo(1 + 30);
    }

    @Test
    void fragmentsCostWhereverTheyAreSpread() {
        assertThat(cost(
                        "fragment F on SampleThing { code parts { code } } { sampleFew { ...F p: parts { ...F } } }",
                        Map.of()))
                // 1 + 25 × (F + 1 + 25 × F), F = 1 + 1 + 25
                .isEqualTo(1 + 25 * (27 + 1 + 25 * 27));
    }

    @Test
    void fragmentsThatDoubleEachOtherAreRefusedAtOnce() {
        String fragments = IntStream.range(0, 60)
                .mapToObj(i -> "fragment F%d on SampleThing { a: parts { ...F%d } b: parts { ...F%d } }"
                        .formatted(i, i + 1, i + 1))
                .collect(Collectors.joining(" "));

        assertRefused(fragments + " fragment F60 on SampleThing { code } { sampleFew { ...F0 } }", "LIMIT_EXCEEDED");
        assertRefused(
                fragments.replace("b: parts", "parts").replace("a: parts", "parts")
                        + " fragment F60 on SampleThing { code } { sampleFew { ...F0 } }",
                "QUERY_TOO_COMPLEX");
    }

    @Test
    void depthAndCostAreBounded() {
        String deep = "{ sampleFew " + "{ parts ".repeat(15) + "{ code } " + "}".repeat(16);
        Response tooDeep = Ask.post(deep, Map.of());

        assertThat(tooDeep.statusCode()).isEqualTo(400);
        assertThat(tooDeep.jsonPath().getMap("errors[0].extensions"))
                .containsEntry("code", "QUERY_TOO_COMPLEX")
                .containsEntry("limit", "depth")
                .containsEntry("requested", 17)
                .containsEntry("allowed", 15);
        assertRefused("{ sampleThings(first: 500) { nodes { parts { parts { code } } } } }", "QUERY_TOO_COMPLEX");
        assertRefused("{ sampleThings(first: 2147483647) { nodes { parts { code } } } }", "QUERY_TOO_COMPLEX");
    }

    @Test
    void aliasesDirectivesRootFieldsAndTokensAreBounded() {
        assertRefused("{ " + each(101, i -> "a" + i + ": __typename") + " }", "LIMIT_EXCEEDED");
        assertRefused("{ " + "sampleEcho ".repeat(51) + "}", "LIMIT_EXCEEDED");
        assertRefused("{ sampleEcho " + "@include(if: true) ".repeat(101) + "}", "LIMIT_EXCEEDED");
        assertRefused("{ sampleFew { " + "code ".repeat(10_000) + "} }", "LIMIT_EXCEEDED");
        assertRefused("{ sampleEcho(flows: " + "[".repeat(1000) + "]".repeat(1000) + ") }", "LIMIT_EXCEEDED");
        assertRefused("#" + "x".repeat(70_000) + "\n{ sampleEcho }", "LIMIT_EXCEEDED");
    }

    @Test
    void introspectionIsAnsweredUnlessItGoesRound() {
        JsonPath whole = Ask.of(graphql.introspection.IntrospectionQuery.INTROSPECTION_QUERY);

        assertThat(whole.getList("data.__schema.types.name")).contains("Query", "SampleThing");
        assertThat(whole.getList("errors")).isNull();
        assertRefused(
                "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }",
                "QUERY_TOO_COMPLEX");
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedBeforeItIsRead() {
        Response response = Ask.post("{ sampleEcho }", Map.of("x", "y".repeat(300_000)));

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.jsonPath().getString("errors[0].extensions.code")).isEqualTo("LIMIT_EXCEEDED");
    }

    private static String each(int count, java.util.function.IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining(" "));
    }

    private static int cost(String query, Map<String, Object> variables) {
        return Ask.of(query, variables).getInt("extensions.cost.requested");
    }

    private static void assertRefused(String query, String code) {
        Response response = Ask.post(query, Map.of());
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.jsonPath().getList("errors.extensions.code")).isEqualTo(List.of(code));
    }
}
