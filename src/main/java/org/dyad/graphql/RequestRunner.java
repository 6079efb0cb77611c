package org.dyad.graphql;

import graphql.ExecutionResult;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
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

    private static final long CANCEL_AGAIN_MILLIS = 500;

    private final GraphQlExecution execution;
    private final Limits limits;
    private final Vertx vertx;
    private final CurrentVertxRequest currentRequest;
    private final Instance<CurrentIdentityAssociation> identities;
    private final Places places;
    private final RequestWatches watches;
    private final AtomicInteger subscriptions = new AtomicInteger();

    RequestRunner(
            GraphQlExecution execution,
            Limits limits,
            Vertx vertx,
            CurrentVertxRequest currentRequest,
            Instance<CurrentIdentityAssociation> identities,
            Places places,
            RequestWatches watches) {
        this.execution = execution;
        this.limits = limits;
        this.vertx = vertx;
        this.currentRequest = currentRequest;
        this.identities = identities;
        this.places = places;
        this.watches = watches;
    }

    /** How many subscriptions are followed. */
    public int subscriptions() {
        return subscriptions.get();
    }

    /**
     * Runs a document of the service's own, for routes that serve its answer in another form.
     *
     * @param request {@code query} and {@code variables}, as in a POST
     * @param answer is called once, on the event loop
     */
    public void run(RoutingContext ctx, JsonObject request, Consumer<ExecutionResult> answer) {
        run(ctx, GraphQlRequest.of(request), Way.INSIDE, UnaryOperator.identity(), answer);
    }

    /**
     * Runs a document of the service's own on the calling thread, for commands: held to the same cost and depth, and
     * each statement to the same deadline.
     *
     * @param request {@code query} and {@code variables}, as in a POST
     */
    public ExecutionResult run(JsonObject request) {
        return work(
                null,
                GraphQlRequest.of(request),
                Way.INSIDE,
                new RunningRequest(limits.deadline(), null, new RequestAccount("", null)));
    }

    /**
     * Runs what came over a WebSocket: the only way that may subscribe.
     *
     * @param answer is called once, on the event loop, unless the request is stopped before; a {@link LiveStream} is
     *     its to end
     * @return stops the request, down to its statement in the database; does nothing once it is answered
     */
    Runnable runLive(RoutingContext ctx, GraphQlRequest request, Consumer<ExecutionResult> answer) {
        return run(ctx, request, Way.SOCKET, UnaryOperator.identity(), answer);
    }

    /**
     * Runs a request.
     *
     * @param shape makes of the result what is sent, on the worker thread where that may take time
     * @param answer is called once, on the event loop, unless the client goes before
     * @return stops the request; does nothing once it is answered
     */
    <T> Runnable run(
            RoutingContext ctx,
            GraphQlRequest request,
            Way way,
            Function<ExecutionResult, T> shape,
            Consumer<T> answer) {
        RequestAccount account = account(ctx);
        Places.Place place;
        try {
            SocketAddress address = ctx.request().remoteAddress();
            @Nullable String client = address == null ? null : address.hostAddress();
            @Nullable MultiMap head = way == Way.SOCKET ? null : ctx.response().headers();
            @Nullable ExecutionResult kept = execution.kept(request, way);
            if (kept != null) {
                places.pay(client, head);
                watches.answered(account, kept);
                answer.accept(shape.apply(kept));
                return () -> {};
            }
            place = places.take(client, head);
        } catch (ApiException e) {
            ExecutionResult refused = GraphQlExecution.refusal(e);
            watches.answered(account, refused);
            answer.accept(shape.apply(refused));
            return () -> {};
        }
        RunningRequest running = new RunningRequest(limits.deadline(), place, account);
        long timer = vertx.setTimer(Math.max(1, limits.deadline().toMillis()), id -> {
            if (stop(running)) {
                ExecutionResult late = GraphQlExecution.refusal(running.exceeded());
                watches.answered(account, late);
                answer.accept(shape.apply(late));
            }
        });
        Runnable left = () -> {
            if (stop(running)) {
                watches.left(account);
            }
        };
        if (way != Way.SOCKET) {
            ctx.addEndHandler(ended -> left.run());
        }
        vertx.getOrCreateContext()
                .executeBlocking(
                        () -> {
                            Runnable ended = watches.begins(account);
                            try {
                                ExecutionResult result = work(ctx, request, way, running);
                                T shaped = shape.apply(result);
                                watches.answered(account, result);
                                return new Done<>(result, shaped);
                            } finally {
                                ended.run();
                            }
                        },
                        false)
                .onComplete(done -> {
                    place.leave();
                    vertx.cancelTimer(timer);
                    if (running.answer()) {
                        answer.accept(done.succeeded() ? done.result().shaped() : failed(account, shape, done.cause()));
                    } else if (done.succeeded()) {
                        end(done.result().result());
                    }
                });
        return left;
    }

    private record Done<T>(ExecutionResult result, T shaped) {}

    private <T> T failed(RequestAccount account, Function<ExecutionResult, T> shape, Throwable reason) {
        ExecutionResult refused = GraphQlExecution.refusal(reason);
        watches.answered(account, refused);
        return shape.apply(refused);
    }

    /** Tells those who look on of what was refused before it could run. */
    void refused(RoutingContext ctx, ExecutionResult refusal) {
        watches.answered(account(ctx), refusal);
    }

    private static RequestAccount account(RoutingContext ctx) {
        return new RequestAccount(RequestIds.of(ctx), ctx.request().headers());
    }

    /** Stops a request that is over its deadline or that nobody waits for. False if it is answered. */
    private boolean stop(RunningRequest running) {
        if (!running.expire()) {
            return false;
        }
        cancel(running);
        return true;
    }

    /** Cancels until the work has ended: the first time it may have been between two statements. */
    private void cancel(RunningRequest running) {
        vertx.getOrCreateContext()
                .executeBlocking(running::cancelStatements, false)
                .onSuccess(goesOn -> {
                    if (goesOn) {
                        vertx.setTimer(CANCEL_AGAIN_MILLIS, timer -> cancel(running));
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
            @Nullable RoutingContext ctx, GraphQlRequest request, Way way, RunningRequest running) {
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
            ExecutionResult result = execution.execute(request, way, running, context);
            if (!(result.getData() instanceof Publisher)) {
                return result;
            }
            running.stand();
            goesOn = true;
            subscriptions.incrementAndGet();
            return execution.live(result, () -> {
                subscriptions.decrementAndGet();
                requestContext.destroy(state);
            });
        } finally {
            running.end();
            requestContext.deactivate();
            if (!goesOn) {
                requestContext.destroy(state);
            }
        }
    }
}
