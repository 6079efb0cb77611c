package org.dyad.faults;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
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
    private static final long AT_ONCE_MILLIS = 2000;

    private static final String WAITING = """
            select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%trade_flow%'
            """;

    /** All sources twenty times: megabytes, more than the kernel keeps for a client that does not read. */
    private static final String LARGE = IntStream.range(0, 20)
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
            // not by the deadline, which is ten times as long
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
    void whoDoesNotReadIsLetGoAndHindersNobody() throws Exception {
        for (int i = 0; i < 8; i++) {
            send(open(4096), LARGE);
        }

        for (int i = 0; i < 20; i++) {
            assertThat(client.post(Client.NOTHING).millis()).isLessThan(AT_ONCE_MILLIS);
        }
        assertThat(client.post(Client.TRADE).status()).isEqualTo(200);
        Thread.sleep(2L * READING_MILLIS);
        for (Socket socket : sockets) {
            assertThat(isCutOff(socket)).isTrue();
        }
    }

    /** Whether less than an answer comes before the connection's end. */
    private static boolean isCutOff(Socket socket) throws IOException {
        socket.setSoTimeout(PATIENCE_MILLIS);
        InputStream in = socket.getInputStream();
        String head = "";
        long read = 0;
        byte[] piece = new byte[8192];
        try {
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                head = head.isEmpty() ? new String(piece, 0, length, US_ASCII) : head;
                read += length;
                if (read > promised(head)) {
                    return false; // head and body
                }
            }
        } catch (IOException e) {
            return true; // reset
        }
        return true;
    }

    /** The length of the body that a head promises. */
    private static long promised(String head) {
        return Long.parseLong(head.replaceFirst("(?is).*content-length: (\\d+).*", "$1"));
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
