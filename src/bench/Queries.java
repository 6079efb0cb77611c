import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Asks two services the same in turn, a small and a large one with trade from Flows, and prints the medians of the times
 * to an answer and of the ratios of each pair. A question that passes the service's deadline counts with the deadline.
 *
 * <p>Usage: {@code java src/bench/Queries.java SMALL LARGE}, both addresses without a path.
 */
final class Queries {

    private static final int WARM = 200;
    private static final int PAIRS = 400;
    private static final long WARM_NANOS = 10_000_000_000L;
    private static final long NANOS = 60_000_000_000L;

    private Queries() {}

    public static void main(String... args) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        System.out.println("| Query | Small | Large | Ratio | 9 of 10 below | Pairs | Bytes |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
        for (Map.Entry<String, String> query : queries().entrySet()) {
            compare(client, query.getKey(), query.getValue(), args[0], args[1]);
        }
    }

    /** As many pairs as fit into a minute, after ten seconds without a watch. */
    private static void compare(HttpClient client, String name, String query, String small, String large)
            throws IOException, InterruptedException {
        List<Pair> pairs = new ArrayList<>();
        long begun = System.nanoTime();
        for (int i = 0; i < WARM && System.nanoTime() - begun < WARM_NANOS; i++) {
            Pair.ask(client, query, small, large, i);
        }
        begun = System.nanoTime();
        for (int i = 0; i < PAIRS && (System.nanoTime() - begun < NANOS || i < 3); i++) {
            pairs.add(Pair.ask(client, query, small, large, i));
        }
        double[] ratios = pairs.stream().mapToDouble(Pair::ratio).sorted().toArray();
        System.out.printf(
                "| %s | %.2f ms | %.2f ms | %.2f | %.2f | %d | %d, %d |%n",
                name,
                median(pairs.stream().mapToLong(pair -> pair.small.nanos)) / 1e6,
                median(pairs.stream().mapToLong(pair -> pair.large.nanos)) / 1e6,
                ratios[ratios.length / 2],
                ratios[ratios.length * 9 / 10],
                ratios.length,
                pairs.get(0).small.bytes,
                pairs.get(0).large.bytes);
    }

    /** The time to the whole answer, and its length. */
    private record Answer(long nanos, int bytes) {}

    /** One question to both, the small one first every other time: what slows the machine down slows both. */
    private record Pair(Answer small, Answer large) {

        static Pair ask(HttpClient client, String query, String small, String large, int turn)
                throws IOException, InterruptedException {
            if (turn % 2 == 0) {
                Answer first = Queries.ask(client, small, query);
                return new Pair(first, Queries.ask(client, large, query));
            }
            Answer first = Queries.ask(client, large, query);
            return new Pair(Queries.ask(client, small, query), first);
        }

        double ratio() {
            return (double) large.nanos / small.nanos;
        }
    }

    private static double median(LongStream nanos) {
        long[] sorted = nanos.sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static Map<String, String> queries() {
        String trade = "{trade: {reporter: \"%s\", partner: \"%s\", flow: %s, provider: \"COMTRADE\"%s}}";
        String ten = Stream.of("USA", "DEU", "JPN", "NLD", "KOR")
                .flatMap(partner -> Stream.of(
                        trade.formatted("CHN", partner, "EXPORT", ""), trade.formatted(partner, "CHN", "EXPORT", "")))
                .collect(Collectors.joining(", "));
        Map<String, String> queries = new LinkedHashMap<>();
        queries.put(
                "series, 25 years",
                "{ series(series: %s, from: \"2000\", to: \"2024\") { values } }"
                        .formatted(trade.formatted("CHN", "USA", "EXPORT", "")));
        queries.put(
                "series, 300 months",
                "{ series(series: %s, from: \"2000-01\", to: \"2024-12\") { values } }"
                        .formatted(trade.formatted("CHN", "USA", "EXPORT", ", frequency: MONTHLY")));
        queries.put(
                "compare, 10 series",
                "{ compare(input: {series: [%s], from: \"2000\", to: \"2024\"}) { series { label values } } }"
                        .formatted(ten));
        queries.put(
                "breakdown by chapter",
                "{ breakdown(input: {reporter: \"CHN\", partner: \"USA\", flow: EXPORT, period: \"2024\", by: COMMODITY,"
                        + " level: 2, provider: \"COMTRADE\"}) { rows { code value } } }");
        queries.put(
                "mirrorGaps of a pair",
                "{ mirrorGaps(input: {by: COMMODITY, exporter: \"CHN\", importer: \"USA\", period: \"2024\", top: 20})"
                        + " { pairs oneSided rows { gap } } }");
        queries.put(
                "diversion, 4 senders, 5 hubs, 1 code",
                "{ diversion(input: {senders: [\"DEU\", \"USA\", \"GBR\", \"JPN\"], target: \"RUS\","
                        + " hubs: [\"ARM\", \"ARE\", \"KAZ\", \"KGZ\", \"TUR\"], commodities: [\"010110\"],"
                        + " date: \"2022-02-24\", before: 2, after: 2, provider: \"COMTRADE\"})"
                        + " { shortfall rerouted } }");
        queries.put(
                "tradeIndices of pairs, 6 digits",
                "{ tradeIndices(input: {reporter: \"CHN\", partner: \"USA\", period: \"2023\", level: 6,"
                        + " provider: \"COMTRADE\"}) { tradeIntensity { value } rows { code } } }");
        queries.put("seriesCatalog, first page", "{ seriesCatalog(first: 50) { edges { node { key } } } }");
        queries.put(
                "seriesCatalog, search", "{ seriesCatalog(first: 50, search: \"china japan\") { edges { node { key } } } }");
        return queries;
    }

    private static Answer ask(HttpClient client, String service, String query) throws IOException, InterruptedException {
        String body = "{\"query\":\"" + query.replace("\"", "\\\"") + "\"}";
        HttpRequest request = HttpRequest.newBuilder(URI.create(service + "/graphql"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        long asked = System.nanoTime();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        long time = System.nanoTime() - asked;
        boolean late = answer.body().contains("DEADLINE_EXCEEDED");
        if (!late && (answer.statusCode() != 200 || answer.body().contains("\"errors\":"))) {
            throw new IllegalStateException(query + "\n" + answer.body());
        }
        return new Answer(time, answer.body().length());
    }
}
