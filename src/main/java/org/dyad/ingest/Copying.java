package org.dyad.ingest;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/**
 * Copies into one table for as long as rows for it come, and into another from there on: a connection has one copy at a
 * time. PostgreSQL reads while the next rows are made.
 */
final class Copying implements AutoCloseable {

    private final CopyManager copies;
    private @Nullable CopyIn open;
    private String statement = "";

    Copying(Connection connection) throws SQLException {
        this.copies = connection.unwrap(PGConnection.class).getCopyAPI();
    }

    /** @param copy the statement of the table that these rows are for */
    void write(String copy, byte[] bytes, int length) throws SQLException {
        if (!copy.equals(statement)) {
            end();
        }
        if (open == null) {
            open = copies.copyIn(copy);
            statement = copy;
        }
        open.writeToCopy(bytes, 0, length);
    }

    /** Waits until all rows are in. */
    void end() throws SQLException {
        if (open != null) {
            open.endCopy();
            open = null;
        }
    }

    /** Breaks off a copy that was not ended, so that the connection can roll back. */
    @Override
    public void close() throws SQLException {
        if (open != null && open.isActive()) {
            open.cancelCopy();
        }
        open = null;
    }
}
