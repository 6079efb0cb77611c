import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Asks two services the same in turn, a small and a large one with trade from Flows, and prints the medians of the times
 * to an answer and of the ratios of each pair.
 *
 * <p>Usage: {@code java src/bench/Queries.java SMALL LARGE}, both addresses without a path.
 */
final class Queries {

    private static final int WARM = 200;
    private static final int PAIRS = 400;

    private Queries() {}

    public static void main(String... args) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        System.out.println("| Query | Small | Large | Ratio | Bytes |");
        System.out.println("| --- | --- | --- | --- | --- |");
        for (Map.Entry<String, String> query : queries().entrySet()) {
            long[] small = new long[PAIRS];
            long[] large = new long[PAIRS];
            int bytes = 0;
            for (int pair = -WARM; pair < PAIRS; pair++) {
                boolean smallFirst = pair % 2 == 0;
                long[] first = ask(client, smallFirst ? args[0] : args[1], query.getValue());
                long[] second = ask(client, smallFirst ? args[1] : args[0], query.getValue());
                if (pair >= 0) {
                    small[pair] = smallFirst ? first[0] : second[0];
                    large[pair] = smallFirst ? second[0] : first[0];
                    bytes = (int) Math.max(first[1], second[1]);
                }
            }
            double[] ratios = LongStream.range(0, PAIRS)
                    .mapToDouble(pair -> (double) large[(int) pair] / small[(int) pair])
                    .sorted()
                    .toArray();
            System.out.printf(
                    "| %s | %.2f ms | %.2f ms | %.2f | %d |%n",
                    query.getKey(), median(small) / 1e6, median(large) / 1e6, ratios[PAIRS / 2], bytes);
        }
    }

    private static double median(long[] nanos) {
        return LongStream.of(nanos).sorted().toArray()[nanos.length / 2];
    }

    private static Map<String, String> queries() {
        String trade = "{trade: {reporter: \"%s\", partner: \"%s\", flow: %s, provider: \"COMTRADE\"}}";
        String ten = Stream.of("USA", "DEU", "JPN", "NLD", "KOR")
                .flatMap(partner -> Stream.of(
                        trade.formatted("CHN", partner, "EXPORT"), trade.formatted(partner, "CHN", "EXPORT")))
                .collect(Collectors.joining(", "));
        Map<String, String> queries = new LinkedHashMap<>();
        queries.put(
                "series, 25 years",
                "{ series(series: %s, from: \"2000\", to: \"2024\") { values } }"
                        .formatted(trade.formatted("CHN", "USA", "EXPORT")));
        queries.put(
                "series, 300 months",
                "{ series(series: %s, from: \"2000-01\", to: \"2024-12\", frequency: MONTHLY) { values } }"
                        .formatted(trade.formatted("CHN", "USA", "EXPORT")));
        queries.put(
                "compare, 10 series",
                "{ compare(input: {series: [%s], from: \"2000\", to: \"2024\"}) { series { label values } } }"
                        .formatted(ten));
        queries.put(
                "breakdown by chapter",
                "{ breakdown(input: {reporter: \"CHN\", partner: \"USA\", flow: EXPORT, period: \"2024\", by: COMMODITY,"
                        + " level: 2, provider: \"COMTRADE\"}) { rows { code value } } }");
        queries.put("seriesCatalog, first page", "{ seriesCatalog(first: 50) { edges { node { key } } } }");
        queries.put(
                "seriesCatalog, search", "{ seriesCatalog(first: 50, search: \"china japan\") { edges { node { key } } } }");
        return queries;
    }

    /** Nanoseconds to the whole answer, and its length in bytes. */
    private static long[] ask(HttpClient client, String service, String query) throws IOException, InterruptedException {
        String body = "{\"query\":\"" + query.replace("\"", "\\\"") + "\"}";
        HttpRequest request = HttpRequest.newBuilder(URI.create(service + "/graphql"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        long asked = System.nanoTime();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        long time = System.nanoTime() - asked;
        if (answer.statusCode() != 200 || answer.body().contains("\"errors\":")) {
            throw new IllegalStateException(query + "\n" + answer.body());
        }
        return new long[] {time, answer.body().length()};
    }
}
