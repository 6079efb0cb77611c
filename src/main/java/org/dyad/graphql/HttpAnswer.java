package org.dyad.graphql;

import graphql.ExecutionResult;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer over HTTP, ready to be sent.
 *
 * @param clean whether it has no errors
 * @param retryAfterSeconds when to ask again; null unless it refuses for now
 */
record HttpAnswer(
        MediaType form,
        int status,
        Buffer body,
        boolean clean,
        @Nullable Object retryAfterSeconds) {

    private static final String NO_STORE = "no-store";

    /** Writes an answer, which takes time where it is a large one. */
    static HttpAnswer of(MediaType form, ExecutionResult result) {
        return of(form, form.status(result), result);
    }

    static HttpAnswer of(MediaType form, int status, ExecutionResult result) {
        boolean clean = result.getErrors().isEmpty();
        Map<String, Object> told = clean ? null : result.getErrors().get(0).getExtensions();
        return new HttpAnswer(
                form, status, AnswerJson.of(result), clean, told == null ? null : told.get("retryAfterSeconds"));
    }

    /**
     * The head of the answer.
     *
     * @param tag what it is made of; null if it is not to be kept
     * @param keep how it may be kept
     */
    void head(HttpServerResponse response, @Nullable String tag, String keep) {
        boolean kept = tag != null && clean;
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, form.contentType())
                .putHeader(HttpHeaders.VARY, "Accept")
                .putHeader(HttpHeaders.CACHE_CONTROL, kept ? keep : NO_STORE)
                .putHeader("X-Content-Type-Options", "nosniff");
        if (kept) {
            response.putHeader(HttpHeaders.ETAG, tag);
        }
        if (retryAfterSeconds != null) {
            response.putHeader(HttpHeaders.RETRY_AFTER, retryAfterSeconds.toString());
        }
        if (status == 405) {
            response.putHeader(HttpHeaders.ALLOW, "POST");
        }
        if (status == 408 || status == 413) {
            // what else is under way belongs to this request
            response.putHeader(HttpHeaders.CONNECTION, "close");
        }
    }
}
