package org.dyad.ops;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL that comes with the service, running on the data directory: adopted if one runs there already, else
 * started. It outlives a service that is killed, and serves every process that uses the same data directory.
 *
 * <p>Each process keeps one connection open for as long as it lives, so that an idle one still counts as a client when
 * another asks whether anybody is left. Looking, starting and stopping happen under the data directory's lock, so a
 * server is never stopped while somebody adopts it.
 *
 * <p>PostgreSQL listens on 127.0.0.1 only, on a free port that it writes into {@code postmaster.pid}, and has no Unix
 * socket. {@code pg_ctl} puts it into a session of its own: Ctrl-C at the terminal reaches the service alone.
 */
public final class PostgresServer {
    /** Long enough for the recovery of a crashed database; a server that fails says so at once. */
    private static final Duration START_WAIT = Duration.ofMinutes(10);

    private static final Duration STOP_WAIT = Duration.ofSeconds(60);
    private static final Duration LINGER_WAIT = Duration.ofSeconds(10);
    private static final Duration CLIENTS_LEAVE_WAIT = Duration.ofSeconds(2);
    private static final Duration STEP = Duration.ofMillis(50);
    private static final long LOG_BYTES_KEPT = 10_000_000;

    /** Our own pool's connections vanish a moment after they are closed. */
    private static final String OTHER_CLIENTS = """
            select count(*) from pg_stat_activity
            where backend_type = 'client backend' and pid <> pg_backend_pid()
            """;

    private final DataDirectory data;
    private final Credentials credentials;
    private final Connection kept;

    /** The programs that started the server; null if it was adopted. */
    private final @Nullable PostgresPrograms starter;

    private PostgresServer(
            DataDirectory data, Credentials credentials, Connection kept, @Nullable PostgresPrograms starter) {
        this.data = data;
        this.credentials = credentials;
        this.kept = kept;
        this.starter = starter;
    }

    /** Adopts or starts the server of a directory that has {@link DataDirectory}'s layout. */
    public static PostgresServer open(Path dataDirectory) {
        return open(new DataDirectory(dataDirectory));
    }

    /**
     * Adopts or starts the server; makes the database if there is none.
     *
     * @throws StartException if that cannot be done, with the line to print
     */
    static PostgresServer open(DataDirectory data) {
        try (FileChannel lock = data.lock()) {
            data.requireMajorVersion();
            Optional<PostmasterFile> running = awaitReady(data);
            if (running.isPresent()) {
                return connect(data, running.get(), null);
            }
            ChildProcess.requireOrdinaryRights();
            PostgresPrograms programs;
            if (data.hasDatabase()) {
                programs = PostgresPrograms.unpackedIn(data.programs());
            } else {
                Notices.say("preparing PostgreSQL " + DataDirectory.MAJOR_VERSION + " in " + data.database()
                        + " (first start)");
                programs = PostgresPrograms.unpackedIn(data.programs());
                DatabaseFiles.create(data, programs);
            }
            return connect(data, start(data, programs), programs);
        } catch (IOException e) {
            throw DataDirectory.unusable(data.root(), e);
        }
    }

    /** Where the service finds the database. */
    public Credentials credentials() {
        return credentials;
    }

    /** Whether this process started the server rather than adopted it. */
    public boolean startedHere() {
        return starter != null;
    }

    /**
     * Leaves the server: stops it if this process started it and no other client is connected. Call it when the service
     * itself has closed its connections.
     */
    void leave() {
        if (starter == null) {
            closeKept();
            Notices.say("PostgreSQL keeps running in " + data.database() + ": this process did not start it");
            return;
        }
        try (FileChannel lock = data.lock()) {
            int others = otherClients();
            closeKept();
            if (others > 0) {
                Notices.say("PostgreSQL keeps running in " + data.database() + ": " + others
                        + (others == 1 ? " other client is" : " other clients are") + " connected");
            } else {
                stop(starter);
            }
        } catch (IOException | SQLException e) {
            Notices.say("PostgreSQL keeps running in " + data.database() + ": " + e.getMessage());
        }
    }

