package org.dyad.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A PostgreSQL and one that follows it by streaming, both on ports of 127.0.0.1 that stay theirs; made of the programs
 * that the service brings, which have no {@code pg_basebackup}, so that the second begins as a copy of the first's
 * files.
 */
final class ReplicatedDatabase implements AutoCloseable {

    /**
     * The replica asks again at once whether its primary is back, and hides no row that a query of its own still reads.
     */
    private static final String FOLLOWING = """

            primary_conninfo = 'host=127.0.0.1 port=%d user=dyad password=%s'
            wal_retrieve_retry_interval = '200ms'
            hot_standby_feedback = on
            """;

    /** One of the two. */
    final class Server {
        private final DataDirectory data;
        private final int port;

        private Server(DataDirectory data) throws IOException {
            this.data = data;
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                this.port = socket.getLocalPort();
            }
        }

        void start() {
            control(
                    "start",
                    "--log=" + data.log(),
                    "--options=-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=");
        }

        /** Ends it and all its processes at once. */
        void kill() throws IOException, InterruptedException {
            new OwnDatabase(data.root()).kill();
        }

        void set(String setting) throws IOException {
            append("postgresql.auto.conf", setting + "\n");
        }

        /** Makes the replica a primary. */
        void promote() {
            control("promote");
        }

        /** The first column of the first row. */
        String ask(String query) throws SQLException {
            try (Connection connection = new Credentials(url("", this), "dyad", password()).connect();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(query)) {
                row.next();
                return row.getString(1);
            }
        }

        private void control(String action, String... options) {
            List<String> command = new ArrayList<>(List.of(
                    programs.program("pg_ctl"), action, "--pgdata=" + data.database(), "--wait", "--timeout=30"));
            command.addAll(List.of(options));
            ChildProcess ended = ChildProcess.run(command, "");
            assertThat(ended.succeeded()).as(ended.output()).isTrue();
        }

        private void append(String file, String text) throws IOException {
            Files.writeString(data.database().resolve(file), text, StandardOpenOption.APPEND);
        }
    }

    private final PostgresPrograms programs;
    private final Server primary;
    private final Server replica;

    /** @param folder empty; the caller deletes it */
    ReplicatedDatabase(Path folder, PostgresPrograms programs) throws IOException {
        this.programs = programs;
        this.primary = new Server(new DataDirectory(Files.createDirectory(folder.resolve("primary"))));
        this.replica = new Server(new DataDirectory(Files.createDirectory(folder.resolve("replica"))));
        DatabaseFiles.create(primary.data, programs);
        primary.append("pg_hba.conf", "host replication dyad 127.0.0.1/32 scram-sha-256\n");
        alone("alter role dyad replication");
        alone("grant execute on function pg_wal_replay_pause() to dyad");
        alone("grant execute on function pg_wal_replay_resume() to dyad");
        ChildProcess copied = ChildProcess.run(
                List.of(
                        "cp",
                        "-a",
                        primary.data.database().toString(),
                        replica.data.database().toString()),
                "");
        assertThat(copied.succeeded()).as(copied.output()).isTrue();
        Files.createFile(replica.data.database().resolve("standby.signal"));
        replica.set(FOLLOWING.formatted(primary.port, password()));
        primary.start();
        replica.start();
    }

    Server primary() {
        return primary;
    }

    Server replica() {
        return replica;
    }

    String password() {
        return DatabaseFiles.password(primary.data.database());
    }

    /** The driver's URL of some servers, in this order. */
    String url(String parameters, Server... servers) {
        List<String> hosts = new ArrayList<>();
        for (Server server : servers) {
            hosts.add("127.0.0.1:" + server.port);
        }
        return "jdbc:postgresql://" + String.join(",", hosts) + "/dyad" + parameters;
    }

    /** As {@code postgres --single} does it, before anybody else can. */
    private void alone(String statement) {
        ChildProcess single = ChildProcess.run(
                List.of(
                        programs.program("postgres"),
                        "--single",
                        "-D",
                        primary.data.database().toString(),
                        "dyad"),
                statement + "\n");
        assertThat(single.output()).doesNotContain("ERROR:");
    }

    @Override
    public void close() throws IOException, InterruptedException {
        for (Server server : List.of(primary, replica)) {
            if (PostmasterFile.ofRunning(server.data.database()).isPresent()) {
                server.kill();
            }
        }
    }
}
