package org.dyad.graphql;

import graphql.ExecutionResult;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.graphql.ApiException.LimitExceeded;
import org.jspecify.annotations.Nullable;

/**
 * One WebSocket in the protocol graphql-transport-ws, from its opening to its end. All of it happens on the socket's
 * event loop.
 *
 * <p>A client that does not read is not written to: nothing more is read from it, and its subscriptions wait. One that
 * does not answer a ping by the next one is let go.
 */
final class SocketSession {

    private static final int LONGEST_ID = 128;

    private final RoutingContext ctx;
    private final ServerWebSocket socket;
    private final RequestRunner runner;
    private final SocketLimits limits;
    private final Context loop;
    private final Map<String, SocketOperation> operations = new HashMap<>();
    private final List<SocketOperation> waiting = new ArrayList<>();
    private boolean initialised;
    private boolean heard = true;

    SocketSession(RoutingContext ctx, ServerWebSocket socket, RequestRunner runner, SocketLimits limits) {
        this.ctx = ctx;
        this.socket = socket;
        this.runner = runner;
        this.limits = limits;
        this.loop = ctx.vertx().getOrCreateContext();
    }

    /** @param ended is called once, when the socket is closed from either side */
    void begin(Runnable ended) {
        Vertx vertx = ctx.vertx();
        long patience = vertx.setTimer(limits.initialisation().toMillis(), timer -> {
            if (!initialised) {
                close(4408, "Connection initialisation timeout");
            }
        });
        long heartbeat = vertx.setPeriodic(limits.heartbeat().toMillis(), timer -> askWhetherItIsThere());
        socket.closeHandler(closed -> {
            vertx.cancelTimer(patience);
            vertx.cancelTimer(heartbeat);
            operations.values().forEach(SocketOperation::cancel);
            operations.clear();
            waiting.clear();
            ended.run();
        });
        // a message that is too long, or no text, or a network that broke: Vert.x closes the socket
        socket.exceptionHandler(failure -> {});
        socket.pongHandler(pong -> heard = true);
        socket.drainHandler(drained -> goOn());
        socket.binaryMessageHandler(message -> close(4400, "Messages must be text"));
        socket.textMessageHandler(this::receive);
    }

    private void askWhetherItIsThere() {
        if (!heard) {
            close(1001, "No answer to a ping");
            return;
        }
        heard = false;
        if (!socket.isClosed()) {
            socket.writePing(Buffer.buffer());
        }
    }

    private void receive(String text) {
        heard = true;
        try {
            JsonObject message = GraphQlRequest.object("message", text);
            switch (message.get("type") instanceof JsonString type ? type.getString() : "") {
                case "connection_init" -> initialise();
                case "ping" -> send(null, "pong", null);
                case "pong" -> heard = true;
                case "subscribe" -> subscribe(message);
                case "complete" -> cancel(id(message));
                default -> close(4400, "Invalid message: no type of the protocol");
            }
        } catch (BadUserInput e) {
            close(4400, "Invalid message: " + e.getMessage());
        }
    }

    private void initialise() {
        if (initialised) {
            close(4429, "Too many initialisation requests");
            return;
        }
        initialised = true;
        send(null, "connection_ack", null);
    }

    private void subscribe(JsonObject message) {
        if (!initialised) {
            close(4401, "Unauthorized");
            return;
        }
        String id = id(message);
        if (operations.containsKey(id)) {
            close(4409, "Subscriber for this id already exists");
            return;
        }
        if (operations.size() >= limits.operations()) {
            refuse(
                    id,
                    GraphQlExecution.refusal(
                            new LimitExceeded("operations", operations.size() + 1L, limits.operations())));
            return;
        }
        if (!(message.getOrDefault("payload", JsonValue.NULL) instanceof JsonObject payload)) {
            throw new BadUserInput("payload", "payload must be an object");
        }
        GraphQlRequest request;
        try {
            request = GraphQlRequest.of(payload);
        } catch (ApiException e) {
            refuse(id, GraphQlExecution.refusal(e));
            return;
        }
        SocketOperation operation = new SocketOperation(id, this, loop);
        operations.put(id, operation);
        operation.stopBy(runner.runLive(ctx, request, result -> answer(operation, result)));
    }

    private static String id(JsonObject message) {
        if (message.get("id") instanceof JsonString text
                && !text.getString().isEmpty()
                && text.getString().length() <= LONGEST_ID) {
            return text.getString();
        }
        throw new BadUserInput("id", "id must be a string of 1 to %d characters".formatted(LONGEST_ID));
    }

    private void cancel(String id) {
        SocketOperation operation = operations.remove(id);
        if (operation != null) {
            waiting.remove(operation);
            operation.cancel();
        }
    }

    private void answer(SocketOperation operation, ExecutionResult result) {
        LiveStream stream = LiveStream.of(result);
        if (!isOpen(operation)) {
            if (stream != null) {
                stream.end().run();
            }
        } else if (stream != null) {
            operation.follow(stream);
        } else {
            operations.remove(operation.id());
            if (result.isDataPresent()) {
                send(operation.id(), "next", result.toSpecification());
                send(operation.id(), "complete", null);
            } else {
                refuse(operation.id(), result);
            }
        }
    }

    private boolean isOpen(SocketOperation operation) {
        return operations.get(operation.id()) == operation;
    }

    /** An event of a subscription; the next one is asked for when the client has read enough. */
    void event(SocketOperation operation, ExecutionResult event) {
        if (!isOpen(operation)) {
            return;
        }
        send(operation.id(), "next", event.toSpecification());
        if (isFull()) {
            waiting.add(operation);
        } else {
            operation.more();
        }
    }

    /** A subscription came to its end by itself. */
    void completed(SocketOperation operation) {
        if (operations.remove(operation.id(), operation)) {
            send(operation.id(), "complete", null);
        }
    }

    /** A subscription broke. */
    void failed(SocketOperation operation, Throwable failure) {
        if (operations.remove(operation.id(), operation)) {
            refuse(operation.id(), GraphQlExecution.refusal(failure));
        }
    }

    private void refuse(String id, ExecutionResult result) {
        send(id, "error", result.toSpecification().get("errors"));
    }

    private void send(@Nullable String id, String type, @Nullable Object payload) {
        if (socket.isClosed()) {
            return;
        }
        Map<String, Object> message = new LinkedHashMap<>();
        if (id != null) {
            message.put("id", id);
        }
        message.put("type", type);
        if (payload != null) {
            message.put("payload", payload);
        }
        socket.writeTextMessage(Json.encode(message));
        if (isFull()) {
            socket.pause();
        }
    }

    private boolean isFull() {
        return !socket.isClosed() && socket.writeQueueFull();
    }

    private void goOn() {
        socket.resume();
        List<SocketOperation> ready = List.copyOf(waiting);
        waiting.clear();
        ready.forEach(SocketOperation::more);
    }

    private void close(int code, String reason) {
        if (!socket.isClosed()) {
            socket.close((short) code, reason);
        }
    }
}
