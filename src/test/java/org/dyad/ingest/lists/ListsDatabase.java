package org.dyad.ingest.lists;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.dyad.graphql.Ask;

/** The lists in the tests' database. */
public final class ListsDatabase {

    private static final List<String> TABLES = List.of(
            "delete from list_change",
            "delete from designation",
            "delete from listed_party",
            "delete from list_version",
            "delete from sanction_list",
            "delete from load where format ~ '^(un|ofac|eu-fsf|uk|us-csl|opensanctions)-'",
            // what a running service looks at to see that something has changed
            """
            insert into load (dataset, file, format, sha256, read, added, revised, unchanged, withdrawn, refused,
              started_at, finished_at) values ('zz-lists', 'zz', 'zz', 'zz', 0, 0, 0, 0, 0, 0, now(), now())
            """);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final DataSource database;

    public ListsDatabase(DataSource database) {
        this.database = database;
    }

    /** Removes every list, and waits until the service knows. */
    public void forget() throws SQLException {
        for (String sql : TABLES) {
            execute(sql);
        }
        awaitLists(0);
        execute("delete from load where dataset = 'zz-lists'");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Waits until the service answers so many lists: it asks about once a second whether something was loaded. */
    public static void awaitLists(int expected) {
        Instant end = Instant.now().plus(LONGEST_WAIT);
        while (Ask.of("{ sanctionLists { code } }")
                        .getList("data.sanctionLists")
                        .size()
                != expected) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("the service did not notice the lists");
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    /** The rows of an answer, the columns of each with a space between. */
    public List<String> ask(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> answer = new ArrayList<>();
            while (rows.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    cells.add(String.valueOf(rows.getString(i)));
                }
                answer.add(String.join(" ", cells));
            }
            return answer;
        }
    }
}
