package org.dyad.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import graphql.ExecutionResult;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dyad.graphql.RequestRunner;
import org.dyad.provenance.DataVersion;

/**
 * Files at {@code /downloads/TABLE.FORM?…}: series, comparisons and breakdowns as CSV, JSON and SDMX-CSV, by the
 * parameters of the GraphQL queries of those names. They are asked for through GraphQL, so the same limits hold.
 *
 * <p>An answer is written as fast as it is read. A client that sends {@code If-None-Match} gets 304 until somebody
 * imports. What cannot be served is told as a problem of RFC 9457 that names the parameter.
 */
@ApplicationScoped
public class Downloads {

    private static final int HASH_LENGTH = 16;

    private final RequestRunner runner;
    private final DataVersion version;
    private final Clock clock;

    Downloads(RequestRunner runner, DataVersion version, Clock clock) {
        this.runner = runner;
        this.version = version;
        this.clock = clock;
    }

    void register(@Observes Router router) {
        for (DownloadTable table : DownloadTable.values()) {
            for (DownloadForm form : DownloadForm.values()) {
                router.get("/downloads/%s.%s".formatted(table.name().toLowerCase(Locale.ROOT), form.ending()))
                        .handler(ctx -> serve(ctx, table, form));
            }
        }
    }

    private void serve(RoutingContext ctx, DownloadTable table, DownloadForm form) {
        try {
            DownloadQuery query = DownloadQuery.of(table, parameters(ctx));
            // the version may have to be asked of the database, for which no event loop waits
            ctx.vertx()
                    .executeBlocking(version::current, false)
                    .onFailure(failure -> refuse(ctx, unavailable()))
                    .onSuccess(current -> serve(ctx, query, form, tag(ctx, current)));
        } catch (DownloadRefused e) {
            refuse(ctx, e);
        }
    }

    private void serve(RoutingContext ctx, DownloadQuery query, DownloadForm form, String tag) {
        String known = ctx.request().getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null && known.contains(tag)) {
            ctx.response().setStatusCode(304).putHeader(HttpHeaders.ETAG, tag).end();
            return;
        }
        try {
            runner.run(ctx, query.request(), result -> answer(ctx, query, form, tag, result));
        } catch (DownloadRefused e) {
            refuse(ctx, e);
        }
    }

    private static Map<String, List<String>> parameters(RoutingContext ctx) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        ctx.queryParams()
                .names()
                .forEach(name -> parameters.put(name, ctx.queryParams().getAll(name)));
        return parameters;
    }

    /** What the answer depends on: the data, the question, and the day for what is as of today. */
    private String tag(RoutingContext ctx, long data) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((LocalDate.now(clock) + ctx.request().uri()).getBytes(UTF_8));
            return "W/\"%d-%s\"".formatted(data, HexFormat.of().formatHex(hash).substring(0, HASH_LENGTH));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void answer(
            RoutingContext ctx, DownloadQuery query, DownloadForm form, String tag, ExecutionResult result) {
        if (ctx.response().ended() || ctx.response().closed()) {
            return;
        }
        try {
            Sheet sheet = DownloadAnswers.sheet(query, form, result);
            ctx.response()
                    .setChunked(true)
                    .putHeader(HttpHeaders.CONTENT_TYPE, form.mediaType())
                    .putHeader("Content-Disposition", "attachment; filename=\"%s\"".formatted(name(sheet, form)))
                    .putHeader(HttpHeaders.ETAG, tag)
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
            pump(ctx.response(), new SheetStream(sheet, form, query.hasBom()));
        } catch (DownloadRefused e) {
            refuse(ctx, e);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail", e);
        }
    }

    /** Writes until the client has enough for now, and goes on when it has read that. */
    private static void pump(HttpServerResponse response, SheetStream file) {
        try {
            while (!response.closed() && !response.writeQueueFull()) {
                byte[] piece = file.next();
                if (piece == null) {
                    response.end();
                    return;
                }
                response.write(Buffer.buffer(piece));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail", e);
        }
        if (!response.closed()) {
            response.drainHandler(ready -> pump(response, file));
        }
    }

    /** Letters, digits and what no file system minds. */
    private static String name(Sheet sheet, DownloadForm form) {
        return sheet.name().replaceAll("[^A-Za-z0-9._-]+", "_") + "." + form.ending();
    }

    private static DownloadRefused unavailable() {
        return new DownloadRefused(503, "the database cannot be reached just now", null, List.of());
    }

    private static void refuse(RoutingContext ctx, DownloadRefused refused) {
        if (ctx.response().ended() || ctx.response().closed()) {
            return;
        }
        JsonObjectBuilder problem = Json.createObjectBuilder()
                .add("title", refused.parameter() == null ? "no download" : "a parameter that cannot be used")
                .add("status", refused.status())
                .add("detail", String.valueOf(refused.getMessage()));
        if (refused.parameter() != null) {
            problem.add("parameter", refused.parameter());
        }
        if (!refused.accepted().isEmpty()) {
            JsonArrayBuilder accepted = Json.createArrayBuilder();
            refused.accepted().forEach(accepted::add);
            problem.add("accepted", accepted);
        }
        if (refused.status() == 503) {
            ctx.response().putHeader(HttpHeaders.RETRY_AFTER, "1");
        }
        ctx.response()
                .setStatusCode(refused.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json;charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(problem.build() + "\n");
    }
}
