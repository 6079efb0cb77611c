package org.dyad.graphql;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import org.jspecify.annotations.Nullable;

/**
 * Tells each request which connections work for it, so that all of its statements end with it: those that Hibernate
 * sends as well as those of stores. Costs no message to the database.
 */
@Singleton
public class RequestConnections implements AgroalPoolInterceptor {

    @Override
    public void onConnectionAcquire(Connection connection) {
        @Nullable RunningRequest request = Deadline.current();
        if (request != null) {
            request.took(connection);
        }
    }

    @Override
    public void onConnectionReturn(Connection connection) {
        @Nullable RunningRequest request = Deadline.current();
        if (request != null) {
            request.gaveBack(connection);
        }
    }
}
