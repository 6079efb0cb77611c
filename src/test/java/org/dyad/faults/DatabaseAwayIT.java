package org.dyad.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.dyad.faults.Client.Answer;
import org.dyad.ops.OwnDatabase;
import org.dyad.ops.PackagedService;
import org.dyad.ops.Started;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A service whose external database is killed, stands still, or has no connection left: one service for all of it. */
@Tag("faults")
@Tag("core")
class DatabaseAwayIT {

    private static final int CONNECTIONS = 4;
    private static final long DEADLINE_MILLIS = 3000;

    /** What a request takes at most: its deadline, what a GET waits for the state of the data, and a busy machine. */
    private static final long REFUSED_MILLIS = DEADLINE_MILLIS + 3500 + 2000;

    private static final String WAITING = """
            select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%trade_flow%'
            """;

    @RegisterExtension
    static final PackagedService PACKAGED = new PackagedService();

    private static OwnDatabase database;
    private static Started service;
    private static Client client;

    @BeforeAll
    static void start() throws Exception {
        database = PACKAGED.database();
        service = PACKAGED.start(
                database,
                Map.of(
                        "DYAD_LIMITS_DEADLINE",
                        DEADLINE_MILLIS + "ms",
                        "QUARKUS_DATASOURCE_JDBC_MAX_SIZE",
                        Integer.toString(CONNECTIONS),
                        "QUARKUS_DATASOURCE_JDBC_ACQUISITION_TIMEOUT",
                        "1S"));
        client = new Client(service.awaitListening());
    }

    @AfterEach
    void itIsAllWellAgain() throws Exception {
        Soon.becomes("ready again", client::isReady);
        Soon.becomes("answers again", () -> client.post(Client.TRADE).status() == 200);
        assertThat(client.post(Client.TRADE).json().getList("data.series.observations"))
                .isNotEmpty();
        // whatever became of the database is no mistake of the service
        assertThat(service.output()).doesNotContain("internal error");
    }

    @Test
    void aDatabaseThatStandsStillIsToldWithinTheDeadline() throws Exception {
        assertThat(client.getQuery(Client.TRADE).status()).isEqualTo(200);
        database.stall();
        try {
            List<CompletableFuture<Answer>> asked = new ArrayList<>();
            for (int i = 0; i < 2 * CONNECTIONS; i++) {
                asked.add(client.begin(Client.TRADE));
            }

            assertThat(client.post(Client.NOTHING).millis()).isLessThan(1000);
            assertThat(client.isAlive()).isTrue();
            assertThat(client.isReady()).isFalse();
            assertThat(client.getQuery(Client.TRADE)).satisfies(DatabaseAwayIT::isRefusedInTime);
            for (CompletableFuture<Answer> question : asked) {
                assertThat(question.join()).satisfies(DatabaseAwayIT::isRefusedInTime);
            }
        } finally {
            database.goOn();
        }
    }

    @Test
    void aDatabaseThatIsKilledInTheMiddleOfAQueryIsToldAtOnce() throws Exception {
        int port = database.port();
        List<CompletableFuture<Answer>> asked;
        try (Connection holder = database.connect();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("lock table trade_flow");
            asked = waiting(2);
            database.kill();
        }
        try {
            for (CompletableFuture<Answer> question : asked) {
                assertThat(question.join()).satisfies(DatabaseAwayIT::saysToAskAgain);
            }
            assertThat(client.post(Client.TRADE)).satisfies(DatabaseAwayIT::saysToAskAgain);
            assertThat(client.getQuery(Client.TRADE)).satisfies(DatabaseAwayIT::saysToAskAgain);
            assertThat(client.isAlive()).isTrue();
            assertThat(client.isReady()).isFalse();
        } finally {
            database.startAgain(port);
        }

        // whoever waits until the service is ready meets no connection of before
        Soon.becomes("ready again", client::isReady);
        for (int i = 0; i < 3 * CONNECTIONS; i++) {
            assertThat(client.post(Client.TRADE).status()).isEqualTo(200);
        }
    }

    @Test
    void aPoolThatIsUsedUpRefusesInsteadOfHangingAndIsNoReasonToSendRequestsElsewhere() throws Exception {
        List<CompletableFuture<Answer>> asked;
        try (Connection holder = database.connect();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("lock table trade_flow");
            asked = waiting(CONNECTIONS);

            Answer refused = client.post(Client.TRADE);

            // the second for which it waits for a connection
            assertThat(refused).satisfies(DatabaseAwayIT::saysToAskAgain);
            assertThat(refused.millis()).isLessThan(DEADLINE_MILLIS);
            assertThat(client.isReady()).isTrue();
            assertThat(client.post(Client.NOTHING).status()).isEqualTo(200);
        }

        for (CompletableFuture<Answer> question : asked) {
            // answered if the lock was given back in time
            assertThat(question.join().status()).isIn(200, 504);
        }
    }

    /** Requests whose statement waits in the database for somebody's lock. */
    private static List<CompletableFuture<Answer>> waiting(int count) throws Exception {
        List<CompletableFuture<Answer>> asked = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            asked.add(client.begin(Client.TRADE));
        }
        String all = Integer.toString(count);
        Soon.becomes(count + " statements wait", () -> all.equals(database.ask(WAITING)));
        return asked;
    }

    private static void isRefusedInTime(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isIn(503, 504);
        assertThat(answer.code()).isIn("UNAVAILABLE", "DEADLINE_EXCEEDED");
        assertThat(answer.millis()).isLessThan(REFUSED_MILLIS);
    }

    private static void saysToAskAgain(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("UNAVAILABLE");
        assertThat(answer.retryAfter()).isEqualTo("1");
        assertThat(answer.millis()).isLessThan(REFUSED_MILLIS);
    }
}
