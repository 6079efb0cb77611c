package org.dyad.web;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * The explorer at {@code /}: one page whose views have addresses of their own. It is bundled from {@code resources/web}
 * when the service is built; what is here gives each of its addresses the page and says what it may load.
 */
@ApplicationScoped
public class ExplorerPage {

    /** Ahead of the static resources. */
    private static final int ORDER = -50;

    /** Beside {@code /}; {@code shell.js} has the same. */
    private static final List<String> VIEWS = List.of("/compare", "/study", "/sanctions", "/energy", "/finance");

    /** A chart by itself, {@code /embed/PAGE/CHART}: the only page that other sites may show in a frame of theirs. */
    private static final String EMBEDDED = "/embed/*";

    /** Nothing from elsewhere and nothing inline. Charts are saved from addresses that the page makes itself. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data: blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors ";

    /** What a request keeps of having been asked for a chart by itself. */
    private static final String FRAMED = "dyad.framed";

    void register(@Observes Router router) {
        router.get("/").order(ORDER).handler(ExplorerPage::restrict);
        VIEWS.forEach(view -> router.get(view).order(ORDER).handler(ctx -> ctx.reroute("/")));
        router.get(EMBEDDED).order(ORDER).handler(ctx -> ctx.put(FRAMED, "*").reroute("/"));
    }

    private static void restrict(RoutingContext ctx) {
        ctx.response().putHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY + ctx.get(FRAMED, "'none'"));
        ctx.next();
    }
}
