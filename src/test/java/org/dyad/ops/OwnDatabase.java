package org.dyad.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The database server on a data directory as tests ask it and hurt it: one that a service brought, or one that the test
 * started as an external one.
 *
 * @param data the service's {@code DYAD_DATA}
 */
public record OwnDatabase(Path data) {
    private static final Duration STOP_WAIT = Duration.ofSeconds(10);

    /** Starts a server that services are to use as an external one. */
    public static OwnDatabase started(Path data) {
        PostgresServer.open(data);
        return new OwnDatabase(data);
    }

    public Path folder() {
        return data.resolve("postgres-17");
    }

    public boolean runs() throws IOException {
        return PostmasterFile.ofRunning(folder()).isPresent();
    }

    /** The process id of the server. */
    public long pid() throws IOException {
        return running().pid();
    }

    public int port() throws IOException {
        return running().port();
    }

    private PostmasterFile running() throws IOException {
        return PostmasterFile.ofRunning(folder()).orElseThrow(() -> new AssertionError("no database runs in " + data));
    }

    /** What makes a service use it as an external database. */
    public Map<String, String> environment() throws IOException {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", url(),
                "QUARKUS_DATASOURCE_USERNAME", "dyad",
                "QUARKUS_DATASOURCE_PASSWORD", password());
    }

    public String url() throws IOException {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/dyad";
    }

    public String password() throws IOException {
        return Files.readString(folder().resolve("dyad.password")).strip();
    }

    /** Connects as any program on this machine could that may read the password file. */
    public Connection connect() throws IOException, SQLException {
        return connect(password());
    }

    public Connection connect(String password) throws IOException, SQLException {
        return new Credentials(url(), "dyad", password).connect();
    }

    /** The first column of the only row. */
    public @Nullable String ask(String query) throws IOException, SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    public void execute(String statement) throws IOException, SQLException {
        try (Connection connection = connect();
                Statement executing = connection.createStatement()) {
            executing.execute(statement);
        }
    }

    /** Kills the server and all its children, so that none can tidy up. */
    public void kill() throws IOException, InterruptedException {
        family().forEach(ProcessHandle::destroyForcibly);
        awaitGone();
    }

    /** Lets the server stand still with all its children: connections stay, and nothing is answered. */
    public void stall() throws IOException, InterruptedException {
        signal("STOP");
    }

    public void goOn() throws IOException, InterruptedException {
        signal("CONT");
    }

    /** Stops the server in good order, whoever is connected. */
    public void stop() throws IOException, InterruptedException {
        signal(pid(), "INT");
        awaitGone();
    }

    /** Starts it again where it was. */
    public void startAgain(int port) throws IOException {
        DataDirectory directory = new DataDirectory(data);
        new PostgresControl(directory, PostgresPrograms.unpackedIn(directory.programs())).start(port);
    }

    /** Waits until the server's process is gone: it removes its file a moment before it ends. */
    public void awaitGone() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + STOP_WAIT.toNanos();
        while (runs()) {
            assertThat(System.nanoTime()).as("the database ends in time").isLessThan(deadline);
            Thread.sleep(20);
        }
    }

    private List<ProcessHandle> family() throws IOException {
        ProcessHandle server = ProcessHandle.of(pid()).orElseThrow();
        List<ProcessHandle> family = new ArrayList<>(List.of(server));
        server.descendants().forEach(family::add);
        return family;
    }

    private void signal(String signal) throws IOException, InterruptedException {
        for (ProcessHandle process : family()) {
            signal(process.pid(), signal);
        }
    }

    static void signal(long pid, String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start().waitFor();
    }
}
