package org.dyad.graphql;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gives each HTTP request an identifier by which its log lines are found: the one that a proxy or client sent in
 * {@code X-Request-Id} if it is well formed, else one of 16 hexadecimal digits. The answer tells it.
 */
@ApplicationScoped
public class RequestIds {

    private static final String HEADER = "X-Request-Id";

    private static final String KEY = "dyad.request-id";

    /** Nothing that could begin a line of a log, or a value of a query language for logs. */
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,63}");

    /** Ahead of all that may answer. */
    private static final int PRIORITY = 1000;

    void register(@Observes Filters filters) {
        filters.register(RequestIds::name, PRIORITY);
    }

    private static void name(RoutingContext ctx) {
        String given = ctx.request().getHeader(HEADER);
        String id = given != null && WELL_FORMED.matcher(given).matches()
                ? given
                : HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        ctx.put(KEY, id);
        ctx.response().putHeader(HEADER, id);
        if (VertxContext.isOnDuplicatedContext()) {
            ContextLocals.put(KEY, id);
        }
        ctx.next();
    }

    /** The identifier of a request; empty if it has none. */
    static String of(RoutingContext ctx) {
        String id = ctx.get(KEY);
        return id == null ? "" : id;
    }

    /** The identifier of the request that is handled in this context; null outside of requests. */
    public static @Nullable String current() {
        return VertxContext.isOnDuplicatedContext()
                ? ContextLocals.<String>get(KEY).orElse(null)
                : null;
    }
}
