package org.dyad.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.dyad.ops.OwnDatabase;
import org.dyad.ops.PackagedService;
import org.dyad.ops.Started;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What becomes of the database when services start, end and die. */
@Tag("faults")
class DatabaseLifeIT {
    /** {@code nobody} on every Linux; owns nothing. */
    private static final int ORDINARY_USER = 65534;

    private static final int ENDED_BY_SIGTERM = 128 + 15;

    @RegisterExtension
    final PackagedService packaged = new PackagedService();

    @Test
    void aServiceThatWasKilledAdoptsItsDatabaseAgain() throws Exception {
        Path data = packaged.dataDirectory();
        Started first = packaged.start(data);
        first.awaitListening();
        assertThat(first.output()).contains("preparing PostgreSQL 17 in " + new OwnDatabase(data).folder());
        long server = new OwnDatabase(data).pid();
        writeRow(data);

        first.kill();
        Started second = packaged.start(data);
        second.awaitListening();

        assertThat(new OwnDatabase(data).pid()).isEqualTo(server);
        assertThat(rows(data)).isEqualTo(1);
        // adopted, so not ours to stop
        assertThat(second.terminate()).isEqualTo(ENDED_BY_SIGTERM);
        assertThat(new OwnDatabase(data).pid()).isEqualTo(server);
    }

    @Test
    void committedRowsSurviveTheDeathOfServiceAndDatabase() throws Exception {
        Path data = packaged.dataDirectory();
        Started first = packaged.start(data);
        first.awaitListening();
        long server = new OwnDatabase(data).pid();
        writeRow(data);

        first.kill();
        new OwnDatabase(data).kill();
        assertThat(new OwnDatabase(data).folder().resolve("postmaster.pid")).exists();
        packaged.start(data).awaitListening();

        assertThat(new OwnDatabase(data).pid()).isNotEqualTo(server);
        assertThat(rows(data)).isEqualTo(1);
    }

    @Test
    void aPidFileWhoseNumberWentToAnotherProcessDoesNotStopTheStart() throws Exception {
        Path data = packaged.dataDirectory();
        Started first = packaged.start(data);
        first.awaitListening();
        long server = new OwnDatabase(data).pid();
        first.kill();
        new OwnDatabase(data).kill();
        Path pidFile = new OwnDatabase(data).folder().resolve("postmaster.pid");
        String ours = Long.toString(ProcessHandle.current().pid());
        Files.writeString(pidFile, Files.readString(pidFile).replaceFirst("^\\d+", ours));

        packaged.start(data).awaitListening();

        assertThat(new OwnDatabase(data).pid()).isNotEqualTo(server);
    }

    @Test
    void twoServicesShareOneDatabaseAndTheFirstLeavesItToTheSecond() throws Exception {
        Path data = packaged.dataDirectory();
        Started first = packaged.start(data);
        int firstPort = first.awaitListening();
        long server = new OwnDatabase(data).pid();
        Started second = packaged.start(data);
        int secondPort = second.awaitListening();
        assertThat(secondPort).isNotEqualTo(firstPort);
        assertThat(new OwnDatabase(data).pid()).isEqualTo(server);

        assertThat(first.terminate()).isEqualTo(ENDED_BY_SIGTERM);

        assertThat(first.output()).contains("PostgreSQL keeps running in " + new OwnDatabase(data).folder());
        assertThat(new OwnDatabase(data).pid()).isEqualTo(server);
        writeRow(data);
        assertThat(rows(data)).isEqualTo(1);
    }

    @Test
    void twoFirstStartsAtTheSameMomentMakeOneDatabase() throws Exception {
        Path data = packaged.dataDirectory();

        List<Started> both = List.of(packaged.start(data), packaged.start(data));

        for (Started service : both) {
            service.awaitListening();
        }
        assertThat(both.stream().filter(DatabaseLifeIT::preparedDatabase)).hasSize(1);
    }

