package org.dyad.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DatabaseConnectionTest {
    @Inject
    DataSource dataSource;

    @Inject
    Flyway flyway;

    @Inject
    Clock clock;

    @Test
    void pagesHaveChecksums() throws SQLException {
        assertThat(answer("show data_checksums")).isEqualTo("on");
    }

    @Test
    void theServiceIsNoSuperuser() throws SQLException {
        assertThat(answer("select current_user || ' ' || current_setting('is_superuser')"))
                .isEqualTo("dyad off");
    }

    @Test
    void namesInEveryScriptHaveTrigrams() throws SQLException {
        // in a plain C locale Cyrillic letters are no letters, and similarity would be 0
        assertThat(answer("select round(similarity('Газпром', 'ГАЗПРОМ')::numeric, 1)::text"))
                .isEqualTo("1.0");
    }

    @Test
    void everyMigrationHasBeenApplied() {
        assertThat(flyway.info().pending()).isEmpty();
    }

    @Test
    void theClockRunsInUtc() {
        assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
    }

    private String answer(String query) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create extension if not exists pg_trgm");
            try (ResultSet row = statement.executeQuery(query)) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
