package org.dyad.ingest;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
            select line, %3$s from (
              select line, first_value(line) over same as first_line, row_number() over same as place
              from %1$s p window same as (partition by %2$s order by line)) ordered
            where place > 1 order by line
            """;

    private static final String UNDATED = "select line, '' from %s where known_from is null order by line";

    private static final String TAKEN =
            "select p.line, t.dataset from %s p join %s t on %s where t.dataset <> ? order by p.line";

    /** Whether all of a column's codes are known: the rows need not be looked at then. */
    private static final String ALL_KNOWN = """
            select not exists (select 1 from unnest(?::text[]) as s(code)
              where not exists (select 1 from %s r where r.code = s.code))
            """;

    private static final String ALL_COMMODITIES_KNOWN = """
            select not exists (select 1 from unnest(?::text[]) as s(code)
              where not exists (select 1 from commodity c where c.code = s.code)
                and not exists (select 1 from commodity_list l where l.list = s.code))
            """;

    private static final Pattern IN_BRACES = Pattern.compile("\\{(\\w+)}");

    private final Connection connection;
    private final StagedTable table;
    private final StagedCodes codes;
    private final String file;
    private final RowIssues issues;

    TableChecks(Connection connection, StagedTable table, StagedCodes codes, String file, RowIssues issues) {
        this.connection = connection;
        this.table = table;
        this.codes = codes;
        this.file = file;
        this.issues = issues;
    }

    void run(String dataset) throws SQLException {
        for (Column column : table.columns()) {
            codesAreKnown(column);
        }
        boolean counted = IncomingCells.areOf(table);
        if (!counted || IncomingCells.someQuotedTwice(connection)) {
            report(
                    null,
                    "the same row as on %s; a key (" + String.join(", ", table.key()) + ") may come once",
                    TWICE.formatted(table.incoming(), StagedTable.list("p.", table.key()), Place.sql("first_line")));
        }
        for (TableRules.Rule rule : TableRules.of(table)) {
            report(rule.field(), rule.message(), staged(rule.sql()).formatted(table.incoming()));
        }
        if (table.isDated() && (!counted || IncomingCells.someUndated(connection))) {
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

    /** The statement with each table in braces as staged, if rows for it came in, else as it stands. */
    private String staged(String sql) throws SQLException {
        StringBuilder named = new StringBuilder();
        Matcher braces = IN_BRACES.matcher(sql);
        while (braces.find()) {
            String name = braces.group(1);
            braces.appendReplacement(named, isStaged(name) ? "staging_" + name : name);
        }
        return braces.appendTail(named).toString();
    }

    private boolean isStaged(String name) throws SQLException {
        try (PreparedStatement statement =
                        Sql.prepare(connection, "select to_regclass(?) is not null", "pg_temp.staging_" + name);
                ResultSet answer = statement.executeQuery()) {
            answer.next();
            return answer.getBoolean(1);
        }
    }

    private void codesAreKnown(Column column) throws SQLException {
        String references = column.kind().references();
        boolean commodity = column.kind() == Column.Kind.COMMODITY;
        if ((references == null && !commodity)
                || areKnown(column, commodity ? ALL_COMMODITIES_KNOWN : ALL_KNOWN.formatted(references))) {
            return;
        }
        if (commodity) {
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

    private boolean areKnown(Column column, String sql) throws SQLException {
        Optional<Set<String>> found = codes.of(column);
        if (found.isEmpty()) {
            return false;
        }
        Array all = connection.createArrayOf("text", found.get().toArray());
        try (PreparedStatement statement = Sql.prepare(connection, sql, all);
                ResultSet answer = statement.executeQuery()) {
            answer.next();
            return answer.getBoolean(1);
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
