package org.dyad.graphql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Requests that mean harm: each is answered or cut off soon, never with an error of ours. */
@QuarkusTest
@TestProfile(GraphQlTestProfile.class)
class HostileRequestsTest {

    /** Half of the deadline of the tests' profile: nothing hostile may come near it. */
    private static final long SOON_MILLIS = 2_000;

    static final String TYPENAME = "{\"query\":\"{__typename}\"}";

    @TestFactory
    Stream<DynamicTest> hostileRequestsAreAnsweredSoonAndWithoutAnErrorOfOurs() {
        Map<String, byte[]> requests = new LinkedHashMap<>();
        HostileDocuments.all().forEach((name, query) -> requests.put(name, RawHttp.json(body(query))));
        HostileBodies.all().forEach((name, body) -> requests.put(name, RawHttp.json(body)));
        requests.putAll(HostileHeads.all());
        return requests.entrySet().stream()
                .map(request -> dynamicTest(request.getKey(), () -> isAnsweredSoon(request.getValue())));
    }

    private static void isAnsweredSoon(byte[] request) throws IOException {
        RawHttp.Answer answer = RawHttp.send(request);

        assertThat(answer.status()).as(answer.text()).isLessThan(500);
        assertThat(answer.text()).doesNotContain("INTERNAL", "Exception", "\tat ");
        assertThat(answer.millis()).isLessThan(SOON_MILLIS);
        RawHttp.Answer next = RawHttp.send(RawHttp.json(TYPENAME));
        assertThat(next.status()).isEqualTo(200);
        assertThat(next.millis()).isLessThan(1_000);
    }

    @Test
    void anUpgradeToHttp2IsPassedOver() throws IOException {
        assertThat(RawHttp.send(RawHttp.head("GET /graphql/schema.graphql HTTP/1.1\nHost: x\nUpgrade: h2c\n\n"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void halfOpenConnectionsHinderNobody() throws IOException {
        List<Socket> open = new ArrayList<>();
        try {
            for (int i = 0; i < 200; i++) {
                Socket socket = RawHttp.open();
                String begun = i % 2 == 0
                        ? "POST /graphql HTTP/1.1\nHost: x\nConte"
                        : "POST /graphql HTTP/1.1\nHost: x\nContent-Type: application/json\nContent-Length: 50\n\n{";
                socket.getOutputStream().write(RawHttp.head(begun));
                open.add(socket);
            }
            RawHttp.Answer answer = RawHttp.send(RawHttp.json(TYPENAME));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.millis()).isLessThan(1_000);
        } finally {
            open.forEach(HostileRequestsTest::close);
        }
    }

    @Test
    void aBodyThatDoesNotComeIsNotWaitedForForEver() throws IOException {
        // 2 s in the test's profile
        RawHttp.Answer answer = RawHttp.send(RawHttp.head(
                "POST /graphql HTTP/1.1\nHost: x\nContent-Type: application/json\nContent-Length: 50\n\n{"));

        assertThat(answer.status()).isEqualTo(408);
        assertThat(answer.millis()).isBetween(1_900L, 6_000L);
    }

    @Test
    void requestsSentWithoutWaitingAreAnsweredInTheirOrder() throws IOException {
        String one = "GET /graphql?query=%7Ba:sampleEcho(number:{n})%7D HTTP/1.1\nHost: x\n\n";
        String all = IntStream.range(0, 50)
                .mapToObj(i -> one.replace("{n}", Integer.toString(1_000 + i)))
                .collect(Collectors.joining());
        try (Socket socket = RawHttp.open()) {
            socket.getOutputStream().write(RawHttp.head(all));
            ByteArrayOutputStream answers = new ByteArrayOutputStream();
            byte[] piece = new byte[8192];
            while (!answers.toString(UTF_8).contains("null 1049")) {
                int read = socket.getInputStream().read(piece);
                assertThat(read).isPositive();
                answers.write(piece, 0, read);
            }
            assertThat(answers.toString(UTF_8))
                    .containsSubsequence("null 1000 ", "null 1001 ", "null 1048 ", "null 1049 ");
        }
    }

    private static String body(String query) {
        return "{\"query\":\""
                + query.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"}";
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
