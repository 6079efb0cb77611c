package org.dyad.graphql;

import graphql.ExecutionResult;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.Json;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.graphql.ApiException.LimitExceeded;

/** GraphQL over HTTP at {@code /graphql}: what comes in, and the form and status of what goes out. */
@ApplicationScoped
public class GraphQlRoute {

    private static final String PATH = "/graphql";

    /** Behind SmallRye's WebSocket handler, ahead of its own handler for requests. */
    private static final int ORDER = -90;

    private final GraphQlExecution execution;
    private final RequestRunner runner;
    private final Limits limits;

    GraphQlRoute(GraphQlExecution execution, RequestRunner runner, Limits limits) {
        this.execution = execution;
        this.runner = runner;
        this.limits = limits;
    }

    void register(@Observes Router router) {
        BodyHandler bodies = BodyHandler.create(false).setBodyLimit(limits.body());
        router.route(PATH).order(ORDER).handler(bodies).handler(this::handle).failureHandler(this::fail);
        router.get(PATH + "/schema.graphql")
                .order(ORDER)
                .blockingHandler(
                        ctx -> ctx.response()
                                .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain;charset=utf-8")
                                .end(execution.schemaDocument()),
                        false);
    }

    private void handle(RoutingContext ctx) {
        HttpMethod method = ctx.request().method();
        if (!method.equals(HttpMethod.GET) && !method.equals(HttpMethod.POST)) {
            ctx.response().putHeader(HttpHeaders.ALLOW, "GET, POST");
            ctx.response()
                    .setStatusCode(method.equals(HttpMethod.OPTIONS) ? 204 : 405)
                    .end();
            return;
        }
        if (MediaType.accepted(ctx.parsedHeaders().accept()) == null) {
            refuse(
                    ctx,
                    406,
                    new BadUserInput("Accept", "answers are application/graphql-response+json or application/json"));
            return;
        }
        if (method.equals(HttpMethod.POST) && !isJson(ctx.parsedHeaders().contentType())) {
            refuse(ctx, 415, new BadUserInput("Content-Type", "requests must be application/json in UTF-8"));
            return;
        }
        GraphQlRequest request;
        try {
            request = method.equals(HttpMethod.POST)
                    ? GraphQlRequest.ofBody(ctx.body().buffer())
                    : GraphQlRequest.ofParameters(ctx.queryParams());
        } catch (ApiException e) {
            refuse(ctx, 400, e);
            return;
        }
        runner.run(ctx, request, result -> answer(ctx, result));
    }

    private static boolean isJson(MIMEHeader type) {
        String charset = type.parameter("charset");
        return type.component().equals("application")
                && type.subComponent().equals("json")
                && (charset == null || charset.toLowerCase(Locale.ROOT).equals("utf-8"));
    }

    private void fail(RoutingContext ctx) {
        if (ctx.response().ended()) {
            return;
        }
        if (ctx.statusCode() == 413) {
            long length = length(ctx);
            refuse(ctx, 413, new LimitExceeded("body", Math.max(length, limits.body() + 1L), limits.body()));
        } else if (ctx.failure() != null) {
            refuse(ctx, 500, ctx.failure());
        } else {
            ctx.next();
        }
    }

    private static long length(RoutingContext ctx) {
        String header = ctx.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return header == null ? 0 : Long.parseLong(header);
    }

    /** Refuses what is no GraphQL request, so that the status tells it in both forms. */
    private static void refuse(RoutingContext ctx, int status, Throwable reason) {
        send(ctx, status, GraphQlExecution.refusal(reason));
    }

    private static void answer(RoutingContext ctx, ExecutionResult result) {
        MediaType type = accepted(ctx);
        send(ctx, type.status(result), result);
    }

    private static void send(RoutingContext ctx, int status, ExecutionResult result) {
        if (ctx.response().ended() || ctx.response().closed()) {
            return;
        }
        if (status == 503) {
            ctx.response().putHeader(HttpHeaders.RETRY_AFTER, "1");
        }
        if (status == 405) {
            ctx.response().putHeader(HttpHeaders.ALLOW, "POST");
        }
        ctx.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, accepted(ctx).contentType())
                .putHeader(HttpHeaders.VARY, "Accept")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(Json.encodeToBuffer(result.toSpecification()));
    }

    private static MediaType accepted(RoutingContext ctx) {
        MediaType type = MediaType.accepted(ctx.parsedHeaders().accept());
        return type == null ? MediaType.JSON : type;
    }
}
