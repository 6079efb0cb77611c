package org.dyad.ops.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.function.Supplier;
import org.dyad.graphql.Limits;
import org.dyad.graphql.Places;
import org.dyad.graphql.RequestRunner;
import org.dyad.graphql.SocketLimits;
import org.dyad.graphql.SocketRoute;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What runs and what is open, against what may. Nothing is made where nobody may read it. */
@ApplicationScoped
class ServiceMetrics {

    /** Whether metrics can be read: on a port of their own, for which somebody has asked. */
    static final String OPEN = "quarkus.management.host-enabled";

    private final MeterRegistry registry;
    private final RequestMetrics requests;
    private final DataMetrics data;
    private final Places places;
    private final RequestRunner runner;
    private final SocketRoute sockets;

    ServiceMetrics(
            MeterRegistry registry,
            RequestMetrics requests,
            DataMetrics data,
            Places places,
            RequestRunner runner,
            SocketRoute sockets) {
        this.registry = registry;
        this.requests = requests;
        this.data = data;
        this.places = places;
        this.runner = runner;
        this.sockets = sockets;
    }

    /** Registers what there is to read; called once, where somebody may read it. */
    void register(Limits limits, SocketLimits socketLimits) {
        gauge("dyad.graphql.running", "Requests that run now", places::running);
        gauge("dyad.graphql.running.limit", "Requests that may run at a time", limits::running);
        gauge(
                "dyad.graphql.running.cost",
                "Cost of the requests that run now, without the light ones",
                places::runningCost);
        gauge("dyad.graphql.running.cost.limit", "Cost of the requests that may run at a time", limits::runningCost);
        gauge("dyad.websockets.open", "WebSockets that are open", sockets::open);
        gauge("dyad.websockets.limit", "WebSockets that may be open at a time", socketLimits::sockets);
        gauge("dyad.subscriptions.open", "Subscriptions that are followed", runner::subscriptions);
        List.of("imported", "refused", "failed").forEach(outcome -> ImportMetrics.timer(registry, outcome));
        requests.begin();
        data.begin();
    }

    private void gauge(String name, String description, Supplier<Number> value) {
        gauge(registry, name, description, value);
    }

    static void gauge(MeterRegistry registry, String name, String description, Supplier<Number> value) {
        Gauge.builder(name, value)
                .description(description)
                .strongReference(true)
                .register(registry);
    }

    /** Begins when the service starts, if metrics can be read. */
    @ApplicationScoped
    static class Start {

        void onStart(
                @Observes StartupEvent start,
                @ConfigProperty(name = OPEN) boolean open,
                ServiceMetrics metrics,
                Limits limits,
                SocketLimits socketLimits) {
            if (open) {
                metrics.register(limits, socketLimits);
            }
        }
    }
}
