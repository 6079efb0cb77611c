package org.dyad.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;

/** A service on this machine that answers what a test lays down: first what is queued, then by a rule. */
public final class StubService implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());
    private final Deque<Reply> queue = new ArrayDeque<>();
    private Function<Asked, Reply> rule = call -> Reply.of(404, "nothing is laid down");

    /** A call as it came. */
    public record Asked(String path, Map<String, String> parameters, Map<String, String> headers) {

        /** A parameter that the call must have. */
        public String parameter(String name) {
            return Objects.requireNonNull(parameters.get(name), name);
        }
    }

    /** How the service answers. */
    @FunctionalInterface
    public interface Reply {

        void to(HttpExchange exchange) throws IOException;

        static Reply of(int status, String body, String... headers) {
            return of(status, body.getBytes(UTF_8), headers);
        }

        static Reply of(int status, byte[] body, String... headers) {
            return exchange -> {
                for (int i = 0; i < headers.length; i += 2) {
                    exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
                }
                exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            };
        }

        static Reply gzip(String body) throws IOException {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (OutputStream packing = new GZIPOutputStream(packed)) {
                packing.write(body.getBytes(UTF_8));
            }
            return of(200, packed.toByteArray(), "Content-Encoding", "gzip");
        }

        /** Promises the whole, sends the half and hangs up. */
        static Reply cutOff(String body) {
            byte[] bytes = body.getBytes(UTF_8);
            return exchange -> {
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
                exchange.getResponseBody().flush();
                throw new IOException("hangs up");
            };
        }

        /** Sends the head and nothing more for longer than anybody waits. */
        static Reply silent() {
            return exchange -> {
                exchange.sendResponseHeaders(200, 100);
                exchange.getResponseBody().write('{');
                exchange.getResponseBody().flush();
                try {
                    Thread.sleep(30_000);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            };
        }
    }

    public StubService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** What the next calls get, before the rule counts. */
    public StubService next(Reply... replies) {
        synchronized (queue) {
            queue.addAll(List.of(replies));
        }
        return this;
    }

    public StubService always(Function<Asked, Reply> answer) {
        rule = answer;
        return this;
    }

    /** All calls so far, in order. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    private void handle(HttpExchange exchange) throws IOException {
        Map<String, String> parameters = new LinkedHashMap<>();
        String query = exchange.getRequestURI().getQuery();
        if (query != null) {
            for (String parameter : query.split("&")) {
                parameters.put(parameter.split("=", 2)[0], parameter.split("=", 2)[1]);
            }
        }
        Map<String, String> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, String.join(",", values)));
        Asked call = new Asked(exchange.getRequestURI().getPath(), parameters, headers);
        asked.add(call);
        Reply reply;
        synchronized (queue) {
            reply = queue.poll();
        }
        (reply == null ? rule.apply(call) : reply).to(exchange);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
