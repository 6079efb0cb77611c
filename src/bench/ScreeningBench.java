package org.dyad.sanctions.screening;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dyad.sanctions.screening.InventedNames.Invented;

/**
 * Two halves of src/bench/screening.sh: {@code list FILE} writes a list of invented parties as OpenSanctions'
 * targets.simple.csv; {@code ask URL JDBC USER PASSWORD} asks a service that has imported it, and pg_trgm over the same
 * table, and prints a table.
 *
 * <p>Half of the names asked for are some party's as somebody else writes it, half nobody's. A name is found if its party
 * is among the five best answers; pg_trgm's are the five most similar of what its operator finds at its own threshold.
 */
public final class ScreeningBench {

    private static final int PARTIES = 105_000;
    private static final int NAMES = 1_000;
    private static final int WARM_UPS = 20;
    private static final int WARM = 50;

    private static final String TRIGRAMS = """
            select q.n, x.party from unnest(?::text[]) with ordinality q(name, n) cross join lateral (
              select b.party, max(similarity(b.name, q.name)) as likeness from listed_name b
              where b.name % q.name group by b.party order by likeness desc, b.party limit 5) x
            """;

    private static final Pattern RESULT = Pattern.compile("\\{\"matches\":\\[(.*?)]}");
    private static final Pattern ENTRY = Pattern.compile("\"entryId\":\"P([0-9]+)\"");

    /** Names to ask for, and of each the party that is meant, or -1. */
    private record Asked(List<String> names, List<Integer> meant) {}

    private ScreeningBench() {}

    public static void main(String... args) throws Exception {
        if (args[0].equals("list")) {
            write(Path.of(args[1]));
        } else {
            ask(URI.create(args[1] + "/graphql"), args[2], args[3], args[4]);
        }
    }

    private static void write(Path file) throws IOException {
        int names = 0;
        int party = 0;
        try (PrintWriter rows = new PrintWriter(Files.newBufferedWriter(file))) {
            rows.println("id,schema,name,aliases,birth_date,countries,addresses,identifiers,sanctions");
            for (Invented invented : new InventedNames(1).parties(PARTIES)) {
                List<String> all = invented.names();
                rows.printf(
                        "P%d,LegalEntity,\"%s\",\"%s\",,,,,%n",
                        party++, all.get(0), String.join(";", all.subList(1, all.size())));
                names += all.size();
            }
        }
        System.out.printf("%,d parties, %,d names%n", PARTIES, names);
    }

    private static Asked asked() {
        List<Invented> parties = new InventedNames(1).parties(PARTIES);
        InventedNames names = new InventedNames(7);
        Random random = new Random(3);
        Asked asked = new Asked(new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < NAMES; i++) {
            int meant = i % 2 == 0 ? random.nextInt(parties.size()) : -1;
            asked.meant().add(meant);
            asked.names()
                    .add(
                            meant < 0
                                    ? names.primary()
                                    : names.varied(parties.get(meant).names().get(0)));
        }
        return asked;
    }

    private static void ask(URI service, String jdbc, String user, String password) throws Exception {
        Asked asked = asked();
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        for (int i = 0; i < WARM_UPS; i++) {
            answer(client, service, asked.names().subList(i * WARM, i * WARM + WARM));
        }
        List<Double> single = new ArrayList<>();
        for (String name : asked.names()) {
            long begin = System.nanoTime();
            answer(client, service, List.of(name));
            single.add((System.nanoTime() - begin) / 1e6);
        }
        single.sort(null);
        long begin = System.nanoTime();
        String all = answer(client, service, asked.names());
        double batch = (System.nanoTime() - begin) / 1e9;
        Set<Integer> found = found(all, asked);
        System.out.println("| What | `screen` | `pg_trgm` |");
        System.out.println("| --- | --- | --- |");
        System.out.printf(
                "| one name a request, median; 99th percentile; slowest | %.1f ms; %.1f ms; %.1f ms | |%n",
                single.get(NAMES / 2), single.get(NAMES * 99 / 100), single.get(NAMES - 1));
        try (Connection database = DriverManager.getConnection(jdbc, user, password);
                Statement statement = database.createStatement()) {
            statement.execute("create index if not exists bench_listed_name on listed_name using gin (name gin_trgm_ops)");
            statement.execute("analyze listed_name");
            begin = System.nanoTime();
            Set<Integer> trigrams = trigrams(database, asked);
            double seconds = (System.nanoTime() - begin) / 1e9;
            System.out.printf("| 1,000 names in one request, in one statement | %.2f s | %.2f s |%n", batch, seconds);
            System.out.printf("| of the 500 meant, among the five answers | %d | %d |%n", found.size(), trigrams.size());
            System.out.printf("%n%.1f times as fast%n", seconds / batch);
        }
    }

    private static String answer(HttpClient client, URI service, List<String> names)
            throws IOException, InterruptedException {
        String inputs = names.stream()
                .map(name -> "{\"name\":\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}")
                .collect(Collectors.joining(","));
        String query = "query($names: [ScreenInput!]!) { screen(names: $names, limit: 5) { results { matches {"
                + " designation { entryId } score } } } }";
        String body = "{\"query\":\"" + query + "\",\"variables\":{\"names\":[" + inputs + "]}}";
        String answer = client.send(
                        HttpRequest.newBuilder(service)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body, UTF_8))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        if (answer.contains("\"errors\":")) {
            throw new IllegalStateException(answer.substring(0, Math.min(600, answer.length())));
        }
        return answer;
    }

    /** Numbers of the questions whose party is among the answers. */
    private static Set<Integer> found(String answer, Asked asked) {
        Set<Integer> found = new TreeSet<>();
        Matcher results = RESULT.matcher(answer);
        for (int question = 0; results.find(); question++) {
            Matcher entries = ENTRY.matcher(results.group(1));
            while (entries.find()) {
                if (Integer.parseInt(entries.group(1)) == asked.meant().get(question)) {
                    found.add(question);
                }
            }
        }
        return found;
    }

    private static Set<Integer> trigrams(Connection database, Asked asked) throws SQLException {
        Set<Integer> found = new TreeSet<>();
        try (PreparedStatement statement = database.prepareStatement(TRIGRAMS)) {
            statement.setArray(1, database.createArrayOf("text", asked.names().toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    int question = row.getInt("n") - 1;
                    String party = row.getString("party");
                    if (party.endsWith(":P" + asked.meant().get(question))) {
                        found.add(question);
                    }
                }
            }
        }
        return found;
    }
}
