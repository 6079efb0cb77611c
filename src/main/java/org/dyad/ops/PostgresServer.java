package org.dyad.ops;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL that comes with the service, running on the data directory: adopted if one runs there already, else
 * started. It outlives a service that is killed, and serves every process that uses the same data directory.
 *
 * <p>Each process keeps one connection open for as long as it lives, so that an idle one still counts as a client when
 * another asks whether anybody is left. Looking, starting and stopping happen under the data directory's lock, so a
 * server is never stopped while somebody adopts it.
 */
public final class PostgresServer {
    private static final Duration CLIENTS_LEAVE_WAIT = Duration.ofSeconds(2);

    /** Our own pool's connections vanish a moment after they are closed. */
    private static final String OTHER_CLIENTS = """
            select count(*) from pg_stat_activity
            where backend_type = 'client backend' and pid <> pg_backend_pid()
            """;

    private final DataDirectory data;
    private final Credentials credentials;
    private final Connection kept;

    /** What started the server and can stop it; null if it was adopted. */
    private final @Nullable PostgresControl control;

    private final ServerWatch watch;

    private PostgresServer(
            DataDirectory data,
            PostmasterFile running,
            Credentials credentials,
            Connection kept,
            @Nullable PostgresControl control) {
        this.data = data;
        this.credentials = credentials;
        this.kept = kept;
        this.control = control;
        this.watch = new ServerWatch(data, running.port(), credentials);
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
            PostgresControl control = new PostgresControl(data, programs);
            PostmasterFile started = control.start();
            try {
                return connect(data, started, control);
            } catch (StartException e) {
                control.stop(); // nobody else will
                throw e;
            }
        } catch (IOException e) {
            throw DataDirectory.unusable(data.root(), e);
        }
    }

    /** Where the service finds the database. */
    public Credentials credentials() {
        return credentials;
    }

    /** Brings the server back, from now on, when it dies while this process lives. */
    void watch() {
        watch.begin();
    }

    /** Whether this process started the server rather than adopted it. */
    public boolean startedHere() {
        return control != null;
    }

    /**
     * Leaves the server: stops it if this process started it and no other client is connected. Call it when the service
     * itself has closed its connections.
     */
    void leave() {
        watch.end();
        PostgresControl control = watch.restarted() == null ? this.control : watch.restarted();
        if (control == null) {
            closeKept();
            Notices.say("PostgreSQL keeps running in " + data.database() + ": this process did not start it");
            return;
        }
        try (FileChannel lock = data.lock()) {
            closeKept();
            int others = otherClients();
            if (others > 0) {
                Notices.say("PostgreSQL keeps running in " + data.database() + ": " + others
                        + (others == 1 ? " other client is" : " other clients are") + " connected");
            } else {
                control.stop();
            }
        } catch (OverlappingFileLockException e) {
            Notices.say("PostgreSQL keeps running in " + data.database() + ": it is being started again");
        } catch (SQLException e) {
            Notices.say("PostgreSQL in " + data.database() + " is gone already: " + e.getMessage());
        } catch (IOException | StartException e) {
            Notices.say("PostgreSQL keeps running in " + data.database() + ": " + e.getMessage());
        }
    }

    /** Asks over a new connection: the kept one is lost if the server restarted in the meantime. */
    private int otherClients() throws SQLException {
        long deadline = System.nanoTime() + CLIENTS_LEAVE_WAIT.toNanos();
        try (Connection connection = credentials.connect();
                Statement statement = connection.createStatement()) {
            while (true) {
                try (ResultSet row = statement.executeQuery(OTHER_CLIENTS)) {
                    row.next();
                    int others = row.getInt(1);
                    if (others == 0 || System.nanoTime() > deadline) {
                        return others;
                    }
                }
                PostgresControl.pause();
            }
        }
    }

    private void closeKept() {
        try {
            kept.close();
            watch.close();
        } catch (SQLException e) {
            Notices.say("the connection to PostgreSQL broke: " + e.getMessage());
        }
    }

    /** The running server, once it accepts connections; empty if none runs (any more). */
    private static Optional<PostmasterFile> awaitReady(DataDirectory data) throws IOException {
        long deadline = System.nanoTime() + PostgresControl.START_WAIT.toNanos();
        Optional<PostmasterFile> running = PostmasterFile.ofRunning(data.database());
        if (running.isPresent() && !running.get().ready()) {
            Notices.say("waiting for PostgreSQL in " + data.database() + ", which starts or stops");
        }
        while (running.isPresent() && !running.get().ready()) {
            if (System.nanoTime() > deadline) {
                throw new StartException("PostgreSQL (process " + running.get().pid() + ") in " + data.database()
                        + " neither becomes ready nor ends; see " + data.log());
            }
            PostgresControl.pause();
            running = PostmasterFile.ofRunning(data.database());
        }
        return running;
    }

    private static PostgresServer connect(
            DataDirectory data, PostmasterFile server, @Nullable PostgresControl control) {
        Credentials credentials = new Credentials(
                "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + DatabaseFiles.ROLE,
                DatabaseFiles.ROLE,
                DatabaseFiles.password(data.database()));
        try {
            return new PostgresServer(data, server, credentials, credentials.connect(), control);
        } catch (SQLException e) {
            throw new StartException(
                    "PostgreSQL (process " + server.pid() + ", port " + server.port() + ") in " + data.database()
                            + " does not let us in: " + e.getMessage() + "; stop that process and start again, or see "
                            + data.log(),
                    e);
        }
    }
}
