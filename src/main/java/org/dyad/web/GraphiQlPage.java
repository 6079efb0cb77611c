package org.dyad.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * GraphiQL at {@code /graphiql}, from files that the service carries. The page itself is a static resource; what is
 * here says what it may load and which examples it opens with.
 */
@ApplicationScoped
public class GraphiQlPage {

    /** Ahead of the static resources. */
    private static final int ORDER = -50;

    /**
     * Nothing from elsewhere. GraphiQL's editor writes its own style attributes, and its fonts stand in its style
     * sheet.
     */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; "
            + "style-src 'self' 'unsafe-inline'; font-src data:; img-src 'self' data:; connect-src 'self'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final ExampleQueries queries;

    GraphiQlPage(ExampleQueries queries) {
        this.queries = queries;
    }

    void register(@Observes Router router) {
        router.get("/graphiql").order(ORDER).handler(GraphiQlPage::addSlash);
        router.get("/graphiql/*").order(ORDER).handler(GraphiQlPage::restrict);
        router.get("/graphiql/examples.json")
                .order(ORDER + 1)
                .blockingHandler(
                        ctx -> ctx.response()
                                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json;charset=utf-8")
                                .end(tabs()),
                        false);
    }

    private String tabs() {
        JsonArray tabs = new JsonArray();
        queries.all()
                .forEach(example -> tabs.add(new JsonObject()
                        .put("name", example.name())
                        .put("query", example.query())
                        .put("variables", example.variables())));
        return tabs.encode();
    }

    /** The page's files are relative to it; what is asked for stays. */
    private static void addSlash(RoutingContext ctx) {
        if (ctx.request().path().endsWith("/")) {
            ctx.next();
            return;
        }
        String query = ctx.request().query();
        ctx.response()
                .setStatusCode(308)
                .putHeader(HttpHeaders.LOCATION, "/graphiql/" + (query == null ? "" : "?" + query))
                .end();
    }

    private static void restrict(RoutingContext ctx) {
        ctx.response().putHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        ctx.next();
    }
}
