package org.dyad.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * The rows of one file on their way in: a temporary table, which PostgreSQL keeps out of its log and drops when the
 * import's transaction ends, however it ends.
 */
final class Staging implements AutoCloseable {

    private final CopyIn copy;
    private final StringBuilder row = new StringBuilder();

    private Staging(CopyIn copy) {
        this.copy = copy;
    }

    static Staging open(Connection connection, StagedTable table) throws SQLException {
        String columns = table.columns().stream()
                .map(c -> c.quoted() + " " + c.kind().sqlType())
                .collect(Collectors.joining(", "));
        Sql.execute(
                connection,
                "create temporary table %s (line bigint, %s) on commit drop".formatted(table.staging(), columns));
        return new Staging(connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy %s from stdin".formatted(table.staging())));
    }

    void add(long line, List<@Nullable String> values) throws SQLException {
        row.setLength(0);
        row.append(line);
        for (String value : values) {
            row.append('\t');
            append(value);
        }
        byte[] bytes = row.append('\n').toString().getBytes(UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
    }

    /** COPY's text format: backslash, tab and line ends escaped, null as backslash N. */
    private void append(@Nullable String value) {
        if (value == null) {
            row.append("\\N");
            return;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> row.append("\\\\");
                case '\t' -> row.append("\\t");
                case '\n' -> row.append("\\n");
                case '\r' -> row.append("\\r");
                default -> row.append(c);
            }
        }
    }

    long finish() throws SQLException {
        return copy.endCopy();
    }

    /** Ends a copy that was not finished: its rows are gone with the transaction. */
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
