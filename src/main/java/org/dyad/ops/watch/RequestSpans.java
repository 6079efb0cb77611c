package org.dyad.ops.watch;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Locale;
import org.dyad.graphql.OperationNames;
import org.dyad.graphql.RequestAccount;
import org.dyad.graphql.RequestWatch;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * A span for each request that is worked on, with the database's statements below it; nothing unless traces are
 * switched on. Names: OpenTelemetry's semantic conventions for GraphQL servers.
 */
@ApplicationScoped
class RequestSpans implements RequestWatch {

    private static final String NAME = "GraphQL operation";

    private static final AttributeKey<String> OPERATION = AttributeKey.stringKey("graphql.operation.name");
    private static final AttributeKey<String> KIND = AttributeKey.stringKey("graphql.operation.type");
    private static final AttributeKey<String> REQUEST_ID = AttributeKey.stringKey("dyad.request.id");
    private static final AttributeKey<Long> REQUESTED = AttributeKey.longKey("dyad.cost.requested");
    private static final AttributeKey<Long> ACTUAL = AttributeKey.longKey("dyad.cost.actual");
    private static final AttributeKey<List<String>> CODES = AttributeKey.stringArrayKey("dyad.error.codes");

    private static final TextMapGetter<RequestAccount> HEAD = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(RequestAccount request) {
            return List.of("traceparent", "tracestate");
        }

        @Override
        public @Nullable String get(@Nullable RequestAccount request, String key) {
            return request == null ? null : request.headField(key);
        }
    };

    private final Instance<OpenTelemetry> telemetry;
    private final OperationNames names;
    private final boolean on;

    /** @param telemetry there unless the service was built without ({@code quarkus.otel.enabled=false}) */
    RequestSpans(
            Instance<OpenTelemetry> telemetry,
            OperationNames names,
            @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean disabled) {
        this.telemetry = telemetry;
        this.names = names;
        this.on = !disabled && telemetry.isResolvable();
    }

    @Override
    @SuppressWarnings("MustBeClosedChecker") // what is returned closes the scope, on the same thread
    public Runnable begins(RequestAccount request) {
        if (!on) {
            return NOTHING;
        }
        OpenTelemetry collected = telemetry.get();
        Context caller = collected.getPropagators().getTextMapPropagator().extract(Context.root(), request, HEAD);
        Span span = collected
                .getTracer("org.dyad")
                .spanBuilder(NAME)
                .setParent(caller)
                .setSpanKind(SpanKind.SERVER)
                .startSpan();
        Scope scope = span.makeCurrent();
        return () -> {
            describe(span, request);
            scope.close();
            span.end();
        };
    }

    private void describe(Span span, RequestAccount request) {
        span.setAttribute(REQUEST_ID, request.requestId());
        if (request.kind() != null) {
            String kind = request.kind().name().toLowerCase(Locale.ROOT);
            String counted = names.of(request);
            boolean told = !counted.equals(OperationNames.OTHER) && !counted.equals(OperationNames.ANONYMOUS);
            // the name of a span should be one of few
            span.updateName(told ? kind + " " + counted : kind);
            span.setAttribute(KIND, kind);
            span.setAttribute(REQUESTED, request.requestedCost());
            span.setAttribute(ACTUAL, request.actualCost());
        }
        String operation = request.operation();
        if (operation != null) {
            span.setAttribute(OPERATION, operation);
        }
        if (!request.codes().isEmpty()) {
            span.setAttribute(CODES, List.copyOf(request.codes()));
            span.setStatus(StatusCode.ERROR);
        }
    }
}
