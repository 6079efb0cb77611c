package org.dyad.ops.watch;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.dyad.graphql.Ask;
import org.dyad.graphql.LiveClient;
import org.junit.jupiter.api.Test;

/** What can be read of the service at {@code /metrics}. */
@QuarkusTest
@TestProfile(WatchedProfile.class)
class MetricsTest {

    private static final String REQUESTS = "dyad_graphql_request_seconds_count";

    @TestHTTPResource(value = "/metrics", management = true)
    @SuppressWarnings("NullAway.Init") // Quarkus sets it
    URL metrics;

    @Test
    void anOperationHasItsRateItsLatencyItsCostAndItsStatements() {
        String operation = "operation=\"AsOf\"";
        Scrape before = Scrape.of(metrics);

        Ask.of("query AsOf { sampleThings(first: 3) { nodes { code id } } sources(first: 1) { nodes { code } } }");

        Scrape after = Scrape.of(metrics);
        assertThat(after.value(REQUESTS, operation) - before.value(REQUESTS, operation))
                .isEqualTo(1);
        assertThat(after.value("dyad_graphql_request_seconds_bucket", operation, "le=\"+Inf\"")
                        - before.value("dyad_graphql_request_seconds_bucket", operation, "le=\"+Inf\""))
                .isEqualTo(1);
        // 1 + 1 + 3 x 2 for the things, 1 + 1 + 1 for the sources
        assertThat(after.value("dyad_graphql_cost_requested_total", operation)
                        - before.value("dyad_graphql_cost_requested_total", operation))
                .isEqualTo(11);
        assertThat(after.value("dyad_graphql_cost_actual_total", operation)
                        - before.value("dyad_graphql_cost_actual_total", operation))
                .isEqualTo(11);
        assertThat(after.value("dyad_graphql_statements_total", operation)).isPositive();
        assertThat(after.value("dyad_graphql_database_seconds_total", operation))
                .isPositive();
    }

    @Test
    void aHostileClientCannotMakeTheMetricsGrow() {
        Ask.of("query TheirOwn { __typename sampleFew { code } }");
        Ask.of("{ sampleFew { code } }");
        Ask.of("query First { sampleFew { code } }");
        Ask.of("{ nonsense }");
        Scrape before = Scrape.of(metrics);

        for (int i = 0; i < 200; i++) {
            Ask.of("query Hostile%d { sampleFew { code } }".formatted(i));
            Ask.of("query Invalid%d { nonsense%d }".formatted(i, i));
            given().header("X-Request-Id", "hostile-" + i)
                    .queryParam("query", "{ sampleFew { code } }")
                    .get("/graphql");
            given().get("/nowhere/" + i);
        }

        Scrape after = Scrape.of(metrics);
        assertThat(after.series("dyad_graphql")).isEqualTo(before.series("dyad_graphql"));
        assertThat(after.lines().size()).isLessThan(before.lines().size() + 50);
        assertThat(after.values("operation"))
                .contains("TheirOwn", "anonymous", "other", "none")
                .noneMatch(name -> name.startsWith("Hostile") || name.startsWith("Invalid"));
        assertThat(after.value(REQUESTS, "operation=\"other\"") - before.value(REQUESTS, "operation=\"other\""))
                .isEqualTo(200);
        assertThat(after.value(REQUESTS, "operation=\"none\"") - before.value(REQUESTS, "operation=\"none\""))
                .isEqualTo(200);
        assertThat(String.join("\n", after.lines())).doesNotContain("hostile-", "nowhere");
    }

    @Test
    void refusalsAreCountedByTheirReason() {
        Scrape before = Scrape.of(metrics);

        Ask.of("{ sampleThings(first: 500) { nodes { parts { parts { parts { code } } } } } }");
        Ask.of("{ sampleSlow(millis: 30000) }");
        atOnce(12, "{ sampleSlow(millis: 1000) }");
        given().contentType("application/json").body("no json").post("/graphql");

        Scrape after = Scrape.of(metrics);
        for (String reason : List.of("cost", "deadline", "overload")) {
            String label = "reason=\"" + reason + "\"";
            assertThat(after.value("dyad_graphql_refusals_total", label)
                            - before.value("dyad_graphql_refusals_total", label))
                    .as(reason)
                    .isPositive();
        }
        assertThat(after.value("dyad_graphql_errors_total", "code=\"DEADLINE_EXCEEDED\""))
                .isPositive();
        assertThat(after.value("dyad_graphql_errors_total", "code=\"BAD_USER_INPUT\"", "operation=\"none\""))
                .isPositive();
        // nought from the beginning, so that an alert sees the first
        assertThat(after.lines()).anyMatch(line -> line.startsWith("dyad_graphql_refusals_total{reason=\"rate\"}"));
    }

    @Test
    void whatIsOpenAndWhatRunsIsTold() throws Exception {
        try (LiveClient client = LiveClient.ready()) {
            client.subscribe("1", "subscription { datasetUpdated { code } }");
            client.next();

            Scrape now = Scrape.of(metrics);
            assertThat(now.value("dyad_websockets_open")).isEqualTo(1);
            assertThat(now.value("dyad_subscriptions_open")).isEqualTo(1);
            client.say("{'id':'1','type':'complete'}");
            await(scrape -> scrape.value("dyad_subscriptions_open") == 0);
        }
        await(scrape -> scrape.value("dyad_websockets_open") == 0);
        CompletableFuture<Void> slow = CompletableFuture.runAsync(() -> Ask.of("{ sampleSlow(millis: 1500) }"));
        await(scrape -> scrape.value("dyad_graphql_running") == 1);
        slow.join();
        assertThat(Scrape.of(metrics).value("dyad_graphql_running_limit")).isEqualTo(4);
    }

    @Test
    void thePoolTheProcessAndTheDataAreTold() throws Exception {
        await(scrape -> scrape.value("dyad_database_up") == 1);

        Scrape now = Scrape.of(metrics);
        assertThat(now.names())
                .contains(
                        "agroal_active_count",
                        "agroal_awaiting_count",
                        "jvm_memory_used_bytes",
                        "process_cpu_usage",
                        "process_uptime_seconds");
        assertThat(now.value("dyad_dataset_import_age_seconds", "dataset=\"curated\""))
                .isPositive();
        assertThat(now.value("dyad_dataset_vintage_age_seconds", "dataset=\"curated\""))
                .isPositive();
        assertThat(now.value("dyad_dataset_rows", "dataset=\"curated\"")).isGreaterThan(1000);
        assertThat(now.value("dyad_imports_running")).isZero();
    }

    @Test
    void metricsAreNotWhereAnybodyAsks() {
        given().get("/metrics").then().statusCode(404);
        given().get("/q/metrics").then().statusCode(404);
        given().get("/health").then().statusCode(200);
    }

    private static void atOnce(int count, String query) {
        ExecutorService clients = Executors.newFixedThreadPool(count);
        try {
            IntStream.range(0, count)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> Ask.post(query, Map.of()), clients))
                    .toList()
                    .forEach(CompletableFuture::join);
        } finally {
            clients.shutdownNow();
        }
    }

    private void await(Predicate<Scrape> condition) throws InterruptedException {
        for (int i = 0; i < 100 && !condition.test(Scrape.of(metrics)); i++) {
            Thread.sleep(50);
        }
        assertThat(Scrape.of(metrics)).matches(condition);
    }
}
