package org.dyad.ops.admin;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import org.dyad.ingest.RowIssue;

/**
 * What cannot be done, as a problem of RFC 9457. Its text is written for whoever asked: it holds nothing of the
 * service's own, and no key.
 */
final class AdminProblem extends RuntimeException {

    static final String MEDIA_TYPE = "application/problem+json;charset=utf-8";

    private static final long serialVersionUID = 1;

    private static final int BUSY_SECONDS = 5;

    private final int status;
    private final String title;
    private final transient Map<String, String> head;
    private final transient List<RowIssue> issues;

    private AdminProblem(int status, String title, String detail, Map<String, String> head, List<RowIssue> issues) {
        super(detail, null, false, false);
        this.status = status;
        this.title = title;
        this.head = Map.copyOf(head);
        this.issues = List.copyOf(issues);
    }

    static AdminProblem of(int status, String title, String detail) {
        return new AdminProblem(status, title, detail, Map.of(), List.of());
    }

    /** A file whose rows are wrong, with where and why. */
    static AdminProblem ofRows(int status, String title, String detail, List<RowIssue> issues) {
        return new AdminProblem(status, title, detail, Map.of(), issues);
    }

    /** @param presented whether there was something that might have been a key or a token */
    static AdminProblem unauthenticated(boolean presented) {
        return new AdminProblem(
                401,
                "who are you",
                presented
                        ? "the key or token is not valid: unknown, expired, revoked, or meant for somebody else"
                        : "expected a key or token: Authorization: Bearer …",
                Map.of("WWW-Authenticate", "Bearer realm=\"dyad\"" + (presented ? ", error=\"invalid_token\"" : "")),
                List.of());
    }

    static AdminProblem forbidden(Scope scope) {
        return new AdminProblem(
                403,
                "not allowed",
                "this needs the scope " + scope.code(),
                Map.of(
                        "WWW-Authenticate",
                        "Bearer realm=\"dyad\", error=\"insufficient_scope\", scope=\"%s\"".formatted(scope.code())),
                List.of());
    }

    static AdminProblem busy(int status, String detail) {
        return new AdminProblem(
                status, "not now", detail, Map.of("Retry-After", Integer.toString(BUSY_SECONDS)), List.of());
    }

    static AdminProblem wrongMethod(String allowed) {
        return new AdminProblem(405, "no such method", "expected " + allowed, Map.of("Allow", allowed), List.of());
    }

    static AdminProblem parameter(String name, String expected, String found) {
        return of(400, "a parameter that cannot be used", "%s: expected %s, was %s".formatted(name, expected, found));
    }

    int status() {
        return status;
    }

    /** Header fields that belong to it. */
    Map<String, String> head() {
        return head;
    }

    /** One line of JSON. Issues are written as in the report of an import. */
    String json() {
        JsonObjectBuilder problem = Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", title)
                .add("status", status)
                .add("detail", String.valueOf(getMessage()));
        if (!issues.isEmpty()) {
            JsonArrayBuilder rows = Json.createArrayBuilder();
            for (RowIssue issue : issues) {
                JsonObjectBuilder row = Json.createObjectBuilder().add("line", issue.line());
                if (issue.field() == null) {
                    row.addNull("field");
                } else {
                    row.add("field", issue.field());
                }
                rows.add(row.add("message", issue.message()));
            }
            problem.add("issues", rows);
        }
        return problem.build().toString();
    }
}
