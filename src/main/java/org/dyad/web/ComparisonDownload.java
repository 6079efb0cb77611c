package org.dyad.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Base64;
import java.util.Map;
import org.dyad.compare.ComparisonLink;
import org.dyad.graphql.RequestRunner;
import org.jspecify.annotations.Nullable;

/**
 * A comparison as CSV at {@code /downloads/compare.csv?input=…}, where input is the query's input as JSON in base64url:
 * the address that {@code Comparison.csvUrl} answers. It is asked for through GraphQL, so the same limits hold.
 */
@ApplicationScoped
public class ComparisonDownload {

    private static final String DOCUMENT = """
            query Table($input: CompareInput!) {
              compare(input: $input) {
                periods
                series {
                  label unit { code } provider { code } values levels statuses citationIndex
                  citations { source { title url } }
                }
              }
            }
            """;

    private final RequestRunner runner;

    ComparisonDownload(RequestRunner runner) {
        this.runner = runner;
    }

    void register(@Observes Router router) {
        router.get("/downloads/compare.csv").handler(this::serve);
    }

    private void serve(RoutingContext ctx) {
        JsonObject input = input(ctx.request().getParam("input"));
        if (input == null) {
            refuse(ctx, 400, "input must be the JSON of a CompareInput in base64url, as csvUrl answers it");
            return;
        }
        JsonObject request = Json.createObjectBuilder()
                .add("query", DOCUMENT)
                .add("variables", Json.createObjectBuilder().add("input", input))
                .build();
        runner.run(ctx, request, result -> answer(ctx, result));
    }

    private static @Nullable JsonObject input(@Nullable String encoded) {
        if (encoded == null || encoded.length() > ComparisonLink.LONGEST) {
            return null;
        }
        try (JsonReader reader = Json.createReader(
                new StringReader(new String(Base64.getUrlDecoder().decode(encoded), UTF_8)))) {
            return reader.readObject();
        } catch (IllegalArgumentException | JsonException e) {
            return null;
        }
    }

    private static void answer(RoutingContext ctx, ExecutionResult result) {
        if (ctx.response().ended() || ctx.response().closed()) {
            return;
        }
        Map<String, Object> data = result.getData();
        if (!result.getErrors().isEmpty() || data == null || data.get("compare") == null) {
            GraphQLError error = result.getErrors().get(0);
            Map<String, Object> extensions = error.getExtensions();
            refuse(ctx, status(extensions == null ? null : extensions.get("code")), error.getMessage());
            return;
        }
        ctx.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/csv;charset=utf-8;header=present")
                .putHeader("Content-Disposition", "attachment; filename=\"dyad-comparison.csv\"")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(ComparisonTable.csv(data));
    }

    private static int status(@Nullable Object code) {
        return switch (String.valueOf(code)) {
            case "INTERNAL" -> 500;
            case "OVERLOADED", "UNAVAILABLE" -> 503;
            case "DEADLINE_EXCEEDED" -> 504;
            default -> 400;
        };
    }

    private static void refuse(RoutingContext ctx, int status, String message) {
        ctx.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain;charset=utf-8")
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(message + "\n");
    }
}
