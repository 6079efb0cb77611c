package org.dyad.web;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Lets pages of other sites read, if they are on the list: GraphQL, downloads and the feed, without cookies. A site
 * that is not gets the same answers as before, and its visitors' browsers keep them from it. Nothing else of the
 * service is ever opened. Protocol: <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">CORS</a>.
 */
@ApplicationScoped
public class OtherSites {

    private static final List<String> READ = List.of("/graphql", "/graphql/schema.graphql", "/downloads/*", "/feeds/*");

    private static final String ANY = "*";

    private static final String METHODS = "GET, HEAD, POST";

    private static final String EXPOSED = "ETag, Retry-After, RateLimit, RateLimit-Policy, Content-Disposition";

    private static final String TWO_HOURS = "7200";

    /** Names of header fields with commas between. */
    private static final Pattern FIELDS = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~, -]{1,1000}");

    private final Set<String> origins;

    /** @param origins such as {@code https://example.org}; {@code *} for all */
    OtherSites(@ConfigProperty(name = "dyad.http.cors.origins") Optional<Set<String>> origins) {
        this.origins = Set.copyOf(origins.orElse(Set.of()));
    }

    void register(@Observes Router router) {
        if (!origins.isEmpty()) {
            READ.forEach(
                    path -> router.route(path).order(AnswerHeaders.ORDER + 1).handler(this::handle));
        }
    }

    private void handle(RoutingContext ctx) {
        String origin = ctx.request().getHeader(HttpHeaders.ORIGIN);
        String allowed = allowed(origin);
        if (!origins.contains(ANY)) {
            // beside what else the answer depends on, which is written later
            ctx.addHeadersEndHandler(ending -> ctx.response().headers().add(HttpHeaders.VARY, "Origin"));
        }
        if (allowed == null) {
            ctx.next();
            return;
        }
        MultiMap head = ctx.response().headers();
        head.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, allowed);
        if (isPreflight(ctx)) {
            String fields = ctx.request().getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS);
            head.set(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS);
            if (fields != null && FIELDS.matcher(fields).matches()) {
                head.set(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, fields);
                head.add(HttpHeaders.VARY, "Access-Control-Request-Headers");
            }
            head.set(HttpHeaders.ACCESS_CONTROL_MAX_AGE, TWO_HOURS);
            ctx.response().setStatusCode(204).end();
            return;
        }
        head.set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
        ctx.next();
    }

    private @Nullable String allowed(@Nullable String origin) {
        if (origin == null) {
            return null;
        }
        if (origins.contains(ANY)) {
            return ANY;
        }
        return origins.contains(origin) ? origin : null;
    }

    private static boolean isPreflight(RoutingContext ctx) {
        return ctx.request().method().equals(HttpMethod.OPTIONS)
                && ctx.request().headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
    }
}
