package org.dyad.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * The rows of one table on their way in: a temporary table, which PostgreSQL keeps out of its log and drops when the
 * import's transaction ends, however it ends.
 *
 * <p>Rows go over in portions, so that one file may have rows for several tables in any order, though a connection
 * copies into one table at a time.
 */
final class Staging {

    /** Bytes of a portion: many thousand rows, and next to nothing for the service's memory. */
    private static final int PORTION = 1 << 20;

    private final PGConnection connection;
    private final String copy;
    private final StringBuilder row = new StringBuilder();
    private final ByteArrayOutputStream portion = new ByteArrayOutputStream(PORTION + (PORTION >> 3));
    private long rows;

    private Staging(PGConnection connection, String copy) {
        this.connection = connection;
        this.copy = copy;
    }

    static Staging open(Connection connection, StagedTable table) throws SQLException {
        String columns = table.columns().stream()
                .map(c -> c.quoted() + " " + c.kind().sqlType())
                .collect(Collectors.joining(", "));
        Sql.execute(
                connection,
                "create temporary table %s (line bigint, %s) on commit drop".formatted(table.staging(), columns));
        return new Staging(connection.unwrap(PGConnection.class), "copy %s from stdin".formatted(table.staging()));
    }

    void add(long line, List<@Nullable String> values) throws SQLException {
        row.setLength(0);
        row.append(line);
        for (String value : values) {
            row.append('\t');
            append(value);
        }
        portion.writeBytes(row.append('\n').toString().getBytes(UTF_8));
        rows++;
        if (portion.size() >= PORTION) {
            send();
        }
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

    /** Sends what has not been sent and answers how many rows there were. */
    long finish() throws SQLException {
        if (portion.size() > 0) {
            send();
        }
        return rows;
    }

    private void send() throws SQLException {
        CopyIn sending = connection.getCopyAPI().copyIn(copy);
        try {
            byte[] bytes = portion.toByteArray();
            sending.writeToCopy(bytes, 0, bytes.length);
            sending.endCopy();
        } finally {
            // a copy that broke: its rows are gone with the transaction
            if (sending.isActive()) {
                sending.cancelCopy();
            }
        }
        portion.reset();
    }
}
