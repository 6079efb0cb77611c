package org.dyad.provenance;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.graphql.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * Runs one reading statement outside any transaction and Hibernate session: for tables that are no entities, and where
 * one SQL join is worth it. The database cancels what runs on behind the deadline of the request.
 */
@ApplicationScoped
public class JdbcReader {

    /** SQLSTATE of a character that no text of PostgreSQL can have: U+0000. */
    private static final String NOT_IN_A_TEXT = "22021";

    private final ReadConnections connections;
    private final Deadline deadline;

    JdbcReader(ReadConnections connections, Deadline deadline) {
        this.connections = connections;
        this.deadline = deadline;
    }

    /** Makes a thing of the row on which the result stands. */
    public interface RowReader<T extends @Nullable Object> {
        T read(ResultSet row) throws SQLException;
    }

    /**
     * All rows of an answer.
     *
     * @param parameters one for each question mark of the statement; null becomes SQL's null
     * @throws BadUserInput if a text has the character U+0000
     * @throws IllegalStateException if the database refuses it or cannot be reached; its cause says which
     */
    public <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        return list(
                sql,
                statement -> {
                    for (int i = 0; i < parameters.length; i++) {
                        statement.setObject(i + 1, parameters[i]);
                    }
                },
                reader);
    }

    /** Sets a statement's parameters. */
    public interface Binder {
        void bind(PreparedStatement statement) throws SQLException;
    }

    /** All rows of an answer whose parameters are arrays, like {@link #list}. */
    public <T> List<T> list(String sql, Binder binder, RowReader<T> reader) {
        long begun = System.nanoTime();
        try {
            return connections.read(connection -> list(connection, sql, binder, reader));
        } catch (SQLException e) {
            if (NOT_IN_A_TEXT.equals(e.getSQLState())) {
                throw new BadUserInput("text", "nothing stored has the character U+0000, so no text to look for may");
            }
            throw failed(e);
        } finally {
            deadline.took(sql, System.nanoTime() - begun);
        }
    }

    private <T> List<T> list(Connection connection, String sql, Binder binder, RowReader<T> reader)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            deadline.limit(statement);
            binder.bind(statement);
            return read(statement, reader);
        }
    }

    /** Number of the newest load, which all that is read from now on has; 0 before the first. */
    long newestLoad() {
        try {
            return connections.newestLoad();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static IllegalStateException failed(SQLException cause) {
        return new IllegalStateException("a statement of the service failed", cause);
    }

    /** One column of several rows as an array of texts, to be cast in the statement; null where the row has none. */
    public static <T> Array texts(Connection connection, List<T> rows, Function<T, @Nullable String> column)
            throws SQLException {
        List<@Nullable String> values = new ArrayList<>(rows.size());
        for (T row : rows) {
            values.add(column.apply(row));
        }
        return connection.createArrayOf("text", values.toArray());
    }

    /** The answer of a statement that always has one row, like {@link #list}. */
    public <T> T one(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        return list(sql, reader, parameters).get(0);
    }

    private static <T> List<T> read(PreparedStatement statement, RowReader<T> reader) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(reader.read(row));
            }
            return List.copyOf(rows);
        }
    }
}
