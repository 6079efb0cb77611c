package org.dyad.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.dyad.ingest.dataset.DatasetTables;
import org.dyad.ops.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ReferencesTest {

    private static final StagedTable FLOWS = DatasetTables.named("trade_flow");

    @Inject
    DataSource database;

    /** Else rows could come in whose references nobody has looked at. */
    @Test
    void everyForeignKeyOfTradeIsOfAColumnWhoseCodesAreHeldAgainstItsTable() throws SQLException {
        List<String> held = FLOWS.columns().stream()
                .filter(column -> column.kind().references() != null)
                .map(column -> column.name() + " " + column.kind().references())
                .sorted()
                .toList();

        try (Connection connection = database.getConnection()) {
            assertThat(asked(connection, """
                    select a.attname || ' ' || c.confrelid::regclass from pg_constraint c
                    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
                    where c.conrelid = 'trade_flow'::regclass and c.contype = 'f' order by 1
                    """)).isEqualTo(held);
        }
    }

    @Test
    void codesThatAreAllThereAreHeldAndOneThatIsNotIsLeftToPostgres() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            String source = asked(connection, "select min(code) from source").get(0);

            assertThat(References.areHeld(connection, FLOWS, codes("CHN", source)))
                    .isTrue();
            assertThat(References.areHeld(connection, FLOWS, codes("XYZ", source)))
                    .isFalse();
            connection.rollback();
        }
    }

    @Test
    void theRowsThatAreReferredToCannotGoUntilTheImportEnds() throws SQLException {
        try (Connection importing = database.getConnection();
                Connection other = database.getConnection()) {
            importing.setAutoCommit(false);
            String source = asked(importing, "select min(code) from source").get(0);
            References.areHeld(importing, FLOWS, codes("CHN", source));
            other.setAutoCommit(false);

            assertThat(asked(
                            other,
                            "select code from area where code in ('CHN', 'AND') order by 1 for update skip locked"))
                    .containsExactly("AND");
            other.rollback();
            importing.rollback();
        }
    }

    /** Of one row with that reporter. */
    private static StagedCodes codes(String reporter, String source) {
        List<@Nullable String> row = new ArrayList<>();
        for (Column column : FLOWS.columns()) {
            row.add(
                    switch (column.name()) {
                        case "reporter" -> reporter;
                        case "partner" -> "RUS";
                        case "provider" -> "COMTRADE";
                        case "currency" -> "USD";
                        case "source" -> source;
                        default -> null;
                    });
        }
        StagedCodes codes = new StagedCodes(FLOWS);
        codes.note(row);
        return codes;
    }

    private static List<String> asked(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> answer = new ArrayList<>();
            while (rows.next()) {
                answer.add(rows.getString(1));
            }
            return answer;
        }
    }
}
