package org.dyad.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.dyad.graphql.sample.SampleApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes and messages are those of graphql-transport-ws, github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md. */
@QuarkusTest
@TestProfile(GraphQlTestProfile.class)
class WebSocketTest {

    @Test
    void aSubscriptionResolvesFieldsOfEveryEvent() throws InterruptedException {
        try (LiveClient client = LiveClient.ready()) {
            client.subscribe("1", "subscription { sampleArrivals { code parts { code } } }");

            for (String code : new String[] {"T100", "T101", "T102"}) {
                JsonPath event = client.next();
                assertThat(event.getString("type")).isEqualTo("next");
                assertThat(event.getString("id")).isEqualTo("1");
                assertThat(event.getString("payload.data.sampleArrivals.code")).isEqualTo(code);
                assertThat(event.getList("payload.data.sampleArrivals.parts")).isNotEmpty();
            }
            assertThat(client.next().getString("type")).isEqualTo("complete");
        }
    }

    @Test
    void aQueryOverAWebSocketIsHeldToTheSameLimitsAndBatches() throws InterruptedException {
        try (LiveClient client = LiveClient.ready()) {
            client.subscribe("1", "{ sampleFew { a: inForce(on: \\\"2020-01-01\\\") b: inForce } }");
            assertThat(client.next().getString("payload.data.sampleFew[1]"))
                    .contains("T101 on 2020-01-01", "T101 on null");
            assertThat(client.next().getString("type")).isEqualTo("complete");

            client.subscribe("1", "{ sampleThings(first: 500) { nodes { parts { parts { code } } } } }");
            JsonPath refused = client.next();
            assertThat(refused.getString("type")).isEqualTo("error");
            assertThat(refused.getString("payload[0].extensions.code")).isEqualTo("QUERY_TOO_COMPLEX");

            client.subscribe("2", "{ sampleSlow(millis: 20000) }");
            assertThat(client.next().getString("payload[0].extensions.code")).isEqualTo("DEADLINE_EXCEEDED");
        }
    }

    @Test
    void aQueryThatItsClientCompletesIsStoppedDownToItsStatement() throws Exception {
        try (LiveClient client = LiveClient.ready()) {
            client.subscribe("1", "{ sampleEntities(seconds: 30) }");
            SleepingStatements.await(1);

            client.say("{'id':'1','type':'complete'}");

            SleepingStatements.await(0);
            assertThat(client.within(500)).isNull();
            client.subscribe("1", "{ sampleFew { code } }");
            assertThat(client.next().getString("type")).isEqualTo("next");
        }
    }

    @Test
    void aQueryWhoseClientGoesIsStoppedDownToItsStatement() throws Exception {
        try (LiveClient client = LiveClient.ready()) {
            client.subscribe("1", "{ sampleEntities(seconds: 30) }");
            client.subscribe("2", "{ sampleSlow(millis: 30000) }");
            SleepingStatements.await(1);
        }

        SleepingStatements.await(0);
        for (int i = 0; i < 40 && SampleApi.RUNNING.get() > 0; i++) {
            Thread.sleep(50);
        }
        assertThat(SampleApi.RUNNING).hasValue(0);
    }

    @Test
    void anEventsErrorsHaveOurCodes() throws InterruptedException {
        try (LiveClient client = LiveClient.ready()) {
            client.subscribe("1", "subscription { sampleBreaks { code } }");

            assertThat(client.next().getString("payload.data.sampleBreaks.code"))
                    .isEqualTo("T100");
            assertThat(client.next().getString("payload.errors[0].extensions.code"))
                    .isEqualTo("UNAVAILABLE");
            assertThat(client.next().getString("type")).isEqualTo("complete");
        }
    }

    @Test
    void aSubscriptionOutlivesTheDeadlineOfItsRequest() throws InterruptedException {
        try (LiveClient client = LiveClient.ready()) {
            // the profile's deadline is four seconds, an event comes each second
            client.subscribe("1", "subscription { sampleSeconds { code } }");

            for (int event = 0; event < 6; event++) {
                JsonPath told = client.next();
                assertThat(told.getString("payload.errors")).isNull();
                assertThat(told.getString("payload.data.sampleSeconds.code")).isEqualTo("T" + event);
            }
            client.say("{'id':'1','type':'complete'}");
            assertThat(client.within(2500)).isNull();
        }
    }

