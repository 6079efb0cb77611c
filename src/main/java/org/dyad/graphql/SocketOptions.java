package org.dyad.graphql;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * What WebSockets may be. Messages are as large as the body of a request; none is compressed, because a compressed one
 * can be a thousand times as large when it is read.
 */
@ApplicationScoped
public class SocketOptions implements HttpServerOptionsCustomizer {

    /** The one protocol: <a href="https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md">graphql-ws</a>. */
    static final String PROTOCOL = "graphql-transport-ws";

    private final Limits limits;

    SocketOptions(Limits limits) {
        this.limits = limits;
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setWebSocketSubProtocols(List.of(PROTOCOL))
                .setMaxWebSocketFrameSize(limits.body())
                .setMaxWebSocketMessageSize(limits.body())
                .setPerMessageWebSocketCompressionSupported(false)
                .setPerFrameWebSocketCompressionSupported(false);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        customizeHttpServer(options);
    }
}
