package org.dyad.ingest;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/**
 * The foreign keys of rows that come in by the million.
 *
 * <p>PostgreSQL looks up every reference of every row, which is the largest part of what a row costs. A file has few
 * different codes: each is looked up, and its row locked against removal, once, as PostgreSQL would do it for each row;
 * then the rows can go in without. Where the database's role may not ask for that (it takes {@code grant set on
 * parameter session_replication_role}), or a column has too many codes to keep, PostgreSQL does it all by itself.
 */
final class References {

    private static final String MAY = "select has_parameter_privilege('session_replication_role', 'set')";

    /** Also keeps the rows from going until the import's transaction ends, as a foreign key's own look does. */
    private static final String HELD = "select r.code from %s r where r.code = any (?::text[]) for key share";

    private References() {}

    /** Whether all that the rows of a table refer to is there, and will be until the transaction ends. */
    static boolean areHeld(Connection connection, StagedTable table, StagedCodes codes) throws SQLException {
        if (!ask(connection, MAY)) {
            return false;
        }
        for (Column column : table.columns()) {
            String references = column.kind().references();
            if (references != null && !areHeld(connection, references, codes.of(column))) {
                return false;
            }
        }
        return true;
    }

    private static boolean areHeld(Connection connection, String table, Optional<Set<String>> codes)
            throws SQLException {
        if (codes.isEmpty()) {
            return false;
        }
        Array wanted = connection.createArrayOf("text", codes.get().toArray());
        try (PreparedStatement statement = Sql.prepare(connection, HELD.formatted(table), wanted);
                ResultSet held = statement.executeQuery()) {
            int found = 0;
            while (held.next()) {
                found++;
            }
            return found == codes.get().size();
        }
    }

    /** Until {@link #check} or the transaction's end no trigger runs, and so no foreign key is looked up. */
    static void trust(Connection connection) throws SQLException {
        Sql.execute(connection, "set local session_replication_role = replica");
    }

    static void check(Connection connection) throws SQLException {
        Sql.execute(connection, "set local session_replication_role = origin");
    }

    private static boolean ask(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = Sql.prepare(connection, sql);
                ResultSet answer = statement.executeQuery()) {
            answer.next();
            return answer.getBoolean(1);
        }
    }
}
