package org.dyad.faults;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dyad.ops.OwnDatabase;
import org.dyad.ops.PackagedService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Clients that are slow, never say all, never read, or go away: one service for all of them. */
@Tag("faults")
@Tag("core")
class ClientsIT {

    private static final int READING_MILLIS = 2000;
    private static final int PATIENCE_MILLIS = 30_000;
    private static final long AT_ONCE_MILLIS = 5000;

    private static final String WAITING = """
            select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%trade_flow%'
            """;

    /** All sources fifty times: megabytes, more than the kernel keeps for a client that does not read. */
    private static final String LARGE = IntStream.range(0, 50)
            .mapToObj("a%d: sources(first: 500) { nodes { code title publisher url licence } }"::formatted)
            .collect(Collectors.joining(" ", "{ ", " }"));

    @RegisterExtension
    static final PackagedService PACKAGED = new PackagedService();

    private final List<Socket> sockets = new ArrayList<>();

    private static OwnDatabase database;
    private static Client client;

    @BeforeAll
    static void start() throws Exception {
        database = PACKAGED.database();
        client = new Client(PACKAGED.start(
                        database,
                        Map.of(
                                "DYAD_LIMITS_DEADLINE", "20s",
                                "DYAD_LIMITS_COST", "200000",
                                "DYAD_LIMITS_ARRIVAL", "2s",
                                "DYAD_LIMITS_READING", READING_MILLIS + "ms"))
                .awaitListening());
    }

    @AfterEach
    void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    @Test
    void theStatementOfAClientThatWentAwayIsCancelled() throws Exception {
        try (Connection holder = database.connect();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("lock table trade_flow");
            Socket socket = open(0);
            send(socket, Client.TRADE);
            Soon.becomes("the statement waits", () -> "1".equals(database.ask(WAITING)));

            long gone = System.nanoTime();
            socket.close();

            Soon.becomes("the statement is cancelled", () -> "0".equals(database.ask(WAITING)));
            // not by the deadline, which is four times as long
            assertThat((System.nanoTime() - gone) / 1_000_000).isLessThan(AT_ONCE_MILLIS);
        }
        assertThat(client.post(Client.TRADE).status()).isEqualTo(200);
    }

    @Test
    void twoHundredWhoNeverFinishTheirRequestHinderNobody() throws Exception {
        for (int i = 0; i < 100; i++) {
            say(open(0), "POST /graphql HTTP/1.1\r\nHost: dyad\r\nX-Slow: ");
            say(
                    open(0),
                    "POST /graphql HTTP/1.1\r\nHost: dyad\r\nContent-Type: application/json\r\nContent-Length: 90\r\n\r\n{");
        }

        for (int i = 0; i < 20; i++) {
            assertThat(client.post(Client.NOTHING).millis()).isLessThan(AT_ONCE_MILLIS);
        }
        assertThat(client.isReady()).isTrue();
        // the second has a head and no body: told so, and let go
        Socket halfway = sockets.get(1);
        halfway.setSoTimeout(PATIENCE_MILLIS);
        String answer = new String(halfway.getInputStream().readAllBytes(), US_ASCII);
        assertThat(answer).startsWith("HTTP/1.1 408");
    }

    @Test
    void whoDoesNotReadHindersNobody() throws Exception {
        for (int i = 0; i < 2; i++) {
            send(open(4096), LARGE);
        }

        for (int i = 0; i < 20; i++) {
            assertThat(client.post(Client.NOTHING).millis()).isLessThan(AT_ONCE_MILLIS);
        }
        assertThat(client.post(Client.TRADE).status()).isEqualTo(200);
    }

    /** @param receiveBytes what the kernel keeps for a client that does not read; 0 for its own choice */
    private Socket open(int receiveBytes) throws IOException {
        Socket socket = new Socket();
        sockets.add(socket);
        if (receiveBytes > 0) {
            socket.setReceiveBufferSize(receiveBytes);
        }
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), client.port()));
        return socket;
    }

    private static void send(Socket socket, String query) throws IOException {
        String body = "{\"query\":\"" + query.replace("\n", " ").replace("\"", "\\\"") + "\"}";
        say(
                socket,
                "POST /graphql HTTP/1.1\r\nHost: dyad\r\nContent-Type: application/json\r\nContent-Length: "
                        + body.length() + "\r\n\r\n" + body);
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(US_ASCII));
        socket.getOutputStream().flush();
    }
}
