package org.dyad.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A client of graphql-transport-ws that says what it is told to, right or wrong. */
public final class LiveClient implements WebSocket.Listener, AutoCloseable {

    private static final int PATIENCE_SECONDS = 10;

    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder part = new StringBuilder();
    private final WebSocket socket;

    private LiveClient(String protocol) {
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .subprotocols(protocol)
                .buildAsync(URI.create("ws://localhost:%d/graphql".formatted(RestAssured.port)), this)
                .join();
    }

    /** Connected to the service of the test, and silent. */
    public static LiveClient silent() {
        return new LiveClient("graphql-transport-ws");
    }

    /** Connected and acknowledged. */
    public static LiveClient ready() throws InterruptedException {
        LiveClient client = silent();
        client.say("{'type':'connection_init'}");
        assertThat(client.next().getString("type")).isEqualTo("connection_ack");
        return client;
    }

    /** @param message JSON, with apostrophes for quotation marks */
    public LiveClient say(String message) {
        socket.sendText(message.replace('\'', '"'), true).join();
        return this;
    }

    /** @param query without quotation marks */
    public LiveClient subscribe(String id, String query) {
        return say("{'id':'%s','type':'subscribe','payload':{'query':'%s'}}".formatted(id, query));
    }

    /** The next message, which must come. */
    public JsonPath next() throws InterruptedException {
        String message = received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(message).as("the next message").isNotNull();
        return JsonPath.from(message);
    }

    /** The next message, if it comes in time. */
    public @Nullable String within(long millis) throws InterruptedException {
        return received.poll(millis, TimeUnit.MILLISECONDS);
    }

    /** With which code the service closes the socket, which it must. */
    public int closeCode() {
        return closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket source, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            received.add(part.toString());
            part.setLength(0);
        }
        source.request(1);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket source, int statusCode, String reason) {
        closed.complete(statusCode);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void onError(WebSocket source, Throwable failure) {
        closed.completeExceptionally(failure);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
