package org.dyad.sanctions;

import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.dyad.graphql.Ask;

/**
 * A list of a test's own: ZZ_LIST of Japan's, in three versions. ZZ_LIST:1 is a person listed in 2021 who stands in all
 * three; ZZ_LIST:2 a ship listed in March 2022 that the third lacks; ZZ_LIST:3 a company without a listing date that
 * came with the second. All of it goes when the test ends.
 */
public final class ListedNames implements AutoCloseable {

    private static final List<String> ROWS = List.of(
            "insert into sanction_list values ('ZZ_LIST', 'Test list', 'JPN', 'https://example.org/list', 'test')",
            "insert into list_version values ('ZZ_LIST', 1, '2022-03-10', '2022-03-10', null, 2, 'a', null, 0),"
                    + " ('ZZ_LIST', 2, '2022-05-01', '2022-05-01', null, 3, 'b', null, 0),"
                    + " ('ZZ_LIST', 3, '2022-07-01', '2022-07-01', null, 2, 'c', null, 0)",
            "insert into listed_party values ('ZZ_LIST:1', 'PERSON', 'Ivan Example'),"
                    + " ('ZZ_LIST:2', 'SHIP', 'EXAMPLE STAR'), ('ZZ_LIST:3', 'COMPANY', 'Example 100% Trading')",
            "insert into listed_name values ('ZZ_LIST:1', 1, 'Ivan Example', 'Latn', 'PRIMARY', 'STRONG'),"
                    + " ('ZZ_LIST:1', 2, 'Иван Пример', 'Cyrl', 'ORIGINAL_SCRIPT', 'STRONG'),"
                    + " ('ZZ_LIST:1', 3, 'Vanya', 'Latn', 'ALIAS', 'WEAK'),"
                    + " ('ZZ_LIST:2', 1, 'EXAMPLE STAR', 'Latn', 'PRIMARY', 'STRONG'),"
                    + " ('ZZ_LIST:3', 1, 'Example 100% Trading', 'Latn', 'PRIMARY', 'STRONG')",
            "insert into listed_birth values ('ZZ_LIST:1', 1, '[1960-01-01,1961-01-01)', 'circa 1960', true, 'Tver', 'RUS')",
            "insert into listed_country values ('ZZ_LIST:1', 1, 'NATIONALITY', 'RUS', 'Russian'),"
                    + " ('ZZ_LIST:2', 1, 'FLAG', 'PAN', 'Panama')",
            "insert into listed_address values ('ZZ_LIST:3', 1, '1 Example Street, Moscow', 'RUS')",
            "insert into listed_identifier values ('ZZ_LIST:2', 1, 'IMO', '9876543', 'IMO number', null),"
                    + " ('ZZ_LIST:3', 1, 'INN', '7700000000', 'INN', 'RUS')",
            "insert into listed_relation values ('ZZ_LIST:3', 1, 'OWNED_BY', 'ZZ_LIST:1', 'Ivan Example', 51.5, 'owner')",
            "insert into designation (list, entry, party, effect, listed_on, first_seen_on, last_seen_on, gone_on, reasons,"
                    + " published) values"
                    + " ('ZZ_LIST', '1', 'ZZ_LIST:1', 'BLOCKING', '[2021-01-01,2022-01-01)', '2022-03-10', '2022-07-01',"
                    + "  null, 'an example', '[{\"name\": \"NAME\", \"value\": \"Ivan Example\"},"
                    + "  {\"name\": \"DOB\", \"value\": \"circa 1960\"}]'),"
                    + " ('ZZ_LIST', '2', 'ZZ_LIST:2', 'BLOCKING', '[2022-03-08,2022-03-09)', '2022-03-10', '2022-05-01',"
                    + "  '2022-07-01', null, '[]'),"
                    + " ('ZZ_LIST', '3', 'ZZ_LIST:3', 'SECTORAL', null, '2022-05-01', '2022-07-01', null, null, '[]')",
            "insert into designation_programme values ('ZZ_LIST', '1', 'RUSSIA', 'JPN-RUSSIA-2022'),"
                    + " ('ZZ_LIST', '2', 'RUSSIA', 'JPN-RUSSIA-2022'), ('ZZ_LIST', '3', 'OTHER', null)",
            "insert into list_change values ('ZZ_LIST', 2, '3', 'ADDED', 'Example 100% Trading', '[]'),"
                    + " ('ZZ_LIST', 2, '1', 'MODIFIED', 'Ivan Example',"
                    + "  '[{\"name\": \"DOB\", \"before\": null, \"after\": \"circa 1960\"}]'),"
                    + " ('ZZ_LIST', 3, '2', 'REMOVED', 'EXAMPLE STAR', '[]')",
            "insert into load (dataset, file, format, sha256, read, added, revised, unchanged, withdrawn, started_at,"
                    + " finished_at) values ('zz-list', 'zz', 'zz', 'zz', 0, 0, 0, 0, 0, now(), now())");

    private static final List<String> CLEANING = List.of(
            "delete from list_change where list = 'ZZ_LIST'",
            "delete from designation where list = 'ZZ_LIST'",
            "delete from listed_party where code like 'ZZ_LIST:%'",
            "delete from list_version where list = 'ZZ_LIST'",
            "delete from sanction_list where code = 'ZZ_LIST'");

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final DataSource database;

    public ListedNames(DataSource database) throws SQLException, InterruptedException {
        this.database = database;
        execute(CLEANING);
        execute(ROWS);
        awaitLists(1);
    }

    /** The service asks about once a second whether something was loaded. */
    private static void awaitLists(int expected) throws InterruptedException {
        Instant end = Instant.now().plus(LONGEST_WAIT);
        while (Instant.now().isBefore(end)) {
            JsonPath answer = Ask.of("{ sanctionLists { code } }");
            if (answer.getList("data.sanctionLists").size() == expected) {
                return;
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("the service did not notice the list");
    }

    private void execute(List<String> statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public void close() throws SQLException, InterruptedException {
        execute(CLEANING);
        execute(List.of(ROWS.get(ROWS.size() - 1)));
        awaitLists(0);
        execute(List.of("delete from load where dataset = 'zz-list'"));
    }
}
