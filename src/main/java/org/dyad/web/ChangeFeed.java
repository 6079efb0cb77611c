package org.dyad.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import org.dyad.graphql.ApiException.DeadlineExceeded;
import org.dyad.graphql.Deadline;
import org.dyad.graphql.Limits;
import org.dyad.provenance.DataVersion;

/**
 * An Atom feed at {@code /feeds/changes.atom}: the newest 100 changes that imports made, to lists and to figures. Who
 * has it already, by {@code If-None-Match}, gets 304 until somebody imports.
 */
@ApplicationScoped
public class ChangeFeed {

    private final ChangeStore changes;
    private final DataVersion version;
    private final Deadline deadline;
    private final Limits limits;

    ChangeFeed(ChangeStore changes, DataVersion version, Deadline deadline, Limits limits) {
        this.changes = changes;
        this.version = version;
        this.deadline = deadline;
        this.limits = limits;
    }

    void register(@Observes Router router) {
        router.route(AtomFeed.PATH)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .blockingHandler(this::serve, false);
    }

    private void serve(RoutingContext ctx) {
        String service = ctx.request().scheme() + "://" + ctx.request().authority();
        try {
            String tag = tag(service, version.current());
            ctx.response().putHeader(HttpHeaders.ETAG, tag).putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
            String known = ctx.request().getHeader(HttpHeaders.IF_NONE_MATCH);
            if (known != null && (known.equals("*") || known.contains(tag))) {
                ctx.response().setStatusCode(304).end();
                return;
            }
            Buffer feed = Buffer.buffer(AtomFeed.write(service, deadline.within(limits.deadline(), changes::newest)));
            ctx.response().putHeader(HttpHeaders.CONTENT_TYPE, "application/atom+xml;charset=utf-8");
            if (ctx.request().method().equals(HttpMethod.HEAD)) {
                ctx.response()
                        .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(feed.length()))
                        .end();
            } else {
                ctx.response().end(feed);
            }
        } catch (IllegalStateException | DeadlineExceeded e) {
            // the database cannot be reached just now: readers of feeds come again
            ctx.response()
                    .setStatusCode(503)
                    .putHeader(HttpHeaders.RETRY_AFTER, "60")
                    .end();
        }
    }

    /** The feed's links depend on the address by which it was asked for. */
    private static String tag(String service, long data) {
        return "W/\"%d-%s\"".formatted(data, UUID.nameUUIDFromBytes(service.getBytes(UTF_8)));
    }
}
