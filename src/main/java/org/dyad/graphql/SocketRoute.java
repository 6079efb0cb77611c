package org.dyad.graphql;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * GraphQL over WebSockets at {@code /graphql}, in the protocol graphql-transport-ws. When the service is about to end,
 * it says so to who is connected, and takes nobody else: they go to the next one.
 */
@ApplicationScoped
public class SocketRoute {

    /** Ahead of SmallRye's own, which bounds nothing. */
    private static final int ORDER = -105;

    private static final short GOING_AWAY = 1001;
    private static final short NO_COMMON_PROTOCOL = 4406;

    private final RequestRunner runner;
    private final SocketLimits limits;
    private final AtomicInteger open = new AtomicInteger();
    private final Set<ServerWebSocket> connected = ConcurrentHashMap.newKeySet();
    private volatile boolean leaving;

    SocketRoute(RequestRunner runner, SocketLimits limits) {
        this.runner = runner;
        this.limits = limits;
    }

    /** WebSockets that are open. */
    public int open() {
        return open.get();
    }

    void register(@Observes Router router) {
        router.get("/graphql").order(ORDER).handler(this::upgrade);
    }

    void leave(@Observes @Priority(1) ShutdownDelayInitiatedEvent ending) {
        leaving = true;
        connected.forEach(SocketRoute::dismiss);
    }

    private void upgrade(RoutingContext ctx) {
        if (!ctx.request().headers().contains(HttpHeaders.UPGRADE, HttpHeaders.WEBSOCKET, true)) {
            ctx.next();
            return;
        }
        if (open.incrementAndGet() > limits.sockets() || leaving) {
            open.decrementAndGet();
            ctx.response()
                    .setStatusCode(503)
                    .putHeader(HttpHeaders.RETRY_AFTER, "1")
                    .end();
            return;
        }
        ctx.request()
                .toWebSocket()
                .onSuccess(socket -> begin(ctx, socket))
                .onFailure(failure -> open.decrementAndGet());
    }

    private void begin(RoutingContext ctx, ServerWebSocket socket) {
        if (SocketOptions.PROTOCOL.equals(socket.subProtocol())) {
            connected.add(socket);
            new SocketSession(ctx, socket, runner, limits).begin(() -> {
                connected.remove(socket);
                open.decrementAndGet();
            });
            if (leaving) {
                dismiss(socket);
            }
        } else {
            socket.closeHandler(closed -> open.decrementAndGet());
            socket.close(NO_COMMON_PROTOCOL, "Subprotocol not acceptable: " + SocketOptions.PROTOCOL);
        }
    }

    private static void dismiss(ServerWebSocket socket) {
        if (!socket.isClosed()) {
            socket.close(GOING_AWAY, "The service ends");
        }
    }
}
