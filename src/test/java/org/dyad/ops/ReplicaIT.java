package org.dyad.ops;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The packaged service on a PostgreSQL with a streaming replica, one of which lags, dies or takes the other's place.
 */
@Tag("faults")
class ReplicaIT {

    /** Andorra's exports of horses to Spain, of as many years as are loaded. */
    private static final String QUESTION = """
            { series(series: {trade: {reporter: "AND", partner: "ESP", flow: EXPORT, commodity: "010121"}}) { periods } }
            """;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @RegisterExtension
    final PackagedService packaged = new PackagedService();

    private ReplicatedDatabase database;
    private Path data;
    private Map<String, String> environment = Map.of();

    @BeforeEach
    void begin() throws IOException {
        data = packaged.dataDirectory();
        database = new ReplicatedDatabase(
                packaged.emptyDirectory(), PostgresPrograms.unpackedIn(data.resolve("programs")));
    }

    @AfterEach
    void end() throws IOException, InterruptedException {
        RestAssured.port = RestAssured.UNDEFINED_PORT;
        database.close();
    }

    @Test
    void readsComeFromTheReplicaAndNeverGoBack() throws Exception {
        serve(database.url("", database.replica()));
        imported(1);
        awaitRows(1);
        String first = tag();
        assertThat(database.replica()
                        .ask("select count(*) from pg_stat_activity where pid <> pg_backend_pid()"
                                + " and application_name = 'dyad'"))
                .isNotEqualTo("0");

        // it lags: the old figures under the old tag, as a whole
        database.replica().ask("select pg_wal_replay_pause()");
        imported(2);
        Thread.sleep(1500);
        assertThat(rows()).isEqualTo(1);
        assertThat(tag()).isEqualTo(first);
        database.replica().ask("select pg_wal_replay_resume()");
        awaitRows(2);
        String second = awaitTagOtherThan(first);

        // it dies: the primary answers at once
        database.replica().kill();
        assertAnswersFor(Duration.ofSeconds(2), 2);
        assertThat(tag()).isEqualTo(second);
        imported(3);
        awaitRows(3);
        String third = awaitTagOtherThan(second);

        // it comes back an hour behind: who has seen the new figures does not see the old ones again
        database.replica().set("recovery_min_apply_delay = '1h'");
        database.replica().start();
        assertThat(database.replica().ask("select count(*) from load where dataset = 'replica'"))
                .isEqualTo("2");
        assertAnswersFor(Duration.ofSeconds(3), 3);
        assertThat(tag()).isEqualTo(third);
    }

    @Test
    void aPromotedReplicaIsFoundWithoutARestart() throws Exception {
        serve(database.url("?targetServerType=preferSecondary", database.replica(), database.primary()));
        imported(1);
        awaitRows(1);

        database.primary().kill();
        assertAnswersFor(Duration.ofSeconds(2), 1);
        database.replica().promote();
        imported(2);

        awaitRows(2);
        assertThat(given().get("/health/ready").statusCode()).isEqualTo(200);
    }

    /** @param reads the driver's URL for what only reads */
    private void serve(String reads) throws IOException, InterruptedException {
        environment = new HashMap<>();
        environment.put(
                "QUARKUS_DATASOURCE_JDBC_URL",
                database.url("?targetServerType=primary", database.primary(), database.replica()));
        environment.put("QUARKUS_DATASOURCE_USERNAME", "dyad");
        environment.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
        environment.put("QUARKUS_DATASOURCE_REPLICA_JDBC_URL", reads);
        RestAssured.port = packaged.start(data, environment).awaitListening();
    }

    /** The release of that number: one row more than the one before. */
    private void imported(int number) throws IOException, InterruptedException {
        StringBuilder rows = new StringBuilder(
                "freqCode,period,reporterCode,flowCode,partnerCode,classificationCode,cmdCode,primaryValue\n");
        for (int i = 0; i < number; i++) {
            rows.append("A,%d,20,X,724,H0,010121,%d\n".formatted(1990 + i, i + 1));
        }
        Path file = Files.writeString(packaged.emptyDirectory().resolve("andorra.csv"), rows);
        Finished imported = packaged.run(
                data,
                environment,
                "import",
                "--dataset",
                "replica",
                "--released",
                "2024-01-0" + number,
                file.toString());
        assertThat(imported.exitCode()).as(imported.err()).isZero();
    }

    private static void assertAnswersFor(Duration span, int rows) {
        long end = System.nanoTime() + span.toNanos();
        while (System.nanoTime() < end) {
            assertThat(rows()).isEqualTo(rows);
        }
    }

    private static void awaitRows(int rows) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (rows() != rows) {
            assertThat(System.nanoTime()).as("%d rows are shown in time", rows).isLessThan(end);
            Thread.sleep(50);
        }
    }

    /** The state of the data is looked at now and then: a tag is never newer than the figures, and soon as new. */
    private static String awaitTagOtherThan(String before) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String now = tag();
        while (now.equals(before)) {
            assertThat(System.nanoTime()).as("the tag changes in time").isLessThan(end);
            Thread.sleep(50);
            now = tag();
        }
        return now;
    }

    private static int rows() {
        Response answer = given().queryParam("query", QUESTION).get("/graphql");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        List<String> years = answer.jsonPath().getList("data.series.periods");
        return years == null ? 0 : years.size();
    }

    private static String tag() {
        return given().queryParam("query", QUESTION).get("/graphql").header("ETag");
    }
}
