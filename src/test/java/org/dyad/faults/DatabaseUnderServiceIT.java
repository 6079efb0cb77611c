package org.dyad.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.dyad.ops.OwnDatabase;
import org.dyad.ops.PackagedService;
import org.dyad.ops.Started;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What becomes of an embedded database and its service when one of them dies under the other. */
@Tag("faults")
class DatabaseUnderServiceIT {
    private static final int ENDED_BY_SIGTERM = 128 + 15;

    @RegisterExtension
    final PackagedService packaged = new PackagedService();

    @Test
    void aDatabaseThatIsKilledUnderItsServiceComesBackWhereItWas() throws Exception {
        Path data = packaged.dataDirectory();
        Started service = packaged.start(data);
        Client client = new Client(service.awaitListening());
        OwnDatabase database = new OwnDatabase(data);
        int port = database.port();
        database.execute("create table scratch (written text)");
        database.execute("insert into scratch values ('once')");

        database.kill();
        Soon.becomes("the database back", database::runs);
        Soon.becomes("ready", client::isReady);

        assertThat(database.port()).isEqualTo(port);
        assertThat(client.post(Client.TRADE).status()).isEqualTo(200);
        assertThat(database.ask("select count(*) from scratch")).isEqualTo("1");
        assertThat(service.output()).contains("died; starting it again");
        // it is ours again, so it ends with us
        assertThat(service.terminate()).isEqualTo(ENDED_BY_SIGTERM);
        assertThat(database.runs()).isFalse();
    }

    @Test
    void aDatabaseThatWasStoppedOnPurposeStaysStopped() throws Exception {
        Path data = packaged.dataDirectory();
        Started service = packaged.start(data);
        Client client = new Client(service.awaitListening());
        OwnDatabase database = new OwnDatabase(data);

        database.stop();

        assertThat(client.isReady()).isFalse();
        assertThat(client.isAlive()).isTrue();
        assertThat(client.post(Client.TRADE).status()).isEqualTo(503);
        // three times as long as it takes the service to see it
        Thread.sleep(3000);
        assertThat(database.runs()).isFalse();
        assertThat(service.output()).doesNotContain("starting it again");
    }

    @Test
    void whatAKilledServiceHasAskedIsNotWorkedOut() throws Exception {
        Path data = packaged.dataDirectory();
        Started service = packaged.start(data);
        Client client = new Client(service.awaitListening());
        OwnDatabase database = new OwnDatabase(data);
        String waiting = "select count(*) from pg_stat_activity where wait_event_type = 'Lock'";
        try (Connection holder = database.connect();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("lock table trade_flow");
            CompletableFuture<Client.Answer> asked = client.begin(Client.TRADE);
            Soon.becomes("the statement waits", () -> "1".equals(database.ask(waiting)));

            service.kill();

            // the client hears at once that nobody will answer
            assertThatThrownBy(() -> asked.get(5, TimeUnit.SECONDS)).hasCauseInstanceOf(IOException.class);
            // client_connection_check_interval of the embedded database is 5 s
            Soon.becomes("the statement is gone", () -> "0".equals(database.ask(waiting)));
        }
    }
}
