package org.dyad.ops;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts and stops the server by PostgreSQL's own {@code pg_ctl}, which puts it into a session of its own, so that
 * Ctrl-C at the terminal reaches the service alone.
 *
 * <p>The server listens on 127.0.0.1 only, on a free port that it writes into {@code postmaster.pid}, and has no Unix
 * socket, whatever {@code postgresql.conf} says. The caller holds the data directory's lock.
 */
final class PostgresControl {
    /** Long enough for the recovery of a crashed database; a server that fails says so at once. */
    static final Duration START_WAIT = Duration.ofMinutes(10);

    private static final Duration STOP_WAIT = Duration.ofSeconds(60);
    private static final Duration RETRY_WAIT = Duration.ofSeconds(10);
    private static final Duration STEP = Duration.ofMillis(50);
    private static final int ANY_PORT = 0;
    private static final long LOG_BYTES_KEPT = 10_000_000;

    private final DataDirectory data;
    private final PostgresPrograms programs;

    PostgresControl(DataDirectory data, PostgresPrograms programs) {
        this.data = data;
        this.programs = programs;
    }

    /** Starts the server on a free port, like {@link #start(int)}. */
    PostmasterFile start() throws IOException {
        return start(ANY_PORT);
    }

    /**
     * Starts the server and waits until it accepts connections.
     *
     * @throws StartException if it does not, with PostgreSQL's reason
     */
    PostmasterFile start(int port) throws IOException {
        if (PostmasterFile.isMisleading(data.database())) {
            Files.deleteIfExists(PostmasterFile.in(data.database()));
        }
        turnOverLog();
        long deadline = System.nanoTime() + RETRY_WAIT.toNanos();
        while (true) {
            long logged = Files.exists(data.log()) ? Files.size(data.log()) : 0;
            ChildProcess started = pgCtl(
                    "start",
                    START_WAIT,
                    "--log=" + data.log(),
                    "--options=-p " + (port == ANY_PORT ? freePort() : port)
                            + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=");
            if (started.succeeded()) {
                return PostmasterFile.ofRunning(data.database())
                        .orElseThrow(() -> new StartException("PostgreSQL ended at once; see " + data.log()));
            }
            String said = logAfter(logged);
            boolean mayPass = PostgresLog.portWasTaken(said) || PostgresLog.predecessorLingers(said);
            if (!mayPass || System.nanoTime() > deadline) {
                String reason = said.isBlank() ? started.output() : said;
                throw new StartException("PostgreSQL does not start in " + data.database() + ": "
                        + PostgresLog.reason(reason) + PostgresLog.advice(reason) + "; see " + data.log());
            }
            pause();
        }
    }

    /** Ends the server at once but in good order: open transactions are rolled back, everything is on disk. */
    void stop() {
        ChildProcess stopped = pgCtl("stop", STOP_WAIT, "--mode=fast");
        if (!stopped.succeeded()) {
            Notices.say("PostgreSQL did not stop in " + data.database() + ": " + PostgresLog.reason(stopped.output()));
        }
    }

    static void pause() {
        try {
            Thread.sleep(STEP.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartException("interrupted while waiting for PostgreSQL", e);
        }
    }

    private ChildProcess pgCtl(String action, Duration wait, String... options) {
        List<String> command = new ArrayList<>(List.of(
                programs.program("pg_ctl"),
                action,
                "--pgdata=" + data.database(),
                "--wait",
                "--timeout=" + wait.toSeconds()));
        command.addAll(List.of(options));
        return ChildProcess.run(command, "");
    }

    private void turnOverLog() throws IOException {
        Path log = data.log();
        if (Files.exists(log) && Files.size(log) > LOG_BYTES_KEPT) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private String logAfter(long bytes) throws IOException {
        if (!Files.exists(data.log())) {
            return "";
        }
        try (InputStream in = Files.newInputStream(data.log())) {
            in.skipNBytes(bytes);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
