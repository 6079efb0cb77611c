package org.dyad.ingest.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks one call over HTTP, within bounds of time and size.
 *
 * <p>Redirections are not followed, so that a key goes to nobody but the service.
 */
final class Wire {

    private static final Duration CONNECT_WAIT = Duration.ofSeconds(20);

    private final Duration wait;
    private final long largest;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_WAIT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /**
     * @param wait from the request to the last byte of the answer
     * @param largest bytes of an answer, as they come
     */
    Wire(Duration wait, long largest) {
        this.wait = wait;
        this.largest = largest;
    }

    /** An answer, without its body. */
    record Received(int status, HttpHeaders headers) {}

    /**
     * Asks, and waits for the whole answer.
     *
     * @param into file that the body is written to, whatever the status
     * @throws IOException if there was no whole answer
     * @throws UncheckedIOException if the file cannot be written
     * @throws FetchFailedException if the answer is too large
     */
    Received ask(Endpoint endpoint, Call call, Path into) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint.uri(call))
                .timeout(wait)
                .header("Accept", call.accept())
                .header("Accept-Encoding", "gzip")
                .header("User-Agent", "dyad");
        endpoint.secretHeaders().forEach(request::header);
        CompletableFuture<HttpResponse<Path>> sent =
                client.sendAsync(request.build(), head -> new BodyToFile(into, largest));
        try {
            HttpResponse<Path> answer = sent.get(wait.toMillis(), TimeUnit.MILLISECONDS);
            return new Received(answer.statusCode(), answer.headers());
        } catch (TimeoutException e) {
            sent.cancel(true);
            throw new HttpTimeoutException("no whole answer within %d s".formatted(wait.toSeconds()));
        } catch (InterruptedException e) {
            sent.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while %s was asked".formatted(call.name()));
        } catch (ExecutionException e) {
            throw unwrapped(e);
        }
    }

    private static IOException unwrapped(ExecutionException failure) {
        Throwable cause = failure.getCause();
        for (Throwable inner = cause; inner != null; inner = inner.getCause()) {
            if (inner instanceof FetchFailedException || inner instanceof UncheckedIOException) {
                throw (RuntimeException) inner;
            }
        }
        return cause instanceof IOException broken ? broken : new IOException(String.valueOf(cause), cause);
    }
}
