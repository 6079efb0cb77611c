package org.dyad.graphql;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/**
 * Lets a request wait for the database no longer than its deadline, also for one that says nothing at all: whose
 * machine is gone, whose network is cut, whose processes are stopped. Such a database cannot be asked to cancel a
 * statement either, so the connection is given up.
 *
 * <p>Work without a deadline, such as an import, waits for as long as it takes.
 */
@Singleton
public class ConnectionPatience implements AgroalPoolInterceptor {

    private static final Logger LOG = Logger.getLogger(ConnectionPatience.class);

    /** So that a database that works cancels its statement first, and keeps the connection. */
    private static final int GRACE_MILLIS = 1500;

    private static final int FOR_EVER = 0;

    private final Deadline deadline;

    ConnectionPatience(Deadline deadline) {
        this.deadline = deadline;
    }

    /** The same for the pool of a replica: a pool has the interceptors that bear its name. */
    @Produces
    @Singleton
    @DataSource("replica")
    static AgroalPoolInterceptor ofReplica(Deadline deadline) {
        return new ConnectionPatience(deadline);
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        long remaining = deadline.remainingMillis();
        try {
            connection.setNetworkTimeout(
                    Runnable::run,
                    remaining > Integer.MAX_VALUE - GRACE_MILLIS ? FOR_EVER : (int) remaining + GRACE_MILLIS);
        } catch (SQLException e) {
            // it is broken; whoever uses it next is told
            LOG.debug("a connection has been lost", e);
        }
    }
}
