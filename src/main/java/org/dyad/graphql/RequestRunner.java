package org.dyad.graphql;

import graphql.ExecutionResult;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.graphql.ApiException.Overloaded;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/**
 * Runs each request on one worker thread from beginning to end.
 *
 * <p>So as many run at a time as the limits allow, however few event loops there are; none waits for a connection while
 * it holds another; and one interrupt stops all of it. What is over its deadline is answered at once and stopped.
 */
@ApplicationScoped
public class RequestRunner {

    private static final long RETRY_AFTER_SECONDS = 1;

    private final GraphQlExecution execution;
    private final Limits limits;
    private final Vertx vertx;
    private final CurrentVertxRequest currentRequest;
    private final Instance<CurrentIdentityAssociation> identities;
    private final Semaphore places;

    RequestRunner(
            GraphQlExecution execution,
            Limits limits,
            Vertx vertx,
            CurrentVertxRequest currentRequest,
            Instance<CurrentIdentityAssociation> identities) {
        this.execution = execution;
        this.limits = limits;
        this.vertx = vertx;
        this.currentRequest = currentRequest;
        this.identities = identities;
        this.places = new Semaphore(limits.running());
    }

    /**
     * Runs a document of the service's own, for routes that serve its answer in another form.
     *
     * @param request {@code query} and {@code variables}, as in a POST
     * @param answer is called once, on the event loop
     */
    public void run(RoutingContext ctx, JsonObject request, Consumer<ExecutionResult> answer) {
        run(ctx, GraphQlRequest.of(request), answer);
    }

    /**
     * Runs a document of the service's own on the calling thread, for commands: held to the same cost and depth, and
     * each statement to the same deadline.
     *
     * @param request {@code query} and {@code variables}, as in a POST
     */
    public ExecutionResult run(JsonObject request) {
        return work(null, GraphQlRequest.of(request), new RunningRequest(limits.deadline()), false);
    }

    /** @param answer is called once, on the event loop */
    void run(RoutingContext ctx, GraphQlRequest request, Consumer<ExecutionResult> answer) {
        run(ctx, request, false, answer);
    }

    /**
     * Runs what came over a WebSocket: the only way that may subscribe.
     *
     * @param answer is called once, on the event loop; a {@link LiveStream} is its to end
     */
    void runLive(RoutingContext ctx, GraphQlRequest request, Consumer<ExecutionResult> answer) {
        run(ctx, request, true, answer);
    }

    private void run(RoutingContext ctx, GraphQlRequest request, boolean live, Consumer<ExecutionResult> answer) {
        if (!places.tryAcquire()) {
            answer.accept(GraphQlExecution.refusal(new Overloaded(RETRY_AFTER_SECONDS)));
            return;
        }
        RunningRequest running = new RunningRequest(limits.deadline());
        long timer = vertx.setTimer(Math.max(1, limits.deadline().toMillis()), id -> {
            if (running.expire()) {
                answer.accept(GraphQlExecution.refusal(running.exceeded()));
            }
        });
        vertx.getOrCreateContext()
                .executeBlocking(() -> work(ctx, request, running, live), false)
                .onComplete(done -> {
                    places.release();
                    vertx.cancelTimer(timer);
                    if (running.answer()) {
                        answer.accept(done.succeeded() ? done.result() : GraphQlExecution.refusal(done.cause()));
                    } else if (done.succeeded()) {
                        end(done.result());
                    }
                });
    }

    /** Nobody waits any more for the subscription, if it is one. */
    private static void end(ExecutionResult result) {
        LiveStream stream = LiveStream.of(result);
        if (stream != null) {
            stream.end().run();
        }
    }

    /** @param ctx null where no request over HTTP is answered */
    private ExecutionResult work(
            @Nullable RoutingContext ctx, GraphQlRequest request, RunningRequest running, boolean live) {
        ManagedContext requestContext = Arc.container().requestContext();
        requestContext.activate();
        ContextState state = requestContext.getState();
        boolean goesOn = false;
        running.begin();
        try {
            running.check();
            if (ctx != null) {
                currentRequest.setCurrent(ctx);
                if (identities.isResolvable()) {
                    identities.get().setIdentity(QuarkusHttpUser.getSecurityIdentity(ctx, null));
                }
            }
            Map<String, Object> context = Map.of(
                    GraphQlExecution.REQUEST_STATE,
                    state,
                    GraphQlExecution.RUN_BLOCKING,
                    true,
                    RunningRequest.class.getName(),
                    running);
            boolean post = ctx != null && ctx.request().method().equals(HttpMethod.POST);
            ExecutionResult result = execution.execute(request, context, post || live);
            if (!(result.getData() instanceof Publisher)) {
                return result;
            }
            if (!live) {
                return GraphQlExecution.refusal(new BadUserInput(
                        "query", "a subscription goes over a WebSocket of the protocol " + SocketOptions.PROTOCOL));
            }
            running.stand();
            goesOn = true;
            return execution.live(result, () -> requestContext.destroy(state));
        } finally {
            running.end();
            requestContext.deactivate();
            if (!goesOn) {
                requestContext.destroy(state);
            }
        }
    }
}
