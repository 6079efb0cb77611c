package org.dyad.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.dyad.graphql.sample.SampleApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(GraphQlTestProfile.class)
class RunningTest {

    private ExecutorService clients;

    @BeforeEach
    void start() {
        clients = Executors.newFixedThreadPool(60);
        SampleApi.MOST_RUNNING.set(0);
        SampleApi.INTERRUPTED.set(0);
    }

    @AfterEach
    void stop() {
        clients.shutdownNow();
    }

    @Test
    void sixteenSlowRequestsRunAtOnceOnTwoEventLoops() {
        List<Response> answers = atOnce(16, "{ sampleSlow(millis: 1000) }");

        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.jsonPath().getInt("data.sampleSlow")).isEqualTo(1000));
        assertThat(SampleApi.MOST_RUNNING).hasValue(16);
    }

    @Test
    void moreThanTheServiceTakesAreRefusedAtOnce() {
        // 24 places in the test's profile
        List<Response> answers = atOnce(48, "{ sampleSlow(millis: 1500) }");

        assertThat(SampleApi.MOST_RUNNING.get()).isLessThanOrEqualTo(24);
        assertThat(answers).anySatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isEqualTo("1");
            assertThat(answer.jsonPath().getString("errors[0].extensions.code")).isEqualTo("OVERLOADED");
        });
    }

    @Test
    void aRequestOverItsDeadlineIsAnsweredAndItsWorkStopped() {
        // 2 s in the test's profile
        long start = System.nanoTime();
        Response answer = Ask.post("{ sampleSlow(millis: 30000) b: sampleSlow(millis: 30000) }", Map.of());

        assertThat(System.nanoTime() - start).isBetween(3_900_000_000L, 12_000_000_000L);
        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.jsonPath().getString("errors[0].extensions.code")).isEqualTo("DEADLINE_EXCEEDED");
        assertThat(SampleApi.INTERRUPTED).hasValue(1);
        assertThat(SampleApi.RUNNING).hasValue(0);
    }

    @Test
    void workThatNobodyWaitsForIsStopped() throws Exception {
        try (Socket socket = RawHttp.open()) {
            socket.getOutputStream().write(RawHttp.json("{\"query\":\"{ sampleSlow(millis: 30000) }\"}"));
            await(() -> SampleApi.RUNNING.get() == 1);
        }

        // the deadline of the test's profile is 4 s
        long gone = System.nanoTime();
        await(() -> SampleApi.INTERRUPTED.get() == 1);
        assertThat(System.nanoTime() - gone).isLessThan(2_000_000_000L);
    }

    @Test
    void whatHibernateAsksOfTheDatabaseEndsWithItsRequest() throws Exception {
        Response answer = Ask.post("{ sampleEntities(seconds: 30) }", Map.of());

        assertThat(answer.statusCode()).isEqualTo(504);
        SleepingStatements.await(0);
    }

    @Test
    void whatHibernateAsksOfTheDatabaseEndsWhenItsClientGoes() throws Exception {
        try (Socket socket = RawHttp.open()) {
            socket.getOutputStream().write(RawHttp.json("{\"query\":\"{ sampleEntities(seconds: 30) }\"}"));
            SleepingStatements.await(1);
        }

        SleepingStatements.await(0);
    }

    @Test
    void aQuestionAboutTheSchemaIsAnsweredThoughAllPlacesAreTaken() throws Exception {
        Ask.post("{ __typename }", Map.of());
        List<CompletableFuture<Response>> asked = IntStream.range(0, 24)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> Ask.post("{ sampleSlow(millis: 3500) }", Map.of()), clients))
                .toList();
        await(() -> SampleApi.RUNNING.get() == 24);

        long begin = System.nanoTime();
        Response answer = Ask.post("{ __typename }", Map.of());

        assertThat(answer.jsonPath().getString("data.__typename")).isEqualTo("Query");
        assertThat(System.nanoTime() - begin).isLessThan(1_000_000_000L);
        assertThat(Ask.post("{ sampleSlow(millis: 1) }", Map.of()).statusCode()).isEqualTo(503);
        asked.forEach(CompletableFuture::join);
    }

    @Test
    void aFloodOfLargeDocumentsIsRefusedAndHindersNobody() throws InterruptedException {
        String fields = "code ".repeat(9_000);
        Ask.post("{ __typename }", Map.of());
        List<CompletableFuture<Response>> asked = IntStream.range(0, 30)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> Ask.post(
                                "query Q%d { sampleThings(first: 1) { nodes { %s } } }".formatted(i, fields), Map.of()),
                        clients))
                .toList();

        while (!asked.stream().allMatch(CompletableFuture::isDone)) {
            long begin = System.nanoTime();
            int status = Ask.post("{ __typename }", Map.of()).statusCode();
            // refused only if all 24 places of the test's profile are taken
            assertThat(status).isIn(200, 503);
            assertThat(System.nanoTime() - begin).isLessThan(4_000_000_000L);
            Thread.sleep(50);
        }
        // answered, refused, or given up at the deadline
        assertThat(asked)
                .extracting(answer -> answer.join().statusCode())
                .allSatisfy(status -> assertThat(status).isIn(200, 503, 504));
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 300 && !condition.getAsBoolean(); i++) {
            Thread.sleep(10);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private List<Response> atOnce(int count, String query) {
        List<CompletableFuture<Response>> asked = IntStream.range(0, count)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> Ask.post(query, Map.of()), clients))
                .toList();
        return asked.stream().map(CompletableFuture::join).toList();
    }
}
