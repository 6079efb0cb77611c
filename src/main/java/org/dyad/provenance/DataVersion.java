package org.dyad.provenance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.dyad.graphql.DataState;
import org.dyad.graphql.Deadline;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Which state of the data the database holds: the number of the newest load. It grows with every import, whichever
 * process ran it.
 *
 * <p>The load table is asked at most once a second ({@code dyad.data.look-every}), so a new version is seen within that
 * time. (PostgreSQL's LISTEN would be quicker, but connection poolers break it.) Where reads are of a replica, it is
 * what the replica has, and whatever is read after it has that at least.
 */
@ApplicationScoped
public class DataVersion implements DataState {

    /** A database that takes longer to tell the newest load is as good as away. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final JdbcReader database;
    private final ReadConnections connections;
    private final Deadline deadline;
    private final ReentrantLock polling = new ReentrantLock();
    private volatile @Nullable Polled last;

    private final long lookEveryNanos;

    private record Polled(long version, long nanoTime) {
        boolean isFresh(long nanos) {
            return System.nanoTime() - nanoTime < nanos;
        }
    }

    DataVersion(
            JdbcReader database,
            ReadConnections connections,
            Deadline deadline,
            @ConfigProperty(name = "dyad.data.look-every", defaultValue = "1s") Duration lookEvery) {
        this.database = database;
        this.connections = connections;
        this.deadline = deadline;
        this.lookEveryNanos = lookEvery.toNanos();
    }

    /** This process has imported: its next answers have what came in, however far a replica lags behind. */
    public void imported() {
        connections.imported();
        last = null;
    }

    /** The number of the newest load; 0 before the first. Callers wait for the database only the first time. */
    @Override
    public long current() {
        Polled known = last;
        if (known != null && (known.isFresh(lookEveryNanos) || !polling.tryLock())) {
            return known.version();
        }
        if (known == null) {
            polling.lock();
        }
        try {
            return poll();
        } finally {
            polling.unlock();
        }
    }

    private long poll() {
        Polled known = last;
        if (known != null && known.isFresh(lookEveryNanos)) {
            return known.version();
        }
        // the time before the question, so that what commits meanwhile is asked for in time
        long now = System.nanoTime();
        long version = deadline.within(PATIENCE, database::newestLoad);
        last = new Polled(version, now);
        return version;
    }
}
