package org.dyad.energy;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.dyad.provenance.JdbcReader;
import org.jspecify.annotations.Nullable;

/**
 * A deal or an asset as of a day: what details are read for.
 *
 * @param asOf null for all that is known
 */
record Asked(String code, @Nullable LocalDate asOf) {

    /** The rows {@code r(n, code, known)}; binds three parameters. */
    static final String ROWS = "unnest(?::int[], ?::text[], ?::date[]) as r(n, code, known)";

    static void bind(PreparedStatement statement, int from, List<Asked> asked) throws SQLException {
        Connection connection = statement.getConnection();
        Array numbers = connection.createArrayOf(
                "int4", IntStream.range(0, asked.size()).boxed().toArray());
        statement.setArray(from, numbers);
        statement.setArray(from + 1, JdbcReader.texts(connection, asked, Asked::code));
        statement.setArray(
                from + 2,
                JdbcReader.texts(connection, asked, one -> one.asOf() == null ? null : String.valueOf(one.asOf())));
    }
}
