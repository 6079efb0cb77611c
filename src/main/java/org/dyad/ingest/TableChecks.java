package org.dyad.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What can only be seen over all rows: codes that no reference table knows, keys that come twice or are another
 * dataset's, figures without a day.
 */
final class TableChecks {

    private static final String UNKNOWN_CODE = """
            select s.line, s.%1$s from %2$s s
            where s.%1$s is not null and not exists (select 1 from %3$s r where r.code = s.%1$s)
            order by s.line
            """;

    private static final String UNKNOWN_COMMODITY = """
            select s.line, s.%1$s from %2$s s
            where s.%1$s is not null
              and not exists (select 1 from commodity c where c.code = s.%1$s)
              and not exists (select 1 from commodity_list l where l.list = s.%1$s)
            order by s.line
            """;

    private static final String TWICE = """
            select line, first_line from (
              select line, first_value(line) over same as first_line, row_number() over same as place
              from %s p window same as (partition by %s order by line)) ordered
            where place > 1 order by line
            """;

    private static final String UNDATED = "select line, '' from %s where known_from is null order by line";

    private static final String TAKEN =
            "select p.line, t.dataset from %s p join %s t on %s where t.dataset <> ? order by p.line";

    private final Connection connection;
    private final StagedTable table;
    private final String file;
    private final RowIssues issues;

    TableChecks(Connection connection, StagedTable table, String file, RowIssues issues) {
        this.connection = connection;
        this.table = table;
        this.file = file;
        this.issues = issues;
    }

    void run(String dataset) throws SQLException {
        for (Column column : table.columns()) {
            codesAreKnown(column);
        }
        report(
                null,
                "the same row as on line %s; a key (" + String.join(", ", table.key()) + ") may come once",
                TWICE.formatted(table.incoming(), StagedTable.list("p.", table.key())));
        if (table.isDated()) {
            report(
                    "known_from",
                    "its source has neither a publication nor a retrieval date%s; give one of them or known_from",
                    UNDATED.formatted(table.incoming()));
        }
        for (StagedTable.SetRule rule : table.rules()) {
            report(rule.field(), rule.message(), rule.sql().formatted(table.incoming()));
        }
        if (table.merge() == StagedTable.Merge.OWN) {
            report(
                    null,
                    "the dataset %s has a row with this key (" + String.join(", ", table.key()) + ") already",
                    TAKEN.formatted(table.incoming(), table.name(), table.sameKey()),
                    dataset);
        }
    }

    private void codesAreKnown(Column column) throws SQLException {
        String references = column.kind().references();
        if (column.kind() == Column.Kind.COMMODITY) {
            report(
                    column.name(),
                    "%s is neither a commodity code nor a commodity list that is loaded",
                    UNKNOWN_COMMODITY.formatted(column.quoted(), table.staging()));
        } else if (references != null && !references.equals(table.name())) {
            report(
                    column.name(),
                    "%s is no code of the table " + references,
                    UNKNOWN_CODE.formatted(column.quoted(), table.staging(), references));
        }
    }

    /** Runs a query that answers the line of each row that is wrong, and what is to be said of it. */
    private void report(@Nullable String field, String message, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = Sql.prepare(connection, sql, parameters)) {
            statement.setMaxRows(RowIssues.MOST);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String said = Cells.shortened(rows.getString(2));
                    issues.add(new RowIssue(file, rows.getLong(1), field, message.formatted(said)));
                }
            }
        }
    }
}
