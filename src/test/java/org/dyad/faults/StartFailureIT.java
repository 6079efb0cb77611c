package org.dyad.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.dyad.ops.OwnDatabase;
import org.dyad.ops.PackagedService;
import org.dyad.ops.Started;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a person reads when the service cannot start: one line that says what to do, and an exit code that is not 0. */
@Tag("faults")
class StartFailureIT {
    private static final String JDBC_URL = "QUARKUS_DATASOURCE_JDBC_URL";

    @RegisterExtension
    final PackagedService packaged = new PackagedService();

    @Test
    void aTakenPortIsNamed() throws Exception {
        Path data = packaged.dataDirectory();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());

            Started service = packaged.start(data, Map.of("QUARKUS_HTTP_PORT", port));

            assertThat(service.awaitExit()).isEqualTo(1);
            assertThat(service.output())
                    .contains("dyad: port " + port + " on 127.0.0.1 is taken; set QUARKUS_HTTP_PORT")
                    .doesNotContain("\tat ", "ERROR");
            new OwnDatabase(data).awaitGone();
        }
    }

    @Test
    void aSettingThatCannotBeReadIsNamed() throws Exception {
        Path data = packaged.dataDirectory();

        Started service = packaged.start(data, Map.of("QUARKUS_HTTP_PORT", "eighty"));

        assertThat(service.awaitExit()).isEqualTo(1);
        assertThat(service.output())
                .contains("dyad: a setting is wrong: ", "quarkus.http.port", "eighty")
                .doesNotContain("\tat ");
    }

    @Test
    void aReadOnlyDataDirectoryIsNamed() throws Exception {
        Path data = packaged.emptyDirectory();
        // permissions do not bind root, a read-only mount does
        List<String> onReadOnlyMount =
                Mounts.with("mount --bind " + data + " " + data + " && mount -o remount,bind,ro " + data);

        Started service = packaged.start(onReadOnlyMount, PackagedService.PACKAGE, data, Map.of());

        assertFailsWithOneLine(
                service, "data directory cannot be used: " + data + "/dyad.lock: Read-only file system; set DYAD_DATA");
    }

    @Test
    void aFullDiskIsNamed() throws Exception {
        Path data = packaged.emptyDirectory();
        Path programs = packaged.dataDirectory().resolve("programs").toRealPath();
        // room for the beginnings of a database
        List<String> onSmallDisk = Mounts.with(
                "mount -t tmpfs -o size=20m none " + data + " && ln -s " + programs + " " + data + "/programs");

        Started service = packaged.start(onSmallDisk, PackagedService.PACKAGE, data, Map.of());

        assertThat(service.awaitExit()).isEqualTo(1);
        assertThat(service.output().lines())
                .last(InstanceOfAssertFactories.STRING)
                .startsWith("dyad: PostgreSQL's files cannot be made in " + data)
                .contains("No space left on device; free space on that disk");
    }

    @Test
    void rootWithoutUserNamespacesIsToldTheAlternatives() throws Exception {
        assumeTrue(Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid")), "only for root");
        Path data = packaged.dataDirectory();

        // without unshare in reach root is as helpless as where the kernel denies it
        Started service = packaged.start(data, Map.of("PATH", "/nowhere"));

        assertFailsWithOneLine(
                service, "PostgreSQL does not run as root", "start the service as an ordinary user", JDBC_URL);
    }

    @Test
    void aFileInPlaceOfTheDataDirectoryIsNamed() throws Exception {
        Path file = Files.writeString(packaged.emptyDirectory().resolve("file"), "no directory");

        assertFailsWithOneLine(packaged.start(file), "data directory cannot be used: " + file + ": not a directory");
        assertFailsWithOneLine(packaged.start(file.resolve("below")), "data directory cannot be used: " + file);
    }

    @Test
    void anotherMajorVersionIsRefusedWithTheWayToUpgrade() throws Exception {
        Path data = packaged.dataDirectory();
        Path database = Files.createDirectory(data.resolve("postgres-17"));
        Files.writeString(database.resolve("PG_VERSION"), "18\n");

        assertFailsWithOneLine(
                packaged.start(data), database + " was written by PostgreSQL 18, this release brings 17; ", "pg_dump");
    }

    @Test
    void anOlderDatabaseIsNotSilentlyLeftBehind() throws Exception {
        Path data = packaged.dataDirectory();
        Path database = Files.createDirectory(data.resolve("postgres-16"));
        Files.writeString(database.resolve("PG_VERSION"), "16\n");

        assertFailsWithOneLine(
                packaged.start(data), database + " was written by PostgreSQL 16, this release brings 17; ", "pg_dump");
        assertThat(data.resolve("postgres-17")).doesNotExist();
    }

    @Test
    void aDirectoryThatIsNoDatabaseIsLeftAlone() throws Exception {
        Path data = packaged.dataDirectory();
        Path database = Files.createDirectory(data.resolve("postgres-17"));
        Files.writeString(database.resolve("notes.txt"), "mine");

        assertFailsWithOneLine(packaged.start(data), database + " is not a PostgreSQL data directory; ");
    }

    @Test
    void anUnreachableExternalDatabaseIsNamedWithoutSecrets() throws Exception {
        Path data = packaged.dataDirectory();
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        String url = "jdbc:postgresql://127.0.0.1:" + closed + "/trade?user=me&password=secret";

        Started service = packaged.start(data, Map.of(JDBC_URL, url));

        assertFailsWithOneLine(service, "no database answers at 127.0.0.1:" + closed + "/trade; ", JDBC_URL);
        assertThat(service.output()).doesNotContain("secret");
        assertThat(new OwnDatabase(data).folder()).doesNotExist();
    }

    @Test
    void aDatabaseThatStandsStillAtTheStartIsNotWaitedForForEver() throws Exception {
        OwnDatabase external = packaged.database();
        external.stall();

        Started service = packaged.start(external, Map.of());

        assertFailsWithOneLine(service, "no database answers at 127.0.0.1:" + external.port(), JDBC_URL);
    }

    @Test
    void anExternalDatabaseIsUsedAsNamedOrTheRefusalIsExplained() throws Exception {
        OwnDatabase external = packaged.database();
        Path data = packaged.dataDirectory();
        String password = external.password();

        assertFailsWithOneLine(
                packaged.start(data, environment(external.url(), "wrong")),
                "refuses the user or password; check QUARKUS_DATASOURCE_USERNAME");
        packaged.start(data, environment(external.url(), password)).awaitListening();
        assertThat(new OwnDatabase(data).folder()).doesNotExist();

        // nobody may connect to a database that pg_hba.conf does not name, so let it name all
        Path access = external.folder().resolve("pg_hba.conf");
        Files.writeString(access, "host all all 127.0.0.1/32 scram-sha-256\n");
        signalReload(external.pid());
        assertFailsWithOneLine(
                packaged.start(data, environment(external.url() + "x", password)),
                "the server has no such database: ",
                JDBC_URL);
    }

    private static Map<String, String> environment(String url, String password) {
        return Map.of(JDBC_URL, url, "QUARKUS_DATASOURCE_USERNAME", "dyad", "QUARKUS_DATASOURCE_PASSWORD", password);
    }

    private static void assertFailsWithOneLine(Started service, String... parts)
            throws IOException, InterruptedException {
        assertThat(service.awaitExit()).isEqualTo(1);
        assertThat(service.output()).startsWith("dyad: ").hasLineCount(1).contains(parts);
    }

    private static void signalReload(long pid) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-HUP", Long.toString(pid)).start().waitFor();
        Thread.sleep(500); // PostgreSQL says nothing back
    }
}
