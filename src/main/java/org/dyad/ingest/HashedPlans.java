package org.dyad.ingest;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * While it is open PostgreSQL joins and groups by hashing. Of conditions on many columns it expects next to nothing,
 * since it takes each for independent, and would then look for millions of rows one by one, or sort them by their
 * texts.
 */
final class HashedPlans implements AutoCloseable {

    private static final String JOINED_ONE_BY_ONE = "enable_nestloop";
    private static final List<String> SORTED = List.of("enable_mergejoin", "enable_sort");

    private final Connection connection;

    private HashedPlans(Connection connection) {
        this.connection = connection;
    }

    /** @param most whether most rows of the tables are wanted, so that none is to be looked for by itself */
    static HashedPlans open(Connection connection, boolean most) throws SQLException {
        for (String setting : SORTED) {
            set(connection, setting, "off");
        }
        if (most) {
            set(connection, JOINED_ONE_BY_ONE, "off");
        }
        return new HashedPlans(connection);
    }

    private static void set(Connection connection, String setting, String value) throws SQLException {
        Sql.execute(connection, "set local %s = %s".formatted(setting, value));
    }

    @Override
    public void close() throws SQLException {
        for (String setting : SORTED) {
            set(connection, setting, "default");
        }
        set(connection, JOINED_ONE_BY_ONE, "default");
    }
}