    private int otherClients() throws SQLException {
        long deadline = System.nanoTime() + CLIENTS_LEAVE_WAIT.toNanos();
        while (true) {
            try (Statement statement = kept.createStatement();
                    ResultSet row = statement.executeQuery(OTHER_CLIENTS)) {
                row.next();
                int others = row.getInt(1);
                if (others == 0 || System.nanoTime() > deadline) {
                    return others;
                }
            }
            pause();
        }
    }

    private void closeKept() {
        try {
            kept.close();
        } catch (SQLException e) {
            Notices.say("the connection to PostgreSQL broke: " + e.getMessage());
        }
    }

    private void stop(PostgresPrograms programs) {
        ChildProcess stopped = ChildProcess.run(
                List.of(
                        programs.program("pg_ctl"),
                        "stop",
                        "--pgdata=" + data.database(),
                        "--mode=fast",
                        "--timeout=" + STOP_WAIT.toSeconds()),
                "");
        if (!stopped.succeeded()) {
            Notices.say("PostgreSQL did not stop in " + data.database() + ": " + PostgresLog.reason(stopped.output()));
        }
    }

    /** The running server, once it accepts connections; empty if none runs (any more). */
    private static Optional<PostmasterFile> awaitReady(DataDirectory data) throws IOException {
        long deadline = System.nanoTime() + START_WAIT.toNanos();
        Optional<PostmasterFile> running = PostmasterFile.ofRunning(data.database());
        if (running.isPresent() && !running.get().ready()) {
            Notices.say("waiting for PostgreSQL in " + data.database() + ", which starts or stops");
        }
        while (running.isPresent() && !running.get().ready()) {
            if (System.nanoTime() > deadline) {
                throw new StartException("PostgreSQL (process " + running.get().pid() + ") in " + data.database()
                        + " neither becomes ready nor ends; see " + data.log());
            }
            pause();
            running = PostmasterFile.ofRunning(data.database());
        }
        return running;
    }

    private static PostgresServer connect(
            DataDirectory data, PostmasterFile server, @Nullable PostgresPrograms starter) {
        Credentials credentials = new Credentials(
                "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + DatabaseFiles.ROLE,
                DatabaseFiles.ROLE,
                DatabaseFiles.password(data.database()));
        try {
            return new PostgresServer(data, credentials, credentials.connect(), starter);
        } catch (SQLException e) {
            throw new StartException(
                    "PostgreSQL (process " + server.pid() + ", port " + server.port() + ") in " + data.database()
                            + " does not let us in: " + e.getMessage() + "; stop that process and start again, or see "
                            + data.log(),
                    e);
        }
    }

    private static PostmasterFile start(DataDirectory data, PostgresPrograms programs) throws IOException {
        if (PostmasterFile.isMisleading(data.database())) {
            Files.deleteIfExists(PostmasterFile.in(data.database()));
        }
        turnOver(data.log());
        long deadline = System.nanoTime() + LINGER_WAIT.toNanos();
        while (true) {
            long logged = Files.exists(data.log()) ? Files.size(data.log()) : 0;
            ChildProcess started = ChildProcess.run(
                    List.of(
                            programs.program("pg_ctl"),
                            "start",
                            "--pgdata=" + data.database(),
                            "--log=" + data.log(),
                            "--timeout=" + START_WAIT.toSeconds(),
                            "--options=-p " + freePort()
                                    + " -c listen_addresses=127.0.0.1 -c unix_socket_directories="),
                    "");
            if (started.succeeded()) {
                return PostmasterFile.ofRunning(data.database())
                        .orElseThrow(() -> new StartException("PostgreSQL ended at once; see " + data.log()));
            }
            String said = logAfter(data.log(), logged);
            boolean mayPass = PostgresLog.portWasTaken(said) || PostgresLog.predecessorLingers(said);
            if (!mayPass || System.nanoTime() > deadline) {
                String reason = said.isBlank() ? started.output() : said;
                throw new StartException("PostgreSQL does not start in " + data.database() + ": "
                        + PostgresLog.reason(reason) + PostgresLog.advice(reason) + "; see " + data.log());
            }
            pause();
        }
    }

    private static void turnOver(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_BYTES_KEPT) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String logAfter(Path log, long bytes) throws IOException {
        if (!Files.exists(log)) {
            return "";
        }
        try (var in = Files.newInputStream(log)) {
            in.skipNBytes(bytes);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(STEP.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartException("interrupted while waiting for PostgreSQL", e);
        }
    }
}
