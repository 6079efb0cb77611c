package org.dyad.ingest;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What can only be seen over all rows: codes that no reference table knows, keys that come twice, figures without a
 * day.
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

    private static final String UNDATED = "select line, '' from %s p where known_from is null order by line";

    private TableChecks() {}

    static List<RowIssue> of(Connection connection, StagedTable table, String file) throws SQLException {
        List<RowIssue> issues = new ArrayList<>();
        for (Column column : table.columns()) {
            issues.addAll(unknown(connection, table, file, column));
        }
        String prepared = TableMerge.prepared(table);
        issues.addAll(Staging.issues(
                connection,
                file,
                null,
                "the same row as on line %s; a key (" + String.join(", ", table.key()) + ") may come once",
                TWICE.formatted(prepared, StagedTable.list("p.", table.key()))));
        if (TableMerge.isDated(table)) {
            issues.addAll(Staging.issues(
                    connection,
                    file,
                    "known_from",
                    "its source has neither a publication nor a retrieval date%s; give one of them or known_from",
                    UNDATED.formatted(prepared)));
        }
        return issues;
    }

    private static List<RowIssue> unknown(Connection connection, StagedTable table, String file, Column column)
            throws SQLException {
        String references = column.kind().references();
        if (column.kind() == Column.Kind.COMMODITY) {
            return Staging.issues(
                    connection,
                    file,
                    column.name(),
                    "%s is neither a commodity code nor a commodity list that is loaded",
                    UNKNOWN_COMMODITY.formatted(column.quoted(), table.staging()));
        }
        if (references == null || references.equals(table.name())) {
            return List.of();
        }
        return Staging.issues(
                connection,
                file,
                column.name(),
                "%s is no code of the table " + references,
                UNKNOWN_CODE.formatted(column.quoted(), table.staging(), references));
    }
}
