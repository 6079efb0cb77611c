package org.dyad.graphql;

import graphql.ExecutionResult;
import io.netty.handler.codec.DecoderException;
import io.vertx.core.VertxException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.graphql.ApiException.LimitExceeded;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * GraphQL over HTTP at {@code /graphql}: what comes in, and the form and status of what goes out. An answer to a GET
 * may be kept, and is asked for again by its entity tag.
 */
@ApplicationScoped
public class GraphQlRoute {

    private static final String PATH = "/graphql";

    /** Behind our WebSockets, ahead of SmallRye's own handlers. */
    private static final int ORDER = -90;

    /** Bytes of an answer that fits into what the kernel buffers, so that its writing never waits for the client. */
    private static final int SMALL = 65_536;

    /** What a database may take to tell the state of the data, before the request's own deadline begins. */
    private static final Duration MOST_FOR_TAG = Duration.ofSeconds(2);

    private final GraphQlExecution execution;
    private final RequestRunner runner;
    private final Limits limits;
    private final AnswerTags tags;
    private final String keep;

    GraphQlRoute(
            GraphQlExecution execution,
            RequestRunner runner,
            Limits limits,
            AnswerTags tags,
            @ConfigProperty(name = "dyad.http.max-age", defaultValue = "0s") Duration maxAge) {
        this.execution = execution;
        this.runner = runner;
        this.limits = limits;
        this.tags = tags;
        this.keep = "public, max-age=" + maxAge.toSeconds() + (maxAge.isZero() ? ", must-revalidate" : "");
    }

    void register(@Observes Router router) {
        BodyHandler bodies = BodyHandler.create(false).setBodyLimit(limits.body());
        router.route(PATH).order(ORDER - 1).handler(this::begin).failureHandler(this::fail);
        router.route(PATH).order(ORDER).handler(bodies).handler(this::handle).failureHandler(this::fail);
        router.get(PATH + "/schema.graphql")
                .order(ORDER)
                .blockingHandler(
                        ctx -> ctx.response()
                                .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain;charset=utf-8")
                                .end(execution.schemaDocument()),
                        false);
    }

    /** Looks at the head, before a body is read. */
    private void begin(RoutingContext ctx) {
        HttpMethod method = ctx.request().method();
        if (!method.equals(HttpMethod.GET) && !method.equals(HttpMethod.POST)) {
            ctx.response().putHeader(HttpHeaders.ALLOW, "GET, POST");
            ctx.response()
                    .setStatusCode(method.equals(HttpMethod.OPTIONS) ? 204 : 405)
                    .end();
        } else if (MediaType.accepted(ctx.parsedHeaders().accept()) == null) {
            refuse(
                    ctx,
                    406,
                    new BadUserInput("Accept", "answers are application/graphql-response+json or application/json"));
        } else if (method.equals(HttpMethod.POST)
                && !MediaType.isJson(ctx.request().getHeader(HttpHeaders.CONTENT_TYPE))) {
            refuse(ctx, 415, new BadUserInput("Content-Type", "requests must be application/json in UTF-8"));
        } else if (!MediaType.isPlain(ctx.request().getHeader(HttpHeaders.CONTENT_ENCODING))) {
            refuse(ctx, 415, new BadUserInput("Content-Encoding", "requests must not be compressed"));
        } else {
            awaitBody(ctx);
            ctx.next();
        }
    }

    /** A body that does not come holds a connection and nothing else, but not for ever. */
    private void awaitBody(RoutingContext ctx) {
        if (ctx.request().isEnded()) {
            return;
        }
        long timer = ctx.vertx().setTimer(limits.arrival().toMillis(), late -> {
            if (!ctx.request().isEnded()) {
                refuse(ctx, 408, new BadUserInput("body", "the body did not arrive in time"));
                ctx.request().connection().close();
            }
        });
        ctx.addEndHandler(ended -> ctx.vertx().cancelTimer(timer));
    }

    private void handle(RoutingContext ctx) {
        if (ctx.response().ended()) {
            return;
        }
        boolean get = ctx.request().method().equals(HttpMethod.GET);
        GraphQlRequest request;
        try {
            request = get
                    ? GraphQlRequest.ofParameters(ctx.queryParams())
                    : GraphQlRequest.ofBody(ctx.body().buffer());
        } catch (ApiException e) {
            refuse(ctx, 400, e);
            return;
        }
        if (get) {
            get(ctx, request);
        } else {
            run(ctx, request, Way.POST, null);
        }
    }

    private void get(RoutingContext ctx, GraphQlRequest request) {
        ctx.vertx()
                .executeBlocking(() -> tags.tag(ctx, form(ctx)), false)
                .timeout(MOST_FOR_TAG.toMillis(), TimeUnit.MILLISECONDS)
                // without a state of the data there is nothing to tell answers apart by; what that means, running tells
                .onFailure(unknown -> run(ctx, request, Way.GET, null))
                .onSuccess(tag -> {
                    if (AnswerTags.isKnown(ctx, tag)) {
                        ctx.response()
                                .setStatusCode(304)
                                .putHeader(HttpHeaders.ETAG, tag)
                                .putHeader(HttpHeaders.CACHE_CONTROL, keep)
                                .putHeader(HttpHeaders.VARY, "Accept")
                                .end();
                    } else {
                        run(ctx, request, Way.GET, tag);
                    }
                });
    }

    private void run(RoutingContext ctx, GraphQlRequest request, Way way, @Nullable String tag) {
        MediaType form = form(ctx);
        runner.run(ctx, request, way, result -> HttpAnswer.of(form, result), answer -> send(ctx, answer, tag));
    }

    private void fail(RoutingContext ctx) {
        if (ctx.response().ended()) {
            return;
        }
        Throwable failure = ctx.failure();
        if (ctx.statusCode() == 413) {
            refuse(ctx, 413, new LimitExceeded("body", Math.max(length(ctx), limits.body() + 1L), limits.body()));
        } else if (failure instanceof VertxException
                || failure instanceof DecoderException
                || failure instanceof IllegalArgumentException
                || failure instanceof IndexOutOfBoundsException) {
            // Vert.x and Netty fail so on heads and bodies that are no HTTP
            refuse(ctx, 400, new BadUserInput("request", "the request is not HTTP that can be read"));
        } else if (failure != null) {
            refuse(ctx, 500, failure);
        } else {
            ctx.next();
        }
    }

    private static long length(RoutingContext ctx) {
        String header = ctx.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return header != null && header.matches("[0-9]{1,18}") ? Long.parseLong(header) : 0;
    }

    /** Refuses what is no GraphQL request, so that the status tells it in both forms. */
    private void refuse(RoutingContext ctx, int status, Throwable reason) {
        ExecutionResult refusal = GraphQlExecution.refusal(reason);
        runner.refused(ctx, refusal);
        send(ctx, HttpAnswer.of(MediaType.JSON, status, refusal), null);
    }

    private void send(RoutingContext ctx, HttpAnswer answer, @Nullable String tag) {
        if (ctx.response().ended() || ctx.response().closed()) {
            return;
        }
        answer.head(ctx.response(), tag, keep);
        if (answer.body().length() <= SMALL) {
            ctx.response().end(answer.body());
            return;
        }
        long timer = ctx.vertx()
                .setTimer(
                        limits.reading().toMillis(),
                        late -> ctx.request().connection().close());
        ctx.response().end(answer.body()).onComplete(sent -> ctx.vertx().cancelTimer(timer));
    }

    private static MediaType form(RoutingContext ctx) {
        MediaType type = MediaType.accepted(ctx.parsedHeaders().accept());
        return type == null ? MediaType.JSON : type;
    }
}
