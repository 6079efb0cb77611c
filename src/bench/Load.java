import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Asks a service all documents of schema/queries, one after the other, over some connections at a time, and prints one
 * line: requests per second, median and 99th percentile of the time to an answer in milliseconds, answers with errors.
 *
 * <p>Usage: {@code java src/bench/Load.java URL CONNECTIONS SECONDS}, from the project's directory.
 */
final class Load {
    private Load() {}

    public static void main(String... args) throws Exception {
        URI service = URI.create(args[0] + "/graphql");
        int connections = Integer.parseInt(args[1]);
        long end = System.nanoTime() + Long.parseLong(args[2]) * 1_000_000_000L;
        List<HttpRequest> requests = requests(service);

        ExecutorService workers = Executors.newFixedThreadPool(connections);
        List<Callable<List<Long>>> work = new ArrayList<>();
        for (int number = 0; number < connections; number++) {
            int first = number;
            work.add(() -> ask(requests, first, end));
        }
        long begin = System.nanoTime();
        List<Long> nanos = new ArrayList<>();
        for (Future<List<Long>> done : workers.invokeAll(work)) {
            nanos.addAll(done.get());
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        workers.shutdown();

        long errors = nanos.stream().filter(time -> time < 0).count();
        List<Long> sorted = nanos.stream().map(Math::abs).sorted().toList();
        System.out.printf(
                "%.0f %.1f %.1f %d%n",
                sorted.size() / seconds,
                sorted.get(sorted.size() / 2) / 1e6,
                sorted.get(sorted.size() * 99 / 100) / 1e6,
                errors);
    }

    /** Times in nanoseconds; negative where the answer had errors. */
    private static List<Long> ask(List<HttpRequest> requests, int first, long end)
            throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        List<Long> nanos = new ArrayList<>();
        for (int next = first; System.nanoTime() < end; next++) {
            long asked = System.nanoTime();
            HttpResponse<String> answer = client.send(requests.get(next % requests.size()), BodyHandlers.ofString());
            long time = System.nanoTime() - asked;
            nanos.add(answer.statusCode() == 200 && !answer.body().contains("\"errors\":") ? time : -time);
        }
        return nanos;
    }

    private static List<HttpRequest> requests(URI service) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("schema/queries"))) {
            return files.filter(file -> file.toString().endsWith(".graphql"))
                    .sorted()
                    .map(file -> HttpRequest.newBuilder(service)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString("{\"query\":\"" + escaped(file) + "\"}"))
                            .build())
                    .toList();
        }
    }

    private static String escaped(Path file) {
        try {
            return Files.readString(file).replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
