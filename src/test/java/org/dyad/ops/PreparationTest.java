package org.dyad.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.dyad.ingest.IncomingFile;
import org.dyad.ingest.dataset.Dataset;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PreparationTest {
    @Inject
    DataSource database;

    @Inject
    Migrations migrations;

    @Test
    void aDatabaseThatHasBeenPreparedNeedsNothing() throws SQLException {
        DatabaseContents found = look();

        assertThat(migrations.areIn(found)).isTrue();
        assertThat(found.curated())
                .containsOnlyKeys(Dataset.curated().files().stream()
                        .map(IncomingFile::file)
                        .toList());
    }

    @Test
    void whateverElseTheRecordSaysIsLeftToFlyway() throws SQLException {
        Map<String, String> record = look().migrations();
        String first = "db/migration/V001__reference.sql";

        Map<String, String> missing = new HashMap<>(record);
        missing.remove(first);
        assertThat(migrations.areIn(new DatabaseContents(missing, Map.of()))).isFalse();

        Map<String, String> changed = new HashMap<>(record);
        changed.put(first, "1");
        assertThat(migrations.areIn(new DatabaseContents(changed, Map.of()))).isFalse();

        Map<String, String> newer = new HashMap<>(record);
        newer.put("db/migration/V999__later.sql", "1");
        assertThat(migrations.areIn(new DatabaseContents(newer, Map.of()))).isFalse();

        assertThat(migrations.areIn(DatabaseContents.UNKNOWN)).isFalse();
    }

    @Test
    void aDatabaseWithoutTablesIsUnknown() throws SQLException {
        try (Connection connection = TestDatabase.credentials().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set search_path = pg_catalog");

            assertThat(DatabaseContents.of(connection)).isEqualTo(DatabaseContents.UNKNOWN);
        }
    }

    private DatabaseContents look() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return DatabaseContents.of(connection);
        }
    }
}
