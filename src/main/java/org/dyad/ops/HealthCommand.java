package org.dyad.ops;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.HttpURLConnection;
import java.net.MalformedURLException;
import java.net.Proxy;
import java.net.URL;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Asks a running service whether it and its database are well. */
@Command(
        name = "health",
        header = "Ask a running service whether it is well.",
        description = {"", "Made for containers' health checks: one line, and an exit code of 0 or 1."},
        exitCodeList = {
            " 0:the service answers, and so does its database",
            " 1:nothing answers in time, or something is not well; standard error says what"
        })
@RegisterForReflection
final class HealthCommand implements Callable<Integer> {
    private static final int DEFAULT_PORT = 8080;

    private final PrintWriter out;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description =
                    "Where the service is; by default this machine, at QUARKUS_HTTP_HOST and QUARKUS_HTTP_PORT if set.")
    private @Nullable String url;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "How long to wait for an answer (default: ${DEFAULT-VALUE}).")
    private int timeout = 5;

    HealthCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        String service = url == null ? address(System.getProperties(), System.getenv()) : url.replaceFirst("/+$", "");
        String trouble = trouble(service, Duration.ofSeconds(timeout));
        if (trouble == null) {
            out.println("healthy: " + service);
            return Program.DONE;
        }
        Notices.say("unhealthy: " + service + ": " + trouble);
        return Program.FAILED;
    }

    /** Where a service with these settings listens, as seen from the same machine. */
    static String address(Properties system, Map<String, String> environment) {
        String host = Settings.value("quarkus.http.host", system, environment);
        String port = Settings.value("quarkus.http.port", system, environment);
        boolean everywhere = host == null || host.equals("0.0.0.0") || host.equals("::") || host.equals("[::]");
        return "http://" + (everywhere ? "127.0.0.1" : host) + ":" + (port == null ? DEFAULT_PORT : port);
    }

    /** What is wrong with a service; null if nothing is. */
    private static @Nullable String trouble(String service, Duration timeout) {
        try {
            HttpURLConnection asked = (HttpURLConnection) new URL(service + "/health").openConnection(Proxy.NO_PROXY);
            asked.setConnectTimeout(Math.toIntExact(timeout.toMillis()));
            asked.setReadTimeout(Math.toIntExact(timeout.toMillis()));
            int status = asked.getResponseCode();
            try (InputStream body =
                    status < HttpURLConnection.HTTP_BAD_REQUEST ? asked.getInputStream() : asked.getErrorStream()) {
                return body == null ? "answers with status " + status : trouble(body);
            }
        } catch (MalformedURLException e) {
            return "expected a URL such as http://127.0.0.1:8080: " + e.getMessage();
        } catch (JsonException e) {
            return "what answers there is no Dyad";
        } catch (IOException e) {
            return "no answer: " + e.getMessage();
        }
    }

    private static @Nullable String trouble(InputStream body) {
        try (JsonReader reader = Json.createReader(body)) {
            JsonObject health = reader.readObject();
            if (isUp(health)) {
                return null;
            }
            return health.getJsonArray("checks").getValuesAs(JsonObject.class).stream()
                    .filter(check -> !isUp(check))
                    .map(check -> check.getString("name", "a check") + ": " + check.getOrDefault("data", check))
                    .collect(Collectors.joining("; "));
        }
    }

    private static boolean isUp(JsonObject checked) {
        return checked.getString("status", "").equals("UP");
    }
}
