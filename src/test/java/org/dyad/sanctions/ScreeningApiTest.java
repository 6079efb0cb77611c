package org.dyad.sanctions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.dyad.graphql.Ask;
import org.dyad.ops.StatementCount;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ScreeningApiTest {

    private static final String FIRST = "data.screen.results[0].matches[0].";

    @Inject
    DataSource database;

    @Inject
    StatementCount statements;

    @Test
    void withoutListsTheAnswerSaysThatItSaysNothing() {
        JsonPath answer = screen("[{name: \"Vladimir Putin\"}]", "");

        assertThat(answer.getList("data.screen.results.query")).containsExactly("Vladimir Putin");
        assertThat(answer.getList("data.screen.results[0].matches")).isEmpty();
        assertThat(answer.getList("data.screen.screenedAgainst")).isEmpty();
        assertThat(answer.getString("data.screen.notice")).startsWith("No match does not mean not blocked");
        assertThat(answer.getList("data.screen.notices.code")).containsExactly("NO_LISTS_LOADED");
    }

    @Test
    void aNameIsFoundInAnyOrderSpellingAndScriptWithItsReasons() throws Exception {
        try (ListedNames list = new ListedNames(database)) {
            JsonPath answer = screen("[{name: \"EXAMPLE, Ivan\"}]", "");

            assertThat(answer.getList("errors")).isNull();
            assertThat(answer.getString(FIRST + "designation.entryId")).isEqualTo("1");
            assertThat(answer.getString(FIRST + "designation.effect")).isEqualTo("BLOCKING");
            assertThat(answer.getString(FIRST + "party.name")).isEqualTo("Ivan Example");
            assertThat(answer.getString(FIRST + "matchedName")).isEqualTo("Ivan Example");
            assertThat(answer.getDouble(FIRST + "score")).isEqualTo(1);
            assertThat(answer.getBoolean(FIRST + "weakAlias")).isFalse();
            // one of two parts stands in order
            Map<String, Object> order = answer.getMap(FIRST + "features.find { it.name == 'ORDER' }");
            assertThat(order).containsEntry("score", 0.5).containsEntry("weight", 0.0);
            assertThat(answer.getList("data.screen.screenedAgainst.list")).containsExactly("ZZ_LIST");
            assertThat(answer.getInt("data.screen.screenedAgainst[0].version")).isEqualTo(3);
            assertThat(answer.getList("data.screen.notices")).isEmpty();
            assertThat(screen("[{name: \"Иван Пример\"}]", "").getDouble(FIRST + "score"))
                    .isEqualTo(1);
            assertThat(screen("[{name: \"Primer Ivan\"}]", "").getString(FIRST + "matchedName"))
                    .isEqualTo("Иван Пример");
            assertThat(screen("[{name: \"Vanya\"}]", "").getBoolean(FIRST + "weakAlias"))
                    .isTrue();
        }
    }

    @Test
    void whatElseIsKnownMovesTheScore() throws Exception {
        try (ListedNames list = new ListedNames(database)) {
            // name 1 of weight 1, date 1 of 0.15; a listed year that covers the day agrees
            assertThat(score("{name: \"Ivan Example\", birthDate: \"1960-05-01\"}"))
                    .isEqualTo(1);
            // (1 + 0.15 * 0) / 1.15
            assertThat(score("{name: \"Ivan Example\", birthDate: \"1985\"}")).isCloseTo(1 / 1.15, within(1e-9));
            // (1 + 0.03 * 0) / 1.03
            assertThat(score("{name: \"Ivan Example\", country: \"CN\"}")).isCloseTo(1 / 1.03, within(1e-9));
            assertThat(score("{name: \"Ivan Example\", country: \"RUS\"}")).isEqualTo(1);
            // nothing of the name, an identifier of weight 4: 4 / 5, below the threshold but for minScore
            JsonPath answer = screen("[{name: \"Another\", identifier: \"9876543\"}]", ", minScore: 0.7");
            assertThat(answer.getString(FIRST + "designation.entryId")).isEqualTo("2");
            assertThat(answer.getDouble(FIRST + "score")).isCloseTo(0.8, within(1e-9));
            assertThat(screen("[{name: \"Ivan Example\", kind: SHIP}]", "").getList("data.screen.results[0].matches"))
                    .isEmpty();
        }
    }

    @Test
    void entriesThatWereTakenOffAreShownAsDelisted() throws Exception {
        try (ListedNames list = new ListedNames(database)) {
            assertThat(status("")).containsExactly("DELISTED");
            assertThat(status(", on: \"2022-06-01\"")).containsExactly("LISTED");
            assertThat(status(", on: \"2022-07-01\"")).containsExactly("DELISTED");
            assertThat(status(", on: \"2022-03-01\"")).isEmpty();
            JsonPath early = screen("[{name: \"Ivan Example\"}]", ", on: \"2021-06-01\"");
            assertThat(early.getList("data.screen.notices.code")).containsExactly("LIST_VERSION_LATER");
            // listed in 2021 by the list's own account
            assertThat(early.getString(FIRST + "designation.entryId")).isEqualTo("1");
        }
    }

    @Test
    void ownersThatAreListedAreNamed() throws Exception {
        try (ListedNames list = new ListedNames(database)) {
            JsonPath answer = screen("[{name: \"Example 100 Trading\"}]", "");

            assertThat(answer.getString(FIRST + "designation.entryId")).isEqualTo("3");
            assertThat(answer.getString(FIRST + "listedOwners[0].party.name")).isEqualTo("Ivan Example");
            assertThat(answer.getDouble(FIRST + "listedOwners[0].sharePercent")).isEqualTo(51.5);
        }
    }

    @Test
    void anyCharactersAreJustAName() throws Exception {
        try (ListedNames list = new ListedNames(database)) {
            for (String name : List.of(
                    "'; drop table designation; --",
                    "%",
                    "_",
                    "\"",
                    "\u202e",
                    "\u0000",
                    "\ud800",
                    "x".repeat(10_000))) {
                JsonPath answer = screen(List.of(Map.of("name", name + " nobody")), 0.85);
                assertThat(answer.getList("errors")).as(name).isNull();
                assertThat(answer.getList("data.screen.results[0].matches"))
                        .as(name)
                        .isEmpty();
            }
            assertThat(screen(List.of(Map.of("name", "Iv\u0000an \u202eExample")), 0.85)
                            .getList("data.screen.results[0].matches"))
                    .hasSize(1);
        }
    }

    @Test
    void aThousandNamesAreOneRequestAndFiveStatements() throws Exception {
        try (ListedNames list = new ListedNames(database)) {
            List<Map<String, String>> names = IntStream.range(0, 1000)
                    .mapToObj(i -> Map.of("name", "Ivan Example " + i))
                    .toList();
            screen(names.subList(0, 1), 0.85);
            List<String> run = statements.during(() -> {
                JsonPath answer = screen(names, 0.85);
                assertThat(answer.getList("errors")).isNull();
                assertThat(answer.getList("data.screen.results.query")).hasSize(1000);
            });

            // versions, entries, owners; beside them the state of the data may be asked for once
            assertThat(run).hasSizeLessThanOrEqualTo(5);
        }
    }

    @Test
    void badArgumentsAreRefusedWithWhatIsAccepted() throws Exception {
        try (ListedNames list = new ListedNames(database)) {
            assertThat(screen(List.of(), 0.85).getString("errors[0].extensions.code"))
                    .isEqualTo("BAD_USER_INPUT");
            assertRefused("[{name: \" \"}]", "", "BAD_USER_INPUT", "names");
            assertRefused("[{name: \"a\"}]", ", minScore: 1.01", "BAD_USER_INPUT", "minScore");
            assertRefused("[{name: \"a\"}]", ", minScore: -0.1", "BAD_USER_INPUT", "minScore");
            assertRefused("[{name: \"a\"}]", ", limit: 0", "BAD_USER_INPUT", "limit");
            assertRefused("[{name: \"a\"}]", ", limit: 51", "LIMIT_EXCEEDED", "limit");
            assertRefused("[{name: \"a\"}]", ", lists: []", "BAD_USER_INPUT", "lists");
            assertRefused("[{name: \"a\", country: \"NOWHERE\"}]", "", "BAD_USER_INPUT", "names[0].country");
            JsonPath unknown = screen("[{name: \"a\"}]", ", lists: [\"ZZ_LISST\"]");
            assertThat(unknown.getList("errors[0].extensions.accepted")).containsExactly("ZZ_LIST");
            JsonPath many = screen(Collections.nCopies(1001, Map.of("name", "a")), 0.85);
            assertThat(many.getString("errors[0].extensions.code")).isEqualTo("LIMIT_EXCEEDED");
            assertThat(many.getInt("errors[0].extensions.allowed")).isEqualTo(1000);
        }
    }

    private static void assertRefused(String names, String arguments, String code, String argument) {
        JsonPath answer = screen(names, arguments);
        assertThat(answer.getString("errors[0].extensions.code")).as(argument).isEqualTo(code);
        assertThat(answer.getString("errors[0].extensions.argument")).isEqualTo(argument);
    }

    private static double score(String name) {
        return screen("[" + name + "]", "").getDouble(FIRST + "score");
    }

    private static List<String> status(String arguments) {
        return screen("[{name: \"Star Example\"}]", arguments)
                .getList("data.screen.results[0].matches.designation.status");
    }

    private static JsonPath screen(String names, String arguments) {
        return Ask.of("""
                { screen(names: %s%s) { screenedAgainst { list version } notice notices { code } results { query matches {
                  matchedName score weakAlias features { name score weight } party { name }
                  designation { entryId effect status } listedOwners { party { name } sharePercent } } } } }
                """.formatted(names, arguments));
    }

    private static JsonPath screen(List<? extends Map<String, ?>> names, double minScore) {
        return Ask.of("""
                query($names: [ScreenInput!]!, $minScore: Float) { screen(names: $names, minScore: $minScore) {
                  results { query matches { score matchedName designation { entryId } } } } }
                """, Map.of("names", names, "minScore", minScore));
    }
}
