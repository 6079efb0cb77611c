package org.dyad.ops.watch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Takes what is sent to a collector of OpenTelemetry over HTTP, and keeps it as it came: protocol buffers, in which
 * texts stand as they are.
 */
public final class StubCollector implements QuarkusTestResourceLifecycleManager {

    /** Quarkus loads this class once for each application, so a static field would not be shared. */
    private static final String RECEIVED = "dyad.test.collector";

    private @Nullable HttpServer server;

    /** Everything that was received, byte for byte a character. */
    public static String received() {
        return System.getProperty(RECEIVED, "");
    }

    /** Begins to collect, at {@code http://127.0.0.1:PORT}. */
    public int open() {
        HttpServer opened;
        try {
            opened = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server = opened;
        System.setProperty(RECEIVED, "");
        opened.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if ("gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"))) {
                body = new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
            }
            synchronized (StubCollector.class) {
                System.setProperty(RECEIVED, received() + new String(body, ISO_8859_1));
            }
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        opened.start();
        return opened.getAddress().getPort();
    }

    @Override
    public Map<String, String> start() {
        return Map.of("quarkus.otel.exporter.otlp.endpoint", "http://127.0.0.1:" + open());
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
        System.clearProperty(RECEIVED);
    }
}
