package org.dyad.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.dyad.ops.TestDatabase;

/** Statements of the sample resolver that the tests' database works on. */
final class SleepingStatements {

    private static final String COUNT = "select count(*) from pg_stat_activity where state = 'active'"
            + " and query like 'select count(*) from pg_sleep%'";

    private SleepingStatements() {}

    static int count() throws SQLException {
        try (Connection connection = TestDatabase.credentials().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(COUNT)) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Waits until there are so many, two seconds at most: half of the deadline in the test's profile. */
    static void await(int expected) throws SQLException, InterruptedException {
        int found = count();
        for (int i = 0; i < 40 && found != expected; i++) {
            Thread.sleep(50);
            found = count();
        }
        assertThat(found).as("statements that run").isEqualTo(expected);
    }
}
