package org.dyad.graphql;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * The end of a service that others send requests to: it is no longer ready, goes on for a while until they have heard
 * of that, then answers what it has begun.
 *
 * <p>Quarkus has the same, but counts a WebSocket as a request that never ends.
 */
@Readiness
@ApplicationScoped
public class Leaving implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(Leaving.class);

    /** Ahead of everything that answers. */
    private static final int PRIORITY = 500;

    private static final long STEP_MILLIS = 10;

    private final Duration delay;
    private final Duration timeout;
    private final AtomicInteger running = new AtomicInteger();
    private volatile boolean leaving;

    Leaving(
            @ConfigProperty(name = "dyad.shutdown.delay", defaultValue = "0s") Duration delay,
            @ConfigProperty(name = "dyad.shutdown.timeout", defaultValue = "15s") Duration timeout) {
        this.delay = delay;
        this.timeout = timeout;
    }

    void register(@Observes Filters filters) {
        filters.register(this::count, PRIORITY);
    }

    private void count(RoutingContext ctx) {
        if (!ctx.request().headers().contains(HttpHeaders.UPGRADE, HttpHeaders.WEBSOCKET, true)) {
            running.incrementAndGet();
            ctx.addEndHandler(ended -> running.decrementAndGet());
        }
        if (leaving) {
            ctx.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            ctx.addEndHandler(ended -> ctx.request().connection().close());
        }
        ctx.next();
    }

    /** Holds up the end. Whoever has something to say to its clients first has a lower priority. */
    void end(@Observes @Priority(2) ShutdownDelayInitiatedEvent ending) throws InterruptedException {
        leaving = true;
        Thread.sleep(delay.toMillis());
        long deadline = System.nanoTime() + timeout.toNanos();
        while (running.get() > 0 && System.nanoTime() < deadline) {
            Thread.sleep(STEP_MILLIS);
        }
        if (running.get() > 0 && !timeout.isZero()) {
            LOG.warnf("%d requests have not ended within %d s", running.get(), timeout.toSeconds());
        }
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Service stays").status(!leaving).build();
    }
}
