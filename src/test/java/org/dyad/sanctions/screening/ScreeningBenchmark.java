package org.dyad.sanctions.screening;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.dyad.ops.TestDatabase;
import org.dyad.sanctions.screening.InventedNames.Invented;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/**
 * The index against a plain pg_trgm query over the same names in the same run: 100,000 invented parties, names half of
 * which are some party's as somebody else writes it, half nobody's. No part of the ordinary tests:
 *
 * <pre>mvn test -Dtest=ScreeningBenchmark -Ddyad.benchmark.names=1000</pre>
 */
class ScreeningBenchmark {

    private static final int PARTIES = 100_000;
    private static final int NAMES = Integer.getInteger("dyad.benchmark.names", 1000);
    private static final int LIMIT = 5;
    private static final int WARM_UPS = 2;

    /** The five most similar parties; % is pg_trgm's own threshold, 0.3. */
    private static final String TRIGRAMS = """
            select q.n, x.party from unnest(?::text[]) with ordinality q(name, n) cross join lateral (
              select b.party, max(similarity(b.name, q.name)) as likeness from screening_benchmark b
              where b.name % q.name group by b.party order by likeness desc, b.party limit 5) x
            """;

    /** Names to ask for, and of each the party that is meant, or -1. */
    private record Asked(List<String> names, List<Integer> meant) {}

    @Test
    void theIndexIsFiveTimesAsFastAndAtLeastAsAccurate() throws SQLException, IOException {
        List<Invented> parties = new InventedNames(1).parties(PARTIES);
        Asked asked = asked(parties);
        long start = System.nanoTime();
        NameIndex.Builder builder = new NameIndex.Builder();
        for (int party = 0; party < parties.size(); party++) {
            for (String name : parties.get(party).names()) {
                builder.add(ScreenedName.of(name), party);
            }
        }
        NameIndex index = builder.build();
        say("index of %,d names made in %,d ms", index.size(), millis(start));
        for (int i = 0; i < WARM_UPS; i++) {
            byIndex(index, asked, 0);
        }
        long indexMillis = timed(() -> byIndex(index, asked, 1));
        Set<Integer> byIndex = byIndex(index, asked, 0);
        try (Connection database = TestDatabase.credentials().connect()) {
            fill(database, parties);
            Set<Integer> byTrigrams = new TreeSet<>();
            start = System.nanoTime();
            byTrigrams.addAll(byTrigrams(database, asked));
            long trigramMillis = millis(start);
            say("%d names: index %,d ms, pg_trgm %,d ms", asked.names().size(), indexMillis, trigramMillis);
            say("of %d meant: index %d, pg_trgm %d", asked.names().size() / 2, byIndex.size(), byTrigrams.size());
            assertThat(byIndex).hasSizeGreaterThanOrEqualTo(byTrigrams.size());
            assertThat(trigramMillis).isGreaterThanOrEqualTo(5 * indexMillis);
        }
    }

    private static Asked asked(List<Invented> parties) {
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

    /** Numbers of the questions whose party was among the answers. */
    private static Set<Integer> byIndex(NameIndex index, Asked asked, int say) {
        Set<Integer> found = new TreeSet<>();
        NameSearch search = index.search();
        long longest = 0;
        for (int i = 0; i < asked.names().size(); i++) {
            int meant = asked.meant().get(i);
            long start = System.nanoTime();
            boolean hit = search.find(ScreenedName.of(asked.names().get(i)), 0.85, LIMIT, name -> true).stream()
                    .anyMatch(one -> index.owner(one.name()) == meant);
            longest = Math.max(longest, System.nanoTime() - start);
            if (hit) {
                found.add(i);
            }
        }
        if (say > 0) {
            say("slowest name %,d us", TimeUnit.NANOSECONDS.toMicros(longest));
        }
        return found;
    }

    private static Set<Integer> byTrigrams(Connection database, Asked asked) throws SQLException {
        Set<Integer> found = new TreeSet<>();
        try (PreparedStatement statement = database.prepareStatement(TRIGRAMS)) {
            statement.setArray(1, database.createArrayOf("text", asked.names().toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    int question = row.getInt("n") - 1;
                    if (asked.meant().get(question) == row.getInt("party")) {
                        found.add(question);
                    }
                }
            }
        }
        return found;
    }

    private static void fill(Connection database, List<Invented> parties) throws SQLException, IOException {
        StringBuilder rows = new StringBuilder();
        for (int party = 0; party < parties.size(); party++) {
            for (String name : parties.get(party).names()) {
                rows.append(party).append('\t').append(name).append('\n');
            }
        }
        try (Statement statement = database.createStatement()) {
            statement.execute("create extension if not exists pg_trgm");
            statement.execute(
                    "create temporary table screening_benchmark (party integer not null, name text not null)");
            database.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy screening_benchmark from stdin",
                            new ByteArrayInputStream(rows.toString().getBytes(UTF_8)));
            statement.execute("create index on screening_benchmark using gin (name gin_trgm_ops)");
            statement.execute("analyze screening_benchmark");
        }
    }

    private static long timed(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return millis(start);
    }

    private static long millis(long startNanos) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startNanos);
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
