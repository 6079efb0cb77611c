package org.dyad.graphql;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import io.vertx.ext.web.MIMEHeader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The two forms of an answer over HTTP, which differ only in what the status says. */
enum MediaType {
    /** The status tells whether the request was answered at all. */
    GRAPHQL_RESPONSE("application/graphql-response+json"),
    /** A well-formed request is answered with 200 whatever its errors are, as older clients expect. */
    JSON("application/json");

    private static final Map<String, Integer> STATUS = Map.of(
            "UNAUTHENTICATED", 401,
            "FORBIDDEN", 403,
            "NOT_FOUND", 404,
            "RATE_LIMITED", 429,
            "INTERNAL", 500,
            "OVERLOADED", 503,
            "UNAVAILABLE", 503,
            "DEADLINE_EXCEEDED", 504);

    /** Refusals that have nothing to do with the request, so that proxies and older clients may act on them too. */
    private static final List<Integer> ALWAYS_TOLD = List.of(401, 403, 405, 429, 503);

    /** The argument that an error names if the HTTP method was wrong. */
    static final String METHOD = "method";

    private final String text;

    MediaType(String text) {
        this.text = text;
    }

    String contentType() {
        return text + ";charset=utf-8";
    }

    /** The first form that the client accepts, in its own order of preference; null if it accepts neither. */
    static @Nullable MediaType accepted(List<MIMEHeader> accept) {
        if (accept.isEmpty()) {
            return JSON;
        }
        for (MIMEHeader wanted : accept) {
            if (wanted.weight() == 0) {
                continue;
            }
            String type = wanted.component() + "/" + wanted.subComponent();
            if (type.equals(GRAPHQL_RESPONSE.text)) {
                return GRAPHQL_RESPONSE;
            }
            if (type.equals(JSON.text) || type.equals("*/*") || type.equals("application/*")) {
                return JSON;
            }
        }
        return null;
    }

    /** Whether the value of a Content-Type is JSON in UTF-8: browsers ask a service before they send that elsewhere. */
    static boolean isJson(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        List<String> parts = List.of(contentType.toLowerCase(Locale.ROOT).split(";", -1));
        return parts.get(0).strip().equals(JSON.text)
                && parts.stream()
                        .skip(1)
                        .map(part -> part.replace("\"", "").strip())
                        .noneMatch(part -> part.startsWith("charset=") && !part.equals("charset=utf-8"));
    }

    /** Whether the value of a Content-Encoding says that there is none. */
    static boolean isPlain(@Nullable String contentEncoding) {
        return contentEncoding == null || contentEncoding.strip().equalsIgnoreCase("identity");
    }

    int status(ExecutionResult result) {
        if (result.getErrors().isEmpty() || result.getData() != null) {
            return 200;
        }
        int status = status(result.getErrors().get(0));
        return this == GRAPHQL_RESPONSE || ALWAYS_TOLD.contains(status) ? status : 200;
    }

    private static int status(GraphQLError error) {
        Map<String, Object> extensions = error.getExtensions();
        if (extensions == null) {
            return 500;
        }
        if (METHOD.equals(extensions.get("argument"))) {
            return 405;
        }
        Object code = extensions.get("code");
        return code instanceof String known ? STATUS.getOrDefault(known, 400) : 500;
    }
}
