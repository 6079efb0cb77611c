package org.dyad.ingest.lists;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The lists in the tests' database. */
public final class ListsDatabase {

    private static final List<String> TABLES = List.of(
            "delete from list_change",
            "delete from designation",
            "delete from listed_party",
            "delete from list_version",
            "delete from sanction_list",
            "delete from load where format ~ '^(un|ofac|eu-fsf|uk|us-csl|opensanctions)-'");

    private final DataSource database;

    public ListsDatabase(DataSource database) {
        this.database = database;
    }

    /** Removes every list. */
    public void forget() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : TABLES) {
                statement.execute(sql);
            }
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
