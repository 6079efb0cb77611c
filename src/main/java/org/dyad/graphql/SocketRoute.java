package org.dyad.graphql;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicInteger;

/** GraphQL over WebSockets at {@code /graphql}, in the protocol graphql-transport-ws. */
@ApplicationScoped
public class SocketRoute {

    /** Ahead of SmallRye's own, which bounds nothing. */
    private static final int ORDER = -105;

    private static final short NO_COMMON_PROTOCOL = 4406;

    private final RequestRunner runner;
    private final SocketLimits limits;
    private final AtomicInteger open = new AtomicInteger();

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

    private void upgrade(RoutingContext ctx) {
        if (!ctx.request().headers().contains(HttpHeaders.UPGRADE, HttpHeaders.WEBSOCKET, true)) {
            ctx.next();
            return;
        }
        if (open.incrementAndGet() > limits.sockets()) {
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
            new SocketSession(ctx, socket, runner, limits).begin(open::decrementAndGet);
        } else {
            socket.closeHandler(closed -> open.decrementAndGet());
            socket.close(NO_COMMON_PROTOCOL, "Subprotocol not acceptable: " + SocketOptions.PROTOCOL);
        }
    }
}
