package org.dyad.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.dyad.graphql.LiveClient;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What followers of the data are told. Loads are committed as another process does it, past the service. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DatasetUpdatesTest {

    private static final String LOAD = """
            insert into load (dataset, file, format, sha256, read, added, revised, unchanged, withdrawn, refused,
              started_at, finished_at)
            values ('updates', '%s', 'csv', '', %d, 0, 0, 0, 0, 0, now(), '%s')
            """;

    @AfterEach
    void forgetTheLoads() throws SQLException {
        execute("delete from load where dataset = 'updates'");
    }

    @Test
    void aLoadIsToldWhenItIsCommitted() throws Exception {
        try (LiveClient client = LiveClient.ready()) {
            client.subscribe(
                    "1", "subscription { datasetUpdated(dataset: \\\"updates\\\") { code rows lastImportedAt } }");
            // nothing of it is loaded yet, and the watch begins within the first look
            assertThat(client.within(1500)).isNull();

            load("first.csv", 3);
            JsonPath first = client.next();
            load("second.csv", 4);
            JsonPath second = client.next();

            assertThat(first.getString("payload.data.datasetUpdated.code")).isEqualTo("updates/first");
            assertThat(first.getInt("payload.data.datasetUpdated.rows")).isEqualTo(3);
            assertThat(second.getString("payload.data.datasetUpdated.code")).isEqualTo("updates/second");
        }
    }

    @Test
    void whoComesLaterIsToldTheNewestAtOnce() throws Exception {
        load("first.csv", 3);
        load("second.csv", 4);
        for (int time = 0; time < 2; time++) {
            try (LiveClient client = LiveClient.ready()) {
                client.subscribe("1", "subscription { datasetUpdated(dataset: \\\"updates\\\") { code } }");

                assertThat(client.next().getString("payload.data.datasetUpdated.code"))
                        .isEqualTo("updates/second");
            }
        }
    }

    @Test
    void eachFollowerIsToldOfWhatItFollows() throws Exception {
        try (LiveClient one = LiveClient.ready();
                LiveClient other = LiveClient.ready()) {
            one.subscribe("1", "subscription { datasetUpdated(dataset: \\\"updates/first\\\") { code } }");
            other.subscribe("1", "subscription { datasetUpdated(dataset: \\\"updates/second\\\") { code } }");
            assertThat(one.within(1500)).isNull();

            load("first.csv", 3);
            load("second.csv", 4);

            assertThat(one.next().getString("payload.data.datasetUpdated.code")).isEqualTo("updates/first");
            assertThat(other.next().getString("payload.data.datasetUpdated.code"))
                    .isEqualTo("updates/second");
            assertThat(one.within(1500)).isNull();
        }
    }

    @Test
    void withoutADatasetTheOneImportedLastIsTold() throws Exception {
        try (LiveClient client = LiveClient.ready()) {
            client.subscribe("1", "subscription { datasetUpdated { code lastImportedAt licence } }");

            JsonPath told = client.next();
            assertThat(told.getString("payload.errors")).isNull();
            assertThat(Instant.parse(told.getString("payload.data.datasetUpdated.lastImportedAt")))
                    .isBefore(Instant.now());
        }
    }

    private static void load(String file, int rows) throws SQLException {
        execute(LOAD.formatted(file, rows, Instant.now()));
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = TestDatabase.credentials().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
