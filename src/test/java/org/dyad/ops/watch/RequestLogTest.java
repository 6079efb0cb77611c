package org.dyad.ops.watch;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What log lines say of the request that they belong to. */
@QuarkusTest
@TestProfile(WatchedProfile.class)
class RequestLogTest {

    private static final String SECRET = "a name that nobody should read in a log";

    /** Lines as a handler with the filter has them. */
    private final List<ExtLogRecord> lines = new CopyOnWriteArrayList<>();

    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            if (isLoggable(line)) {
                lines.add((ExtLogRecord) line);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private final Logger root = LogContext.getLogContext().getLogger("");

    @BeforeEach
    void listen() {
        handler.setFilter(new RequestLogFilter(true));
        root.addHandler(handler);
    }

    @AfterEach
    void stop() {
        root.removeHandler(handler);
    }

    @Test
    void aSlowRequestIsLoggedWithoutWhatItAskedAbout() {
        Response answer = given().header("X-Request-Id", "trace-42")
                .contentType("application/json")
                .body(Map.of(
                        "query",
                        "query Screened($n: String!) { seriesCatalog(first: 2, search: $n) { nodes { key } } "
                                + "other: seriesCatalog(first: 2, search: \"" + SECRET + "\") { nodes { key } } }",
                        "variables",
                        Map.of("n", SECRET)))
                .post("/graphql");

        assertThat(answer.header("X-Request-Id")).isEqualTo("trace-42");
        ExtLogRecord slow = only("org.dyad.slow");
        assertThat(slow.getMdc("requestId")).isEqualTo("trace-42");
        assertThat(slow.getMdc("operation")).isEqualTo("Screened");
        assertThat(slow.getFormattedMessage())
                .matches("slow query Screened: \\d+ ms, cost \\d+ of \\d+, \\d+ statements in \\d+ ms, codes \\[.*], "
                        + "document [0-9a-f]{16}, slowest statement \\d+ ms: .*")
                .doesNotContain(SECRET);
    }

    @Test
    void whatAResolverLogsBearsTheRequestsName() {
        Response answer = given().contentType("application/json")
                .body(Map.of("query", "query Broken { sampleFailure(how: \"?\") }"))
                .post("/graphql");

        ExtLogRecord line = only("org.dyad.graphql.ErrorTranslator");
        assertThat(line.getMdc("operation")).isEqualTo("Broken");
        assertThat(line.getMdc("requestId"))
                .isEqualTo(answer.header("X-Request-Id"))
                .hasSize(16);
    }

    @Test
    void anIdentifierThatIsNotWellFormedIsNotTakenOver() {
        for (String hostile : List.of("a b", "x".repeat(65), "{\"a\":1}", "%0aforged", "")) {
            assertThat(given().header("X-Request-Id", hostile)
                            .get("/health/live")
                            .header("X-Request-Id"))
                    .as(hostile)
                    .matches("[0-9a-f]{16}");
        }
        assertThat(given().header("X-Request-Id", "0af7651916cd43dd8448eb211c80319c")
                        .get("/health/live")
                        .header("X-Request-Id"))
                .isEqualTo("0af7651916cd43dd8448eb211c80319c");
    }

    @Test
    void inPlainTextTheNameStandsInBrackets() {
        handler.setFilter(new RequestLogFilter(false));

        given().header("X-Request-Id", "trace-43")
                .contentType("application/json")
                .body(Map.of("query", "query Plain { sampleFew { code } }"))
                .post("/graphql");

        assertThat(only("org.dyad.slow").getMdc("request")).isEqualTo("[trace-43 Plain] ");
    }

    private ExtLogRecord only(String category) {
        List<ExtLogRecord> found = lines.stream()
                .filter(line -> category.equals(line.getLoggerName()))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
