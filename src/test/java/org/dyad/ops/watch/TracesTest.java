package org.dyad.ops.watch;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Spans of requests and their statements, as a collector gets them. */
@QuarkusTest
@TestProfile(TracesProfile.class)
class TracesTest {

    private static final String CALLER = "0af7651916cd43dd8448eb211c80319c";

    private static final String SECRET = "a name that nobody should read in a trace";

    @Test
    void aRequestIsASpanWithItsOperationAndItsStatementsBelowTheCallersSpan() throws Exception {
        given().contentType("application/json")
                .header("traceparent", "00-" + CALLER + "-b7ad6b7169203331-01")
                .header("X-Request-Id", "trace-44")
                .body(Map.of(
                        "query",
                        "query AsOf($search: String) { seriesCatalog(first: 1, search: $search) { nodes { key } } }",
                        "variables",
                        Map.of("search", SECRET)))
                .post("/graphql");

        String received = await("trace-44");
        assertThat(received)
                .contains("query AsOf", "graphql.operation.name", "dyad.cost.actual")
                .contains("series_catalog")
                // the caller's trace, as its 16 bytes
                .contains(new String(HexFormat.of().parseHex(CALLER), ISO_8859_1))
                .doesNotContain(SECRET);
    }

    @Test
    void aNameThatAClientMadeUpIsAnAttributeAndNoNameOfASpan() throws Exception {
        given().contentType("application/json")
                .body(Map.of("query", "query MadeUp { sampleFew { code } }"))
                .post("/graphql");

        assertThat(await("MadeUp")).doesNotContain("query MadeUp");
    }

    private static String await(String text) throws InterruptedException {
        for (int i = 0; i < 100 && !StubCollector.received().contains(text); i++) {
            Thread.sleep(50);
        }
        assertThat(StubCollector.received()).contains(text);
        return StubCollector.received();
    }
}
