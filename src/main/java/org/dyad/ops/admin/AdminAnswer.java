package org.dyad.ops.admin;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dyad.graphql.ApiException.RateLimited;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.ImportRefusedException;
import org.dyad.ingest.LoadReport;
import org.dyad.ops.ImportReport;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What whoever asked is told.
 *
 * @param body JSON; of several reports one a line
 * @param head header fields beside those that every answer has
 */
record AdminAnswer(AuditedOutcome outcome, int status, String body, Map<String, String> head) {

    private static final Logger LOG = Logger.getLogger(AdminAnswer.class);

    private static final long DRAIN_MILLIS = 2_000;

    AdminAnswer {
        head = Map.copyOf(head);
    }

    static AdminAnswer json(String body) {
        return new AdminAnswer(AuditedOutcome.DONE, 200, body, Map.of());
    }

    /** As {@code dyad import --report json} prints it: one object a file, one line each. */
    static AdminAnswer reports(List<LoadReport> reports) {
        return json(reports.stream().map(ImportReport::json).collect(Collectors.joining("\n")));
    }

    /** It goes on, and here it is found. */
    static AdminAnswer running(long number) {
        return new AdminAnswer(
                AuditedOutcome.RUNNING,
                202,
                "{\"id\":%d,\"outcome\":\"RUNNING\"}".formatted(number),
                Map.of("Location", "/admin/imports/" + number, "Retry-After", "2"));
    }

    /** What was answered before, or would have been. */
    static AdminAnswer of(AuditEntry entry) {
        @Nullable Integer status = entry.status();
        @Nullable String body = entry.answer();
        if (status != null && body != null) {
            return new AdminAnswer(entry.outcome(), status, body, Map.of());
        }
        return entry.outcome() == AuditedOutcome.RUNNING
                ? running(entry.number())
                : of(AdminProblem.of(
                        500, "lost", "the process that did it ended; what it had not finished was undone: ask again"));
    }

    /** What a failure comes to. What only the operator can mend goes into the log, and not to whoever asked. */
    static AdminAnswer of(Throwable failure) {
        if (failure instanceof AdminProblem problem) {
            return of(problem);
        }
        if (failure instanceof ImportRefusedException refused) {
            String first =
                    String.valueOf(refused.getMessage()).lines().findFirst().orElse("");
            String detail = refused.isHeld() ? refused.issues().get(0).message() : first.replaceFirst(":$", "");
            AdminProblem problem = AdminProblem.ofRows(
                    refused.isHeld() ? 409 : 422,
                    refused.isHeld() ? "held back" : "rows that cannot be imported",
                    detail,
                    refused.issues());
            return of(problem, refused.isHeld() ? AuditedOutcome.HELD : AuditedOutcome.REFUSED);
        }
        if (failure instanceof FormatException) {
            return of(AdminProblem.of(422, "a file that cannot be imported", String.valueOf(failure.getMessage())));
        }
        if (failure instanceof RateLimited limited) {
            return of(AdminProblem.busy(429, String.valueOf(limited.getMessage())));
        }
        if (failure instanceof InterruptedIOException || failure instanceof ClosedByInterruptException) {
            return of(AdminProblem.busy(503, "the service ends; nothing of this was imported"));
        }
        if (failure instanceof FileSystemException || failure instanceof io.vertx.core.file.FileSystemException) {
            LOG.error("an upload could not be kept", failure);
            return of(AdminProblem.of(507, "no room", "the service could not keep the file; its log says why"));
        }
        if (failure instanceof IOException) {
            return of(
                    AdminProblem.of(422, "a file that cannot be read", "cut off or damaged: " + failure.getMessage()));
        }
        if (failure instanceof SQLException || failure.getCause() instanceof SQLException) {
            LOG.error("the database failed while the service was administered", failure);
            return of(AdminProblem.busy(503, "the database cannot be used just now; nothing was changed"));
        }
        LOG.error("the service failed while it was administered", failure);
        return of(AdminProblem.of(500, "a mistake of the service", "its log says more; nothing was changed"));
    }

    private static AdminAnswer of(AdminProblem problem) {
        AuditedOutcome outcome = problem.status() == 403
                ? AuditedOutcome.DENIED
                : problem.status() < 500 ? AuditedOutcome.REFUSED : AuditedOutcome.FAILED;
        return of(problem, outcome);
    }

    private static AdminAnswer of(AdminProblem problem, AuditedOutcome outcome) {
        return new AdminAnswer(outcome, problem.status(), problem.json(), problem.head());
    }

    /** Sends it, unless something was sent before or nobody is there. On the event loop. */
    void send(RoutingContext ctx) {
        HttpServerResponse response = ctx.response();
        if (response.ended() || response.closed()) {
            return;
        }
        boolean unread = hasBody(ctx.request()) && !ctx.request().isEnded();
        head.forEach(response::putHeader);
        if (unread) {
            response.putHeader(HttpHeaders.CONNECTION, "close");
        }
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, mediaType())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(body + "\n");
        if (unread) {
            passOver(ctx);
        }
    }

    private String mediaType() {
        if (status >= 400) {
            return AdminProblem.MEDIA_TYPE;
        }
        return body.indexOf('\n') < 0 ? "application/json;charset=utf-8" : "application/x-ndjson;charset=utf-8";
    }

    static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || (length != null && !length.equals("0"));
    }

    /** Reads on for a moment, or the client would see its connection break before it has read the answer. */
    private static void passOver(RoutingContext ctx) {
        HttpServerRequest request = ctx.request();
        long timer =
                ctx.vertx().setTimer(DRAIN_MILLIS, late -> request.connection().close());
        request.handler(bytes -> {});
        request.exceptionHandler(gone -> ctx.vertx().cancelTimer(timer));
        request.endHandler(end -> {
            ctx.vertx().cancelTimer(timer);
            request.connection().close();
        });
        request.resume();
    }
}
