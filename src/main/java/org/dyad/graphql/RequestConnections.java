package org.dyad.graphql;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Tells each request which connections work for it, so that all of its statements end with it: those that Hibernate
 * sends as well as those of stores. Costs no message to the database.
 */
@Singleton
public class RequestConnections implements AgroalPoolInterceptor {

    private static final Logger LOG = Logger.getLogger(RequestConnections.class);

    /** The same for the pool of a replica: a pool has the interceptors that bear its name. */
    @Produces
    @Singleton
    @DataSource("replica")
    static AgroalPoolInterceptor ofReplica() {
        return new RequestConnections();
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        tell(connection, RunningRequest::took);
    }

    @Override
    public void onConnectionReturn(Connection connection) {
        tell(connection, RunningRequest::gaveBack);
    }

    private static void tell(Connection connection, BiConsumer<RunningRequest, PGConnection> what) {
        @Nullable RunningRequest request = Deadline.current();
        if (request == null) {
            return;
        }
        try {
            // what the pool hands over here ends with this call; what it stands for is the same at both
            what.accept(request, connection.unwrap(PGConnection.class));
        } catch (SQLException e) {
            // it is broken: nothing of it could be cancelled; an exception would keep its place in the pool taken for
            // ever
            LOG.debug("a connection has been lost", e);
        }
    }
}
