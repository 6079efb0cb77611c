package org.dyad.ops;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of a release a database holds: enough to see in one statement that a start has nothing to bring in.
 *
 * @param migrations checksums of the migrations that were applied, by the name of their script
 * @param curated SHA-256 of the newest load of each file of the curated facts, lower-case hexadecimal, by its name
 */
record DatabaseContents(Map<String, String> migrations, Map<String, String> curated) {

    /** As long as nobody has looked, a database may hold anything. */
    static final DatabaseContents UNKNOWN = new DatabaseContents(Map.of(), Map.of());

    private static final String LOOK = """
            select 'migration', script, case when success then checksum::text end from flyway_schema_history
            union all
            (select distinct on (file) 'file', file, sha256 from load where dataset = 'curated' order by file, id desc)
            """;

    private static final String UNDEFINED_TABLE = "42P01";

    DatabaseContents {
        migrations = Map.copyOf(migrations);
        curated = Map.copyOf(curated);
    }

    /** Looks into a database; {@link #UNKNOWN} if it has not had its tables made. */
    static DatabaseContents of(Connection connection) throws SQLException {
        Map<String, String> migrations = new HashMap<>();
        Map<String, String> curated = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(LOOK)) {
            while (row.next()) {
                Map<String, String> kind = row.getString(1).equals("file") ? curated : migrations;
                @Nullable String mark = row.getString(3);
                kind.put(row.getString(2), mark == null ? "failed" : mark);
            }
        } catch (SQLException e) {
            if (UNDEFINED_TABLE.equals(e.getSQLState())) {
                return UNKNOWN;
            }
            throw e;
        }
        return new DatabaseContents(migrations, curated);
    }
}
