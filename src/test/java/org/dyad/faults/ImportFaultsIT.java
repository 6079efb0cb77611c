package org.dyad.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dyad.ops.Finished;
import org.dyad.ops.OwnDatabase;
import org.dyad.ops.PackagedService;
import org.dyad.ops.Started;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Imports of the packaged program whose process, service or database is killed, and imports beside one another. */
@Tag("faults")
@Tag("core")
class ImportFaultsIT {

    /** Names the imports' lock; 0x44594144. */
    private static final long LOCK = 1146700100L;

    private static final long SEED = 20140521;

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

            assertThat(state(data)).isEqualTo(AndorraFile.OLD);
        }
        assertThat(imported(data, "2024-02-29", 1).exitCode()).isZero();

        assertThat(state(data)).isEqualTo(AndorraFile.NEW);
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
        assertThat(seen).contains(AndorraFile.OLD).isSubsetOf(AndorraFile.OLD, AndorraFile.NEW);
        assertThat(state(data)).isEqualTo(AndorraFile.NEW);
    }

    @Test
    void whoAsksTheServiceDuringAnImportHearsTheOldFiguresOrTheNew() throws Exception {
        Path data = packaged.dataDirectory();
        Client client = new Client(packaged.start(data).awaitListening());
        assertThat(imported(data, "2024-01-31", 0).exitCode()).isZero();

        Started importing = begin(data, "2024-02-29", 1);
        Set<List<Double>> seen = new LinkedHashSet<>();
        while (importing.process().isAlive()) {
            seen.add(twenty(client));
        }
        seen.add(twenty(client));

        assertThat(importing.awaitExit()).isZero();
        assertThat(seen).containsExactly(Collections.nCopies(20, 0.0), Collections.nCopies(20, 1.0));
    }

    /**
     * How far the values of 1900 in the first twenty series, all of one answer, lie above those of the first release.
     */
    private static List<Double> twenty(Client client) throws IOException, InterruptedException {
        String inputs = IntStream.range(0, 20)
                .mapToObj(i -> "{trade: {reporter: \"AND\", partner: \"ESP\", flow: EXPORT, commodity: \"%06d\"}}"
                        .formatted(10_000 + i))
                .collect(Collectors.joining(", "));
        List<List<Double>> columns = client.post("""
                        { compare(input: {series: [%s], from: "1900", to: "1900"}) { series { values } } }
                        """.formatted(inputs)).json().getList("data.compare.series.values");
        return IntStream.range(0, 20)
                .mapToObj(i -> columns.get(i).get(0) - (1 + 100.0 * i))
                .toList();
    }

    @Test
    void aDatabaseThatIsKilledComesBackWithTheOldState() throws Exception {
        Path data = started();
        Started importing = begin(data, "2024-02-29", 1);
        awaitLock(data);
        Thread.sleep(random.nextInt(400));

        new OwnDatabase(data).kill();

        assertThat(importing.awaitExit()).isEqualTo(1);
        packaged.start(data).awaitListening();
        assertThat(state(data)).isEqualTo(AndorraFile.OLD);
        assertThat(imported(data, "2024-02-29", 1).exitCode()).isZero();
        assertThat(state(data)).isEqualTo(AndorraFile.NEW);
    }

    @Test
    void ofTwoImportsOneWaitsAndSaysSo() throws Exception {
        Path data = started();
        Started first;
        Started second;
        try (Connection holder = new OwnDatabase(data).connect();
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
            assertThat(state(data)).isEqualTo(AndorraFile.OLD);
        }

        assertThat(List.of(first.awaitExit(), second.awaitExit())).containsExactly(0, 0);
        assertThat(first.output() + second.output())
                .contains("another import is running; this one begins when it has ended", "20,000 unchanged");
        // the second found nothing to do and says so in the record of the loads
        assertThat(state(data)).isEqualTo(AndorraFile.NEW.replaceFirst("2$", "3"));
    }

    /** A service whose database has the first release. */
    private Path started() throws IOException, InterruptedException, SQLException {
        Path data = packaged.dataDirectory();
        packaged.start(data).awaitListening();
        assertThat(imported(data, "2024-01-31", 0).exitCode()).isZero();
        assertThat(state(data)).isEqualTo(AndorraFile.OLD);
        return data;
    }

    private Finished imported(Path data, String released, int more) throws IOException, InterruptedException {
        return packaged.run(
                data,
                Map.of(),
                AndorraFile.released(released, more, packaged.emptyDirectory()).importing());
    }

    private Started begin(Path data, String released, int more) throws IOException {
        return packaged.begin(
                data,
                AndorraFile.released(released, more, packaged.emptyDirectory()).importing());
    }

    private static void awaitLock(Path data) throws IOException, SQLException, InterruptedException {
        while (!ask(data, "select count(*) from pg_locks where locktype = 'advisory' and granted and objid = " + LOCK)
                .equals("1")) {
            Thread.sleep(10);
        }
    }

    private static String state(Path data) throws IOException, SQLException {
        return ask(data, AndorraFile.STATE);
    }

    private static String ask(Path data, String query) throws IOException, SQLException {
        return String.valueOf(new OwnDatabase(data).ask(query));
    }
}
