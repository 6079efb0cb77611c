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
        RestAssured.port = packaged.start(packaged.dataDirectory()).awaitListening();
        return ExampleAnswersTest.CHECKS.entrySet().stream()
                .map(check -> dynamicTest(check.getKey(), () -> answers(check)));
    }

    private static void answers(Map.Entry<String, Consumer<JsonPath>> check) throws Exception {
        JsonPath answer = Ask.of(Files.readString(Path.of("schema/queries", check.getKey() + ".graphql")));

        assertThat(answer.getList("errors")).isNull();
        check.getValue().accept(answer);
    }
}
