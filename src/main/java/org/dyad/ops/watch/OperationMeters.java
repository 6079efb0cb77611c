package org.dyad.ops.watch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.dyad.graphql.RequestAccount;

/** The meters of one operation, looked up once. */
final class OperationMeters {

    /** Upper bounds of the histogram, from what a cache answers to the deadline. */
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10)
    };

    private static final String OPERATION = "operation";

    private final MeterRegistry registry;
    private final String operation;
    private final Timer requests;
    private final Counter requestedCost;
    private final Counter actualCost;
    private final Counter statements;
    private final Counter databaseSeconds;
    private final Map<String, Counter> errors = new ConcurrentHashMap<>();

    /** @param operation one of a set that clients cannot make larger */
    OperationMeters(MeterRegistry registry, String operation) {
        this.registry = registry;
        this.operation = operation;
        this.requests = Timer.builder("dyad.graphql.request")
                .description("GraphQL requests, from arrival to answer")
                .tag(OPERATION, operation)
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
        this.requestedCost = counter("dyad.graphql.cost.requested", "Fields that answers could have had");
        this.actualCost = counter("dyad.graphql.cost.actual", "Fields that answers had");
        this.statements = counter("dyad.graphql.statements", "Statements that the stores sent to the database");
        this.databaseSeconds =
                counter("dyad.graphql.database.seconds", "Seconds spent on statements and waiting for connections");
    }

    private Counter counter(String name, String description) {
        return Counter.builder(name)
                .description(description)
                .tag(OPERATION, operation)
                .register(registry);
    }

    void count(RequestAccount request) {
        requests.record(request.tookNanos(), TimeUnit.NANOSECONDS);
        requestedCost.increment((double) request.requestedCost());
        actualCost.increment((double) request.actualCost());
        statements.increment(request.statements());
        databaseSeconds.increment(request.databaseNanos() / 1e9);
        for (String code : request.codes()) {
            errors.computeIfAbsent(code, this::error).increment();
        }
    }

    private Counter error(String code) {
        return Counter.builder("dyad.graphql.errors")
                .description("Requests whose answer had an error of this code, or whose client went away")
                .tag(OPERATION, operation)
                .tag("code", code)
                .register(registry);
    }
}
