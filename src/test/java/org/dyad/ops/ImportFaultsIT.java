package org.dyad.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dyad.ops.PackagedService.killDatabase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dyad.ops.PackagedService.Finished;
import org.dyad.ops.PackagedService.Started;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Imports of the packaged program whose process, service or database is killed, and imports beside one another. */
class ImportFaultsIT {

    /** Names the imports' lock; 0x44594144. */
    private static final long LOCK = 1146700100L;

    private static final int ROWS = 20_000;
    private static final long SEED = 20140521;

    /** Rows, sum of what stands, of what was closed, revisions, series, cells: all that an import writes. */
    private static final String STATE = """
            select (select count(*) || ' ' || coalesce(sum(value) filter (where known_to is null), 0)
                || ' ' || coalesce(sum(value) filter (where known_to is not null), 0)
                || ' ' || count(*) filter (where vintage_kind = 'REVISION')
                from trade_flow where dataset = 'faults')
              || ' ' || (select count(*) from series_catalog where provider = 'COMTRADE' and areas[1] = 'AND')
              || ' ' || (select count(*) from coverage where dataset = 'faults')
              || ' ' || (select count(*) from load where dataset = 'faults')
            """;

    // Values are the row's number, from 1 to 20,000, and one more in the second release:
    // 20,000 · 20,001 / 2 = 200,010,000, and 200,030,000. 200 series of 100 years each, and as many cells as years.
    private static final String OLD = "20000 200010000 0 0 200 100 1";
    private static final String NEW = "40000 200030000 200010000 20000 200 200 2";

    @RegisterExtension
    final PackagedService packaged = new PackagedService();

    private final Random random = new Random(SEED);

    @Test
    void anImportThatIsKilledLeavesTheOldStateAndTheNextOneDoesItAll() throws Exception {
        Path data = started();

        for (int attempt = 0; attempt < 3; attempt++) {
            Started importing = begin(data, "2024-02-29", 1);
            awaitLock(data);
            Thread.sleep(random.nextInt(400));
            importing.kill();

            assertThat(state(data)).isEqualTo(OLD);
        }
        assertThat(imported(data, "2024-02-29", 1).exitCode()).isZero();

        assertThat(state(data)).isEqualTo(NEW);
    }

    @Test
    void anImportOutlivesTheServiceAndReadersSeeTheOldStateOrTheNew() throws Exception {
        Path data = packaged.dataDirectory();
        Started service = packaged.start(data);
        service.awaitListening();
        assertThat(imported(data, "2024-01-31", 0).exitCode()).isZero();

        Started importing = begin(data, "2024-02-29", 1);
        awaitLock(data);
        service.kill();
        Set<String> seen = new LinkedHashSet<>();
        while (importing.process().isAlive()) {
            seen.add(state(data));
        }

        assertThat(importing.awaitExit()).isZero();
        assertThat(seen).contains(OLD).isSubsetOf(OLD, NEW);
        assertThat(state(data)).isEqualTo(NEW);
    }

    @Test
    void aDatabaseThatIsKilledComesBackWithTheOldState() throws Exception {
        Path data = started();
        Started importing = begin(data, "2024-02-29", 1);
        awaitLock(data);
        Thread.sleep(random.nextInt(400));

        killDatabase(data);

        assertThat(importing.awaitExit()).isEqualTo(1);
        packaged.start(data).awaitListening();
        assertThat(state(data)).isEqualTo(OLD);
        assertThat(imported(data, "2024-02-29", 1).exitCode()).isZero();
        assertThat(state(data)).isEqualTo(NEW);
    }

    @Test
    void ofTwoImportsOneWaitsAndSaysSo() throws Exception {
        Path data = started();
        Started first;
        Started second;
        try (Connection holder = PackagedService.connect(data);
                Statement statement = holder.createStatement()) {
            statement.execute("select pg_advisory_lock(" + LOCK + ")");
            first = begin(data, "2024-02-29", 1);
            second = begin(data, "2024-02-29", 1);
            while (!ask(data, "select count(*) from pg_locks where locktype = 'advisory' and not granted")
                    .equals("2")) {
                assertThat(first.process().isAlive() && second.process().isAlive())
                        .isTrue();
                Thread.sleep(20);
            }
            assertThat(state(data)).isEqualTo(OLD);
        }

        assertThat(List.of(first.awaitExit(), second.awaitExit())).containsExactly(0, 0);
        assertThat(first.output() + second.output())
                .contains("another import is running; this one begins when it has ended", "20,000 unchanged");
        // the second found nothing to do and says so in the record of the loads
        assertThat(state(data)).isEqualTo(NEW.replaceFirst("2$", "3"));
    }

    /** A service whose database has the first release. */
    private Path started() throws IOException, InterruptedException, SQLException {
        Path data = packaged.dataDirectory();
        packaged.start(data).awaitListening();
        assertThat(imported(data, "2024-01-31", 0).exitCode()).isZero();
        assertThat(state(data)).isEqualTo(OLD);
        return data;
    }

    private Finished imported(Path data, String released, int more) throws IOException, InterruptedException {
        return packaged.run(data, Map.of(), arguments(released, more));
    }

    private Started begin(Path data, String released, int more) throws IOException {
        return packaged.begin(data, arguments(released, more));
    }

    private String[] arguments(String released, int more) throws IOException {
        return new String[] {
            "import", "--dataset", "faults", "--released", released, file(more).toString()
        };
    }

    /** Andorra's exports to Spain: 200 subheadings in 100 years, each row with its number and so much more as value. */
    private Path file(int more) throws IOException {
        String rows = IntStream.range(0, ROWS)
                .mapToObj(i -> "A,%d,20,X,724,H0,%06d,%d".formatted(1900 + i % 100, 10_000 + i / 100, 1 + i + more))
                .collect(Collectors.joining("\n"));
        return Files.writeString(
                packaged.emptyDirectory().resolve("andorra.csv"),
                "freqCode,period,reporterCode,flowCode,partnerCode,classificationCode,cmdCode,primaryValue\n" + rows
                        + "\n");
    }

    private static void awaitLock(Path data) throws IOException, SQLException, InterruptedException {
        while (!ask(data, "select count(*) from pg_locks where locktype = 'advisory' and granted and objid = " + LOCK)
                .equals("1")) {
            Thread.sleep(10);
        }
    }

    private static String state(Path data) throws IOException, SQLException {
        return ask(data, STATE);
    }

    private static String ask(Path data, String query) throws IOException, SQLException {
        try (Connection connection = PackagedService.connect(data);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
