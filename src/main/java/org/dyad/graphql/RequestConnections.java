package org.dyad.graphql;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Tells each request which connections work for it, so that all of its statements end with it: those that Hibernate
 * sends as well as those of stores. Costs no message to the database.
 */
@Singleton
public class RequestConnections implements AgroalPoolInterceptor {

    /** The same for the pool of a replica: a pool has the interceptors that bear its name. */
    @Produces
    @Singleton
    @DataSource("replica")
    static AgroalPoolInterceptor ofReplica() {
        return new RequestConnections();
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        @Nullable RunningRequest request = Deadline.current();
        if (request != null) {
            request.took(driversOwn(connection));
        }
    }

    @Override
    public void onConnectionReturn(Connection connection) {
        @Nullable RunningRequest request = Deadline.current();
        if (request != null) {
            request.gaveBack(driversOwn(connection));
        }
    }

    /** What the pool hands over here ends with this call; what it stands for is the same at both. */
    private static PGConnection driversOwn(Connection connection) {
        try {
            return connection.unwrap(PGConnection.class);
        } catch (SQLException e) {
            throw new IllegalStateException("the pool has connections of another driver", e);
        }
    }
}
