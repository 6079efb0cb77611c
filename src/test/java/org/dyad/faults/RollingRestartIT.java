package org.dyad.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.dyad.faults.Client.Answer;
import org.dyad.graphql.LiveClient;
import org.dyad.ops.OwnDatabase;
import org.dyad.ops.PackagedService;
import org.dyad.ops.Started;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Services that are restarted while people ask. */
@Tag("faults")
@Tag("core")
class RollingRestartIT {

    private static final int ENDED_BY_SIGTERM = 128 + 15;
    private static final int ASKING = 4;

    /** Longer than the balancer takes to look again. */
    private static final Map<String, String> SETTINGS = Map.of("DYAD_SHUTDOWN_DELAY", "1s");

    @RegisterExtension
    final PackagedService packaged = new PackagedService();

    private final AtomicBoolean enough = new AtomicBoolean();
    private final AtomicInteger answered = new AtomicInteger();
    private final Queue<String> failed = new ConcurrentLinkedQueue<>();

    @AfterEach
    void end() {
        enough.set(true);
        RestAssured.port = RestAssured.UNDEFINED_PORT;
    }

    @Test
    void twoServicesAreRestartedOneAfterTheOtherAndNobodyNotices() throws Exception {
        OwnDatabase database = packaged.database();
        List<Started> services = new ArrayList<>();
        List<Client> clients = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            services.add(packaged.start(database, SETTINGS));
            clients.add(new Client(services.get(i).awaitListening()));
        }
        try (Balancer balancer = new Balancer()) {
            clients.forEach(balancer::add);
            for (Client client : clients) {
                Soon.becomes("in use", () -> balancer.uses(client));
            }
            List<Thread> people = ask(balancer.port());
            for (int i = 0; i < 2; i++) {
                Client old = clients.get(i);
                Soon.becomes("some are answered", answeredMore(50));

                assertThat(services.get(i).terminate()).isEqualTo(ENDED_BY_SIGTERM);

                balancer.remove(old);
                Client client = new Client(packaged.start(database, SETTINGS).awaitListening());
                balancer.add(client);
                Soon.becomes("in use", () -> balancer.uses(client));
            }
            Soon.becomes("some are answered", answeredMore(50));
            enough.set(true);
            for (Thread person : people) {
                person.join();
            }
        }

        assertThat(failed).isEmpty();
    }

    @Test
    void aServiceThatEndsSaysSoFirstAndAnswersWhatItHasBegun() throws Exception {
        OwnDatabase database = packaged.database();
        Started service = packaged.start(database, SETTINGS);
        Client client = new Client(service.awaitListening());
        RestAssured.port = client.port();
        CompletableFuture<Answer> begun;
        try (LiveClient live = LiveClient.ready();
                Connection holder = database.connect();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("lock table trade_flow");
            begun = client.begin(Client.TRADE);
            Soon.becomes(
                    "the statement waits",
                    () -> "1"
                            .equals(database.ask(
                                    "select count(*) from pg_stat_activity where wait_event_type = 'Lock'")));

            service.process().destroy();

            Soon.becomes("not ready", () -> !client.isReady());
            // who has not heard of it is answered still, and told to come over another connection
            assertThat(client.post(Client.NOTHING).status()).isEqualTo(200);
            assertThat(client.isAlive()).isTrue();
            assertThat(live.closeCode()).isEqualTo(1001);
            // the pause of a second is over, and what was begun goes on
            Thread.sleep(1500);
            assertThat(begun).isNotDone();
            assertThat(service.process().isAlive()).isTrue();
        }

        assertThat(begun.join().status()).isEqualTo(200);
        assertThat(service.awaitExit()).isEqualTo(ENDED_BY_SIGTERM);
        assertThat(service.output()).doesNotContain("ERROR", "\tat ");
    }

    private List<Thread> ask(int port) {
        List<Thread> people = new ArrayList<>();
        for (int i = 0; i < ASKING; i++) {
            Thread person = new Thread(() -> askOn(new Client(port)));
            person.start();
            people.add(person);
        }
        return people;
    }

    private void askOn(Client client) {
        try {
            while (!enough.get()) {
                Answer answer = client.post(Client.TRADE);
                if (answer.status() == 200 && answer.code() == null) {
                    answered.incrementAndGet();
                } else {
                    failed.add(answer.status() + " " + answer.body());
                }
                Thread.sleep(10);
            }
        } catch (IOException e) {
            failed.add(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Callable<Boolean> answeredMore(int more) {
        int until = answered.get() + more;
        return () -> answered.get() >= until;
    }
}
