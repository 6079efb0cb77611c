package org.dyad.ops.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URL;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import javax.sql.DataSource;
import org.dyad.ops.watch.DataState.Kind;
import org.dyad.ops.watch.DataState.Line;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What one statement tells of datasets, lists and imports. */
@QuarkusTest
@TestProfile(WatchedProfile.class)
class DataStateTest {

    /**
     * The list's version came with the first load, and the second saw it unchanged. Of b.csv only the newest load
     * counts.
     */
    private static final String LOADED = """
            begin;
            insert into load (dataset, file, format, sha256, vintage, read, added, revised, unchanged, withdrawn, refused,
              started_at, finished_at) values
              ('zz-state', 'a.csv', 'csv', 'a', '2026-01-05', 7, 7, 0, 0, 0, 0, '2026-01-06', '2026-01-06'),
              ('zz-state', 'b.csv', 'csv', 'b', '2026-01-03', 4, 4, 0, 0, 0, 0, '2026-01-06', '2026-01-06');
            insert into sanction_list (code, name, sender) select 'ZZ-STATE', 'A list', min(code) from sanction_actor;
            insert into list_version (list, version, day, entries, sha256, load)
            select 'ZZ-STATE', 1, '2026-01-02', 7, 'abc', min(id) from load where dataset = 'zz-state';
            insert into load (dataset, file, format, sha256, vintage, read, added, revised, unchanged, withdrawn, refused,
              started_at, finished_at) values
              ('zz-state', 'b.csv', 'csv', 'b', '2026-01-03', 3, 0, 0, 3, 0, 0, '2026-02-01', '2026-02-01 12:00:00Z');
            commit;
            """;

    private static final String FORGET = """
            delete from list_version where list = 'ZZ-STATE';
            delete from sanction_list where code = 'ZZ-STATE';
            delete from load where dataset = 'zz-state';
            """;

    @Inject
    DataState state;

    @Inject
    DataSource database;

    @TestHTTPResource(value = "/metrics", management = true)
    @SuppressWarnings("NullAway.Init") // Quarkus sets it
    URL metrics;

    @AfterEach
    void forget() throws SQLException {
        execute(FORGET);
    }

    @Test
    void aDatasetAndAListAreAsOldAsTheirNewestVintageAndTheirLastImport() throws Exception {
        execute(LOADED);

        Instant seen = Instant.parse("2026-02-01T12:00:00Z");
        // 7 of a.csv and 3 of b.csv
        assertThat(state.read())
                .contains(
                        new Line(Kind.DATASET, "zz-state", Instant.parse("2026-01-05T00:00:00Z"), seen, 10),
                        new Line(Kind.LIST, "ZZ-STATE", Instant.parse("2026-01-02T00:00:00Z"), seen, 0));
        assertThat(await("dyad_list_seen_age_seconds", "list=\"ZZ-STATE\"")).isPositive();
        Scrape now = Scrape.of(metrics);
        double version = now.value("dyad_list_version_age_seconds", "list=\"ZZ-STATE\"");
        double vintage = now.value("dyad_dataset_vintage_age_seconds", "dataset=\"zz-state\"");
        // three days between the second and the fifth of January
        assertThat(version - vintage).isBetween(3 * 86_400 - 1.0, 3 * 86_400 + 1.0);
    }

    @Test
    void aDatasetThatIsGoneIsNoLongerTold() throws Exception {
        execute(LOADED);
        assertThat(await("dyad_dataset_rows", "dataset=\"zz-state\"")).isEqualTo(10);

        execute(FORGET);

        for (int i = 0; i < 100 && Scrape.of(metrics).values("dataset").contains("zz-state"); i++) {
            Thread.sleep(50);
        }
        assertThat(Scrape.of(metrics).values("dataset")).contains("curated").doesNotContain("zz-state");
    }

    @Test
    void anImportOfAnyProcessIsSeenWhileItRuns() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                // the number under which imports run
                statement.execute("select pg_advisory_xact_lock(%d)".formatted(0x44594144));

                assertThat(state.read()).contains(new Line(Kind.RUNNING, "", null, null, 1));
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
        assertThat(state.read()).extracting(Line::kind).doesNotContain(Kind.RUNNING, Kind.WAITING);
    }

    private double await(String name, String label) throws InterruptedException {
        for (int i = 0; i < 100 && Scrape.of(metrics).value(name, label) == 0; i++) {
            Thread.sleep(50);
        }
        return Scrape.of(metrics).value(name, label);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
