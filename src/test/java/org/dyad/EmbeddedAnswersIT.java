package org.dyad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dyad.graphql.Ask;
import org.dyad.ops.OwnDatabase;
import org.dyad.ops.PackagedService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the packaged service, jar or native executable, answers at its first start, on the database that it brings. */
class EmbeddedAnswersIT {

    @RegisterExtension
    final PackagedService packaged = new PackagedService();

    @AfterEach
    void askTheTestsOwnServiceAgain() {
        RestAssured.port = RestAssured.UNDEFINED_PORT;
    }

    /** One start for all. */
    @TestFactory
    Stream<DynamicTest> everyDocumentAnswersWhatItsSourcesSay() throws Exception {
        Path data = packaged.dataDirectory();
        RestAssured.port = packaged.start(data).awaitListening();
        return Stream.concat(
                Stream.of(dynamicTest("writes are durable", () -> isDurable(new OwnDatabase(data)))),
                ExampleAnswersTest.CHECKS.entrySet().stream()
                        .map(check -> dynamicTest(check.getKey(), () -> answers(check))));
    }

    /** Unless somebody changes that; what lies in the database of the other tests is lost with the machine. */
    private static void isDurable(OwnDatabase database) throws Exception {
        assertThat(database.ask("select string_agg(name || ' ' || setting, ', ' order by name) from pg_settings"
                        + " where name in ('fsync', 'synchronous_commit', 'full_page_writes')"))
                .isEqualTo("fsync on, full_page_writes on, synchronous_commit on");
    }

    private static void answers(Map.Entry<String, Consumer<JsonPath>> check) throws Exception {
        JsonPath answer = Ask.of(Files.readString(Path.of("schema/queries", check.getKey() + ".graphql")));

        assertThat(answer.getList("errors")).isNull();
        check.getValue().accept(answer);
    }
}
