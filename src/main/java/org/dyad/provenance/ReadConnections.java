package org.dyad.provenance;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.InjectableInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Connections for what only reads: to a replica where {@code quarkus.datasource.replica.jdbc.url} names one, else to
 * the primary.
 *
 * <p>A replica follows the primary at some distance, each at its own. What this process has shown once it does not take
 * back: a connection whose server lacks the newest load that was shown is passed over, and the primary answers. A
 * server only moves forward, so that each connection is asked once after each load. What the replica fails at because
 * it is gone, or because it had to go on with what the primary sent, the primary is asked, too: reading twice does no
 * harm.
 */
@ApplicationScoped
class ReadConnections {

    private static final Logger LOG = Logger.getLogger(ReadConnections.class);

    private static final String NEWEST = "select coalesce(max(id), 0) as newest from load";

    /** How long a replica that failed is left alone, so that not every request waits for it. */
    private static final long REST_NANOS = Duration.ofSeconds(1).toNanos();

    /** How often a statement is sent before its caller is told that the database is gone. */
    private static final int ATTEMPTS = 3;

    /** The pool tries its connections beside. */
    private static final long WHILE_POOL_LOOKS_NANOS = Duration.ofMillis(50).toNanos();

    private final DataSource primary;
    private final @Nullable DataSource replica;

    /** The newest load that a connection's server is known to have. */
    private final Map<PGConnection, Long> known = Collections.synchronizedMap(new WeakHashMap<>());

    private volatile long shown;
    private volatile boolean primaryIsAhead;
    private volatile long failedAt = System.nanoTime() - REST_NANOS;

    @Inject
    ReadConnections(
            DataSource primary, @io.quarkus.agroal.DataSource("replica") InjectableInstance<AgroalDataSource> replica) {
        this(primary, replica.listActive().stream().findFirst().orElse(null));
    }

    ReadConnections(DataSource primary, @Nullable DataSource replica) {
        this.primary = primary;
        this.replica = replica;
    }

    /** What is read of a connection; it may be asked a second time. */
    interface Reading<T> {
        T of(Connection connection) throws SQLException;
    }

    /** Reads, in a read-only transaction where it is of a replica. */
    <T> T read(Reading<T> reading) throws SQLException {
        if (replica != null && isRested()) {
            try (Connection connection = replica.getConnection()) {
                if (hasWhatWasShown(connection)) {
                    return inTransaction(connection, reading);
                }
            } catch (SQLException e) {
                rest(e);
            }
        }
        try {
            return ofPrimary(reading);
        } catch (SQLException e) {
            return insteadOfPrimary(e, reading);
        }
    }

    /** Where the primary is gone: the replica, however lately it failed, if it has what was shown. */
    private <T> T insteadOfPrimary(SQLException gone, Reading<T> reading) throws SQLException {
        if (replica == null || !isLostConnection(gone)) {
            throw gone;
        }
        try (Connection connection = replica.getConnection()) {
            if (hasWhatWasShown(connection)) {
                return inTransaction(connection, reading);
            }
        }
        throw gone;
    }

    /**
     * Number of the newest load, 0 before the first; reads that begin from now on show it. It falls only if the primary
     * itself has lost loads, as a replica that was promoted may have.
     */
    long newestLoad() throws SQLException {
        if (replica != null && isRested() && !primaryIsAhead) {
            try (Connection connection = replica.getConnection()) {
                if (hasWhatWasShown(connection)) {
                    shown = newestOf(connection);
                    return shown;
                }
            } catch (SQLException e) {
                rest(e);
            }
        }
        primaryIsAhead = false;
        try {
            shown = ofPrimary(ReadConnections::ask);
        } catch (SQLException e) {
            shown = insteadOfPrimary(e, ReadConnections::ask);
        }
        return shown;
    }

    /** This process has imported: whoever asks it from now on finds that, whatever a replica has. */
    void imported() {
        primaryIsAhead = true;
    }

    private boolean isRested() {
        return System.nanoTime() - failedAt >= REST_NANOS;
    }

    /** @throws SQLException if it is not the replica's own trouble, but the statement's */
    private void rest(SQLException error) throws SQLException {
        if (!isOfServer(error)) {
            throw error;
        }
        if (!"40001".equals(error.getSQLState())) {
            failedAt = System.nanoTime();
            LOG.warn("the replica does not answer; the primary is asked: " + error.getMessage());
        }
    }

    private boolean hasWhatWasShown(Connection connection) throws SQLException {
        Long has = known.get(connection.unwrap(PGConnection.class));
        return (has != null && has >= shown) || newestOf(connection) >= shown;
    }

    private long newestOf(Connection connection) throws SQLException {
        long newest = ask(connection);
        known.put(connection.unwrap(PGConnection.class), newest);
        return newest;
    }

    private static long ask(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NEWEST);
                ResultSet newest = statement.executeQuery()) {
            newest.next();
            return newest.getLong(1);
        }
    }

    private <T> T ofPrimary(Reading<T> reading) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try (Connection connection = primary.getConnection()) {
                return reading.of(connection);
            } catch (SQLException e) {
                if (!isLostConnection(e) || attempt == ATTEMPTS) {
                    throw e;
                }
                LOG.debug("a connection had broken; the statement is sent again", e);
                dropBroken();
            }
        }
    }

    /** A server that died and is back has left the pool with connections of before, each good for one more failure. */
    private void dropBroken() {
        if (primary instanceof AgroalDataSource pool) {
            pool.flush(AgroalDataSource.FlushMode.INVALID);
            LockSupport.parkNanos(WHILE_POOL_LOOKS_NANOS);
        }
    }

    private static <T> T inTransaction(Connection connection, Reading<T> reading) throws SQLException {
        connection.setAutoCommit(false);
        boolean done = false;
        try {
            T read = reading.of(connection);
            connection.commit();
            done = true;
            return read;
        } finally {
            end(connection, done);
        }
    }

    /** What broke a connection is what the caller should hear, not that it cannot be tidied up. */
    private static void end(Connection connection, boolean done) throws SQLException {
        try {
            if (!done) {
                connection.rollback();
            }
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            if (done) {
                throw e;
            }
            LOG.debug("a reading transaction could not be rolled back", e);
        }
    }

    /**
     * Gone, starting, full, too slow to let in, or in conflict with what the primary sent: not the statement's fault.
     */
    private static boolean isOfServer(SQLException error) {
        String state = error.getSQLState();
        return state == null || isLostConnection(error) || state.startsWith("53") || state.equals("40001");
    }

    /** PostgreSQL's classes 08, connection exception, and 57P, shut down or not yet up. */
    private static boolean isLostConnection(SQLException error) {
        String state = error.getSQLState();
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }
}
