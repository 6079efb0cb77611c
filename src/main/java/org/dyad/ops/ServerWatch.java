package org.dyad.ops;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Brings the embedded server back when it dies under a running service: killed because memory ran out, or ended by a
 * disk that was full. It starts again on the port that it had, where every service on the data directory looks for it.
 *
 * <p>A server that somebody stopped in good order stays stopped.
 */
final class ServerWatch {
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
    private static final Duration END_WAIT = Duration.ofSeconds(10);

    private final DataDirectory data;
    private final int port;
    private final Credentials credentials;
    private final Thread thread = new Thread(this::watch, "watch PostgreSQL");
    private long process;
    private @Nullable String trouble;
    private volatile boolean ended;
    private volatile @Nullable PostgresControl restarted;
    private volatile @Nullable Connection kept;

    ServerWatch(DataDirectory data, int port, Credentials credentials) {
        this.data = data;
        this.port = port;
        this.credentials = credentials;
    }

    void begin() {
        thread.setDaemon(true);
        thread.start();
    }

    /** Looks no more, and waits for what is under way. */
    void end() {
        ended = true;
        thread.interrupt();
        try {
            thread.join(END_WAIT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What started the server again and can stop it; null if this process did not have to. */
    @Nullable
    PostgresControl restarted() {
        return restarted;
    }

    /** Gives up the connection that stands in for one that a restart broke. */
    void close() throws SQLException {
        Connection open = kept;
        if (open != null) {
            open.close();
        }
    }

    private void watch() {
        while (!ended) {
            Duration pause = EVERY;
            try {
                look();
                trouble = null;
            } catch (IOException | SQLException | StartException e) {
                tellOnce(String.valueOf(e.getMessage()));
                pause = AFTER_FAILURE;
            }
            try {
                Thread.sleep(pause.toMillis());
            } catch (InterruptedException e) {
                return; // only end() does that
            }
        }
    }

    private void look() throws IOException, SQLException {
        Optional<PostmasterFile> running = PostmasterFile.ofRunning(data.database());
        if (running.isEmpty()) {
            bringBack();
        } else if (running.get().pid() != process && running.get().ready()) {
            if (process != 0) {
                close();
                // an idle process still counts as a client when another asks whether anybody is left
                kept = credentials.connect();
            }
            process = running.get().pid();
        }
    }

    private void bringBack() throws IOException {
        if (DatabaseFiles.wereLeftInOrder(data.database())) {
            return;
        }
        try (FileChannel lock = data.lock()) {
            if (!ended && PostmasterFile.ofRunning(data.database()).isEmpty()) {
                Notices.say("PostgreSQL in " + data.database() + " died; starting it again");
                PostgresControl control = new PostgresControl(data, PostgresPrograms.unpackedIn(data.programs()));
                control.start(port);
                restarted = control;
                Notices.say("PostgreSQL runs again in " + data.database());
            }
        }
    }

    private void tellOnce(String line) {
        if (!ended && !line.equals(trouble)) {
            Notices.say(line);
            trouble = line;
        }
    }
}
