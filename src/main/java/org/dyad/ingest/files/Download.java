package org.dyad.ingest.files;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.dyad.ingest.FormatException;

/** A file that lies at an address, brought into a folder of this machine before it is read. */
final class Download {

    private static final Duration CONNECT_WAIT = Duration.ofSeconds(20);

    /** Until an answer begins; a release of gigabytes may then take its time. */
    private static final Duration ANSWER_WAIT = Duration.ofMinutes(3);

    /** The largest release of world trade has some 3 GiB; what is larger by far is no data. */
    private static final long LARGEST = 20L << 30;

    private static final int OK = 200;

    private Download() {}

    static boolean isAddress(String what) {
        String begun = what.toLowerCase(Locale.ROOT);
        return begun.startsWith("http://") || begun.startsWith("https://");
    }

    /** @throws FormatException if the address is none, or does not answer with a file */
    static Path of(String address, Path folder, ImportProgress progress) throws IOException {
        URI uri = uri(address);
        String path = uri.getPath() == null ? "" : uri.getPath();
        String last = path.substring(path.lastIndexOf('/') + 1);
        String name = last.isEmpty() ? "download" : last;
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(CONNECT_WAIT)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        try {
            HttpResponse<InputStream> answer = client.send(
                    HttpRequest.newBuilder(uri).timeout(ANSWER_WAIT).build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                if (answer.statusCode() != OK) {
                    throw new FormatException("%s: answers with status %d".formatted(address, answer.statusCode()));
                }
                long length =
                        answer.headers().firstValueAsLong("Content-Length").orElse(0);
                Path file = folder.resolve(name);
                InputStream watched = new CountedInputStream(body, read -> {
                    progress.reading(name, read, Math.max(read, length), 0);
                    if (read > LARGEST) {
                        throw new FormatException("%s: longer than %d GiB".formatted(address, LARGEST >> 30));
                    }
                });
                Files.copy(watched, file);
                return file;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while %s was read".formatted(address), e);
        }
    }

    private static URI uri(String address) {
        try {
            return URI.create(address);
        } catch (IllegalArgumentException e) {
            throw new FormatException("%s: no address: %s".formatted(address, e.getMessage()));
        }
    }

    static void forget(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