    @Test
    void sigtermStopsTheServiceFirstAndThenTheDatabase() throws Exception {
        Path data = packaged.dataDirectory();
        Started service = packaged.start(data);
        service.awaitListening();
        long server = new OwnDatabase(data).pid();

        assertThat(service.terminate()).isEqualTo(ENDED_BY_SIGTERM);

        assertThat(new OwnDatabase(data).folder().resolve("postmaster.pid")).doesNotExist();
        assertThat(isGone(server)).isTrue();
        // what PostgreSQL logs when it throws out a client that is still there
        assertThat(data.resolve("postgres-17.log"))
                .content()
                .contains("database system is shut down")
                .doesNotContain("terminating connection");
    }

    @Test
    void nobodyConnectsWithoutThePasswordThatOnlyTheOwnerMayRead() throws Exception {
        Path data = packaged.dataDirectory();
        packaged.start(data).awaitListening();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(
                        new OwnDatabase(data).folder().resolve("dyad.password"))))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> new OwnDatabase(data).connect("guess"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void anOrdinaryUserNeedsNothingPrepared() throws Exception {
        Path data = packaged.emptyDirectory();
        boolean root = Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        List<String> asOrdinaryUser = root ? ordinaryUser(data) : List.of();
        Path copy = packaged.copyForEverybody();

        Started service = packaged.start(asOrdinaryUser, copy, data, Map.of());
        service.awaitListening();

        Object owner = Files.getAttribute(Path.of("/proc", Long.toString(new OwnDatabase(data).pid())), "unix:uid");
        assertThat(owner).isEqualTo(Files.getAttribute(data, "unix:uid")).isNotEqualTo(0);
        assertThat(service.terminate()).isEqualTo(ENDED_BY_SIGTERM);
        assertThat(new OwnDatabase(data).folder().resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void sigtermDuringTheFirstStartLeavesNoDatabaseBehind() throws Exception {
        Path data = packaged.dataDirectory();
        Started service = packaged.start(data);
        while (!Files.exists(data.resolve("postgres-17.new"))) {
            Thread.sleep(5);
        }

        assertThat(service.terminate()).isEqualTo(ENDED_BY_SIGTERM);

        assertThat(service.output()).doesNotContain("\tat ");
        assertThat(new OwnDatabase(data).runs()).isFalse();
    }

    /** Gives the directory to the ordinary user and returns the words that make root one. */
    private static List<String> ordinaryUser(Path data) throws IOException, InterruptedException {
        List<String> become = List.of(
                "setpriv", "--reuid", ORDINARY_USER + "", "--regid", ORDINARY_USER + "", "--clear-groups", "--");
        Process probe = new ProcessBuilder("sh", "-c", String.join(" ", become) + " true").start();
        assumeTrue(probe.waitFor() == 0, "setpriv cannot become another user here");
        Files.setAttribute(data, "unix:uid", ORDINARY_USER);
        return become;
    }

    /** Whether a process ends within some seconds; one that nobody has collected yet (a zombie) has ended. */
    private static boolean isGone(long pid) throws IOException, InterruptedException {
        Path stat = Path.of("/proc", Long.toString(pid), "stat");
        for (int attempt = 0; attempt < 100 && Files.exists(stat); attempt++) {
            if (Files.readString(stat).contains(") Z ")) {
                return true;
            }
            Thread.sleep(50);
        }
        return !Files.exists(stat);
    }

    private static boolean preparedDatabase(Started service) {
        try {
            return service.output().contains("preparing PostgreSQL");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeRow(Path data) throws IOException, SQLException {
        try (Connection connection = new OwnDatabase(data).connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table scratch (written text)");
            statement.execute("insert into scratch values ('once')");
        }
    }

    private static int rows(Path data) throws IOException, SQLException {
        try (Connection connection = new OwnDatabase(data).connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from scratch")) {
            row.next();
            return row.getInt(1);
        }
    }
}
