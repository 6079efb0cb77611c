package org.dyad.graphql;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads rows by JDBC, for the stores whose rows are no entities. */
public final class Queries {

    private Queries() {}

    /** Sets a statement's parameters. */
    public interface Binder {
        void bind(PreparedStatement statement) throws SQLException;
    }

    /** Makes one value of the row that the result stands on. */
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** All rows of one statement. */
    public static <T> List<T> read(DataSource database, String sql, Binder binder, RowReader<T> reader) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binder.bind(statement);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> read = new ArrayList<>();
                while (rows.next()) {
                    read.add(reader.read(rows));
                }
                return read;
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
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

    /** The database refused or could not be reached; what the client is told is decided where errors are mapped. */
    public static final class DatabaseException extends RuntimeException {

        @java.io.Serial
        private static final long serialVersionUID = 1;

        public DatabaseException(SQLException cause) {
            super(cause);
        }
    }
}