    @Test
    void whoDoesNotReadIsNotWrittenTo() throws IOException, InterruptedException {
        try (Socket deaf = new Socket()) {
            deaf.setReceiveBufferSize(65_536);
            deaf.connect(new InetSocketAddress("localhost", RestAssured.port));
            say(
                    deaf,
                    "GET /graphql HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                            + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n"
                            + "Sec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n");
            assertThat(deaf.getInputStream().read(new byte[4096])).isPositive();
            say(deaf, frame("{\"type\":\"connection_init\"}"));
            say(
                    deaf,
                    frame("{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":"
                            + "{\"query\":\"subscription { sampleEndless { code } }\"}}"));
            int before = -1;
            int produced = SampleApi.ENDLESS.get();
            for (int look = 0; look < 20 && (produced == 0 || produced != before); look++) {
                Thread.sleep(500);
                before = produced;
                produced = SampleApi.ENDLESS.get();
            }

            // events of 20 kB: the buffers of both sides' networks take some megabytes
            assertThat(produced).isEqualTo(before).isBetween(1, 2_000);
        }
    }

    private static void say(Socket socket, String bytes) throws IOException {
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** A text of less than 126 bytes as RFC 6455 has it: final, with its length, masked by zeros. */
    private static String frame(String text) {
        return "\u0081" + (char) (0x80 | text.length()) + "\0\0\0\0" + text;
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "4400, no JSON",
                "4400, []",
                "4400, {'type':'shout'}",
                "4400, \"{'type':'subscribe','payload':{'query':'{ __typename }'}}\"",
                "4400, \"{'id':'1','type':'subscribe'}\"",
                "4429, {'type':'connection_init'}",
            })
    void aMessageAgainstTheProtocolClosesTheSocket(int code, String message) throws InterruptedException {
        try (LiveClient client = LiveClient.ready()) {
            client.say(message);

            assertThat(client.closeCode()).isEqualTo(code);
        }
    }

    @Test
    void nothingIsAnsweredBeforeTheConnectionIsInitialised() {
        try (LiveClient client = LiveClient.silent()) {
            client.subscribe("1", "{ __typename }");

            assertThat(client.closeCode()).isEqualTo(4401);
        }
    }

    @Test
    void whoNeverSaysAnythingIsLetGo() {
        try (LiveClient client = LiveClient.silent()) {
            assertThat(client.closeCode()).isEqualTo(4408);
        }
    }

    @Test
    void anIdInUseClosesTheSocket() throws InterruptedException {
        try (LiveClient client = LiveClient.ready()) {
            client.subscribe("1", "subscription { sampleSeconds { code } }");
            client.subscribe("1", "subscription { sampleSeconds { code } }");

            assertThat(client.closeCode()).isEqualTo(4409);
        }
    }

    @Test
    void aSocketHasSoManySubscriptionsAndNoMore() throws InterruptedException {
        try (LiveClient client = LiveClient.ready()) {
            client.subscribe("1", "subscription { sampleSeconds { code } }");
            client.subscribe("2", "subscription { sampleSeconds { code } }");
            client.subscribe("3", "subscription { sampleSeconds { code } }");

            JsonPath refused = nextOf("3", client);
            assertThat(refused.getString("payload[0].extensions.code")).isEqualTo("LIMIT_EXCEEDED");
            client.say("{'id':'1','type':'complete'}").subscribe("3", "{ __typename }");
            assertThat(nextOf("3", client).getString("payload.data.__typename")).isEqualTo("Query");
        }
    }

    private static JsonPath nextOf(String id, LiveClient client) throws InterruptedException {
        JsonPath message = client.next();
        while (!id.equals(message.getString("id"))) {
            message = client.next();
        }
        return message;
    }

    @Test
    void aPingIsAnswered() throws InterruptedException {
        try (LiveClient client = LiveClient.ready()) {
            assertThat(client.say("{'type':'ping'}").next().getString("type")).isEqualTo("pong");
        }
    }

    @Test
    void aSubscriptionByPostIsToldWhereToGo() {
        JsonPath answer =
                Ask.post("subscription { sampleArrivals { code } }", Map.of()).jsonPath();

        assertThat(answer.getString("errors[0].message")).contains("WebSocket", "graphql-transport-ws");
        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
    }
}
