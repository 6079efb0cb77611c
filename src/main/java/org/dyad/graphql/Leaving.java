package org.dyad.graphql;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
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

    /** In which the last answers go out that have been worked out. */
    private static final long SENDING_MILLIS = 200;

    private final Places places;
    private final Duration delay;
    private final Duration timeout;
    private volatile boolean leaving;

    Leaving(
            Places places,
            @ConfigProperty(name = "dyad.shutdown.delay", defaultValue = "0s") Duration delay,
            @ConfigProperty(name = "dyad.shutdown.timeout", defaultValue = "15s") Duration timeout) {
        this.places = places;
        this.delay = delay;
        this.timeout = timeout;
    }

    void register(@Observes Filters filters) {
        filters.register(this::sendAway, PRIORITY);
    }

    private void sendAway(RoutingContext ctx) {
        if (leaving) {
            ctx.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        ctx.next();
    }

    /** Holds up the end. Whoever has something to say to its clients first has a lower priority. */
    void end(@Observes @Priority(2) ShutdownDelayInitiatedEvent ending) throws InterruptedException {
        leaving = true;
        Thread.sleep(delay.toMillis());
        long deadline = System.nanoTime() + timeout.toNanos();
        boolean waited = false;
        while (places.running() > 0 && System.nanoTime() < deadline) {
            waited = true;
            Thread.sleep(STEP_MILLIS);
        }
        if (waited) {
            Thread.sleep(SENDING_MILLIS);
        }
        if (places.running() > 0 && !timeout.isZero()) {
            LOG.warnf("%d requests have not ended within %d s", places.running(), timeout.toSeconds());
        }
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Service stays").status(!leaving).build();
    }
}
