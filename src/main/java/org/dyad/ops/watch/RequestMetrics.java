package org.dyad.ops.watch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dyad.graphql.OperationNames;
import org.dyad.graphql.RequestAccount;
import org.dyad.graphql.RequestWatch;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Counts requests by operation, and refusals by their reason; only where somebody may read it. */
@ApplicationScoped
class RequestMetrics implements RequestWatch {

    /** Why a request was not answered, by the code of its error. */
    private static final Map<String, String> REASONS = Map.of(
            "RATE_LIMITED", "rate",
            "QUERY_TOO_COMPLEX", "cost",
            "LIMIT_EXCEEDED", "limit",
            "OVERLOADED", "overload",
            "DEADLINE_EXCEEDED", "deadline",
            "UNAVAILABLE", "database",
            "UNAUTHENTICATED", "unauthenticated",
            "FORBIDDEN", "forbidden");

    private final MeterRegistry registry;
    private final OperationNames names;
    private final boolean open;
    private final Map<String, OperationMeters> operations = new ConcurrentHashMap<>();
    private final Map<String, Counter> refusals = new ConcurrentHashMap<>();

    RequestMetrics(
            MeterRegistry registry, OperationNames names, @ConfigProperty(name = ServiceMetrics.OPEN) boolean open) {
        this.registry = registry;
        this.names = names;
        this.open = open;
    }

    /** Counts refusals from nought, so that the first of a kind is an increase. */
    void begin() {
        REASONS.forEach((code, reason) -> refusals.put(
                code,
                Counter.builder("dyad.graphql.refusals")
                        .description("Requests that were refused, by the reason")
                        .tag("reason", reason)
                        .register(registry)));
    }

    @Override
    public void answered(RequestAccount request) {
        if (!open) {
            return;
        }
        operations
                .computeIfAbsent(names.of(request), operation -> new OperationMeters(registry, operation))
                .count(request);
        for (String code : request.codes()) {
            Counter refused = refusals.get(code);
            if (refused != null) {
                refused.increment();
            }
        }
    }
}
