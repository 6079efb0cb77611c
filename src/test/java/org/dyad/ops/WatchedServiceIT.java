package org.dyad.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dyad.ops.watch.StubCollector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the packaged service, jar or native executable, tells an operator who has switched everything on. */
class WatchedServiceIT {

    private static final Pattern METRICS = Pattern.compile("Management interface listening on http://[^:]+:(\\d+)");

    @RegisterExtension
    final PackagedService packaged = new PackagedService();

    private final StubCollector collector = new StubCollector();

    @AfterEach
    void stopCollecting() {
        collector.stop();
    }

    @Test
    void oneRequestIsFoundInMetricsTracesAndLogsByItsNames() throws Exception {
        Path data = packaged.dataDirectory();
        Started service = packaged.start(
                data,
                Map.of(
                        "QUARKUS_MANAGEMENT_HOST_ENABLED", "true",
                        "QUARKUS_MANAGEMENT_HOST", "127.0.0.1",
                        "QUARKUS_MANAGEMENT_PORT", "0",
                        "QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true",
                        "QUARKUS_HTTP_ACCESS_LOG_ENABLED", "true",
                        "DYAD_WATCH_SLOW", "0s",
                        "QUARKUS_OTEL_SDK_DISABLED", "false",
                        "QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "100ms",
                        "QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf",
                        "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:" + collector.open()));
        int port = service.awaitListening();

        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql?a=1"))
                        .header("Content-Type", "application/json")
                        .header("X-Request-Id", "it-1")
                        .POST(BodyPublishers.ofString(
                                "{\"query\":\"query AsOf { seriesCatalog(first: 1) { nodes { key } } }\"}"))
                        .build());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("X-Request-Id")).hasValue("it-1");
        assertThat(metrics(service))
                .contains("dyad_graphql_request_seconds_count{operation=\"AsOf\"")
                .contains("agroal_active_count", "process_uptime_seconds", "jvm_memory_used_bytes");
        for (int i = 0; i < 100 && !StubCollector.received().contains("query AsOf"); i++) {
            Thread.sleep(50);
        }
        assertThat(StubCollector.received()).contains("query AsOf", "it-1", "series_catalog");
        JsonPath slow = line(service, "org.dyad.slow");
        assertThat(slow.getString("mdc.requestId")).isEqualTo("it-1");
        assertThat(slow.getString("mdc.operation")).isEqualTo("AsOf");
        assertThat(slow.getString("message")).startsWith("slow query AsOf: ");
        assertThat(line(service, "io.quarkus.http.access-log").getString("message"))
                .contains("\"POST /graphql\" 200", "it-1")
                .doesNotContain("a=1");
        // a command beside it opens no port of its own and asks for none
        assertThat(packaged.run(data, Map.of("QUARKUS_MANAGEMENT_HOST_ENABLED", "true"), "datasets")
                        .exitCode())
                .isZero();
    }

    private static String metrics(Started service) throws IOException, InterruptedException {
        Matcher listening = METRICS.matcher(service.output());
        assertThat(listening.find()).as(service.output()).isTrue();
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + listening.group(1) + "/metrics"))
                        .build())
                .body();
    }

    private static JsonPath line(Started service, String category) throws IOException, InterruptedException {
        for (int i = 0; i < 100; i++) {
            List<String> found = service.output()
                    .lines()
                    .filter(line -> line.contains("\"loggerName\":\"" + category + "\""))
                    .toList();
            if (!found.isEmpty()) {
                return JsonPath.from(found.get(0));
            }
            Thread.sleep(50);
        }
        throw new AssertionError("not logged: " + category + "\n" + service.output());
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, BodyHandlers.ofString());
    }
}
