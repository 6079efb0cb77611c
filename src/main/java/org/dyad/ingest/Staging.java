package org.dyad.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one table on their way in: a temporary table, which PostgreSQL keeps out of its log and drops when the
 * import's transaction ends, however it ends.
 *
 * <p>Rows go over in portions, so that one file may have rows for several tables in any order.
 */
final class Staging {

    /** Bytes of a portion: some thousand rows, and next to nothing for the service's memory. */
    private static final int PORTION = 1 << 18;

    private final Copying copying;
    private final String copy;
    private final StagedCodes codes;
    private byte[] portion = new byte[PORTION + (PORTION >> 3)];
    private int filled;
    private long rows;

    private Staging(Copying copying, StagedTable table) {
        this.copying = copying;
        this.copy = "copy %s from stdin".formatted(table.staging());
        this.codes = new StagedCodes(table);
    }

    static Staging open(Connection connection, Copying copying, StagedTable table) throws SQLException {
        String columns = table.columns().stream()
                .map(c -> c.quoted() + " " + c.kind().sqlType())
                .collect(Collectors.joining(", "));
        Sql.execute(
                connection,
                "create temporary table %s (line bigint, %s) on commit drop".formatted(table.staging(), columns));
        return new Staging(copying, table);
    }

    void add(long line, List<@Nullable String> values) throws SQLException {
        codes.note(values);
        append(Long.toString(line).getBytes(UTF_8));
        for (String value : values) {
            append('\t');
            if (value == null) {
                append('\\');
                append('N');
            } else {
                append(value.getBytes(UTF_8));
            }
        }
        append('\n');
        rows++;
        if (filled >= PORTION) {
            send();
        }
    }

    /** COPY's text format: backslash, tab and line ends escaped. In UTF-8 no other character has these bytes. */
    private void append(byte[] value) {
        for (byte one : value) {
            switch (one) {
                case '\\' -> escaped('\\');
                case '\t' -> escaped('t');
                case '\n' -> escaped('n');
                case '\r' -> escaped('r');
                default -> append((char) one);
            }
        }
    }

    private void escaped(char letter) {
        append('\\');
        append(letter);
    }

    private void append(char one) {
        if (filled == portion.length) {
            portion = Arrays.copyOf(portion, 2 * filled);
        }
        portion[filled++] = (byte) one;
    }

    /** Sends what has not been sent and answers how many rows there were. */
    long finish() throws SQLException {
        if (filled > 0) {
            send();
        }
        copying.end();
        return rows;
    }

    /** The codes of the rows so far. */
    StagedCodes codes() {
        return codes;
    }

    private void send() throws SQLException {
        copying.write(copy, portion, filled);
        filled = 0;
    }
}
