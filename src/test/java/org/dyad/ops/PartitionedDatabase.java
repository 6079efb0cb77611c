package org.dyad.ops;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/**
 * A database of its own, in which the service makes its tables and loads the curated facts as it would anywhere;
 * {@link #cut()} then cuts the trade flows into partitions by the script that users run.
 */
public final class PartitionedDatabase implements QuarkusTestResourceLifecycleManager {

    private static final Path SCRIPT = Path.of("schema/sql/scale-out/partitions.sql");

    private static final String NAME = "partitioned";

    /** For {@code @TestProfile}: this database and no other. */
    public static final class Profile implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(PartitionedDatabase.class));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }

    @Override
    public Map<String, String> start() {
        return TestDatabase.settings(TestDatabase.own(NAME));
    }

    /** It ends with the run. */
    @Override
    public void stop() {}

    /** Once the service has started, for the first test that wants it. */
    public static void cut() throws IOException, SQLException {
        try (Connection connection = TestDatabase.own(NAME).connect();
                Statement statement = connection.createStatement()) {
            if (!isCut(statement)) {
                statement.execute(Files.readString(SCRIPT));
            }
        }
    }

    private static boolean isCut(Statement statement) throws SQLException {
        try (ResultSet kind =
                statement.executeQuery("select relkind from pg_class where oid = 'trade_flow'::regclass")) {
            kind.next();
            return kind.getString(1).equals("p");
        }
    }
}
