package org.dyad.ops;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A look at an external database while Quarkus is still being set up. It finds out in one go that the database can be
 * reached, is new enough, and what it holds, so that a start on one that is up to date need not wait for it; and where
 * it cannot be used, one line says so rather than the failure of whatever asks for a connection first.
 */
final class FirstLook {

    /** Below it, migrations and statements are not known to work. */
    private static final int OLDEST_VERSION = 15;

    private static final AtomicReference<@Nullable FutureTask<DatabaseContents>> TAKEN = new AtomicReference<>();

    private FirstLook() {}

    /** Begins to look, on a thread of its own. */
    static void begin(Credentials credentials) {
        if (!credentials.url().startsWith("jdbc:postgresql:")) {
            return; // a wrapping driver's URL is for Quarkus to try
        }
        FutureTask<DatabaseContents> look = new FutureTask<>(() -> at(credentials));
        TAKEN.set(look);
        Thread thread = new Thread(look, "look at the database");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * What was found, as soon as it is; empty if nobody looked, or if the settings that {@link ExternalDatabase} sees
     * do not let it in.
     *
     * @throws StartException if the database cannot be used, with the line to print
     */
    static Optional<DatabaseContents> result() {
        FutureTask<DatabaseContents> look = TAKEN.getAndSet(null);
        if (look == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(look.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the start was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StartException known) {
                throw known;
            }
            throw new IllegalStateException("the database cannot be looked at", e.getCause());
        }
    }

    private static @Nullable DatabaseContents at(Credentials credentials) {
        try (Connection connection = credentials.connect()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_VERSION) {
                throw new StartException("the database at " + ExternalDatabase.address(credentials.url())
                        + " is PostgreSQL " + version + "; the service needs " + OLDEST_VERSION + " or newer");
            }
            return DatabaseContents.of(connection);
        } catch (SQLException e) {
            if (credentials.user() == null && ExternalDatabase.isRefusal(e)) {
                return null; // another source of configuration, which Quarkus reads, may name the user
            }
            throw ExternalDatabase.unusable(credentials.url(), e);
        }
    }
}
