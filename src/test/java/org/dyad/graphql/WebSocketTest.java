package org.dyad.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(GraphQlTestProfile.class)
class WebSocketTest {

    private static URI service() {
        return URI.create("ws://localhost:%d/graphql".formatted(RestAssured.port));
    }

    @Test
    void aSubscriptionResolvesFieldsOfEveryEvent() throws InterruptedException {
        List<String> messages = subscribe("subscription { sampleArrivals { code parts { code } } }", 4);

        assertThat(messages.get(0)).contains("\"type\":\"next\"", "T100");
        assertThat(messages.get(2)).contains("\"type\":\"next\"", "T102");
        assertThat(messages.get(3)).contains("\"type\":\"complete\"");
    }

    @Test
    void aQueryOverAWebSocketIsHeldToTheSameLimitsAndBatches() throws InterruptedException {
        assertThat(subscribe("{ sampleFew { a: inForce(on: \\\"2020-01-01\\\") b: inForce } }", 1))
                .first()
                .asString()
                .contains("T101 on 2020-01-01", "T101 on null");
        assertThat(subscribe("{ sampleThings(first: 500) { nodes { parts { parts { code } } } } }", 1))
                .first()
                .asString()
                .contains("QUERY_TOO_COMPLEX");
    }

    private List<String> subscribe(String query, int count) throws InterruptedException {
        BlockingQueue<String> received = new LinkedBlockingQueue<>();
        WebSocket socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .subprotocols("graphql-transport-ws")
                .buildAsync(service(), new Collector(received))
                .join();
        socket.sendText("{\"type\":\"connection_init\"}", true).join();
        assertThat(received.poll(5, TimeUnit.SECONDS)).contains("connection_ack");
        socket.sendText("{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":{\"query\":\"" + query + "\"}}", true)
                .join();
        List<String> messages = new ArrayList<>();
        while (messages.size() < count) {
            String message = received.poll(5, TimeUnit.SECONDS);
            assertThat(message).as("message %d", messages.size()).isNotNull();
            messages.add(message.replaceAll("\\s*:\\s*", ":"));
        }
        socket.abort();
        return messages;
    }

    private static final class Collector implements WebSocket.Listener {

        private final BlockingQueue<String> received;
        private final StringBuilder part = new StringBuilder();

        Collector(BlockingQueue<String> received) {
            this.received = received;
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                received.add(part.toString());
                part.setLength(0);
            }
            return WebSocket.Listener.super.onText(socket, data, last);
        }
    }
}
