package org.dyad.faults;

import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import jakarta.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who asks one service, and does not wait for ever.
 *
 * @param port of the service or of a proxy
 */
record Client(HttpClient http, int port) {

    /** A question that only the table {@code trade_flow} answers. */
    static final String TRADE = """
            { series(series: {trade: {reporter: "CHN", partner: "RUS", flow: TOTAL}}) { observations { period value } } }
            """;

    /** A question that no table answers. */
    static final String NOTHING = "{ __typename }";

    /** Otherwise numbers are read as floats, which have seven digits. */
    private static final JsonPathConfig DOUBLES = new JsonPathConfig(NumberReturnType.DOUBLE);

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int WELL = 200;

    Client(int port) {
        this(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(), port);
    }

    /**
     * What came back.
     *
     * @param retryAfter the header field; null if there is none
     * @param millis from the question to the answer
     */
    record Answer(int status, @Nullable String retryAfter, String body, long millis) {
        JsonPath json() {
            return JsonPath.from(body).using(DOUBLES);
        }

        @Nullable
        String code() {
            return json().getString("errors[0].extensions.code");
        }
    }

    Answer post(String query) throws IOException, InterruptedException {
        return send(question(query));
    }

    CompletableFuture<Answer> begin(String query) {
        long begin = System.nanoTime();
        return http.sendAsync(question(query), BodyHandlers.ofString()).thenApply(response -> answer(response, begin));
    }

    Answer getQuery(String query) throws IOException, InterruptedException {
        return get("/graphql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(request(path)
                .header("Accept", "application/graphql-response+json, application/json;q=0.9")
                .build());
    }

    /** Whether the answer that a balancer looks at says so. */
    boolean isReady() throws InterruptedException {
        return isWell("/health/ready");
    }

    boolean isAlive() throws InterruptedException {
        return isWell("/health/live");
    }

    private boolean isWell(String path) throws InterruptedException {
        try {
            return send(request(path).build()).status() == WELL;
        } catch (IOException e) {
            return false;
        }
    }

    private HttpRequest question(String query) {
        return request("/graphql")
                .header("Content-Type", "application/json")
                .header("Accept", "application/graphql-response+json")
                .POST(BodyPublishers.ofString(
                        Json.createObjectBuilder().add("query", query).build().toString()))
                .build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE);
    }

    private Answer send(HttpRequest request) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        return answer(http.send(request, BodyHandlers.ofString()), begin);
    }

    private static Answer answer(HttpResponse<String> response, long begin) {
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Retry-After").orElse(null),
                response.body(),
                Duration.ofNanos(System.nanoTime() - begin).toMillis());
    }
}
