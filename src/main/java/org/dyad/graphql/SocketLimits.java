package org.dyad.graphql;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much one service keeps open over WebSockets. All of them can be set, for example {@code dyad.limits.sockets}. */
@ConfigMapping(prefix = "dyad.limits")
public interface SocketLimits {

    /** WebSockets open at a time; more are answered with 503. */
    @WithDefault("1000")
    int sockets();

    /** Queries and subscriptions open at a time in one WebSocket. */
    @WithDefault("20")
    int operations();

    /** How long a WebSocket may stay open before its client has said {@code connection_init}. */
    @WithDefault("10s")
    Duration initialisation();

    /** How often a client is asked whether it still is there; one that has not answered by the next time is let go. */
    @WithDefault("30s")
    Duration heartbeat();
}
