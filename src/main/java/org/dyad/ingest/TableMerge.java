package org.dyad.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Brings the staged rows of one table into it, and counts what changed. */
final class TableMerge {

    /**
     * The day from which a row was public: its own, else the last day on which its source may have appeared, else the
     * day we read the source.
     */
    private static final String KNOWN_FROM = "coalesce(%s upper(src.published_on) - 1, %s src.retrieved_on)";

    private static final String UPSERT = """
            with changed as (
              insert into %1$s as t (%2$s) select %3$s from %4$s p
              on conflict (%5$s) do update set %6$s
              where (%7$s) is distinct from (%8$s)
              returning (xmax = 0) as added)
            select count(*) filter (where added), count(*) filter (where not added) from changed
            """;

    private static final String INSERT_ONLY = """
            with changed as (
              insert into %1$s as t (%2$s) select %3$s from %4$s p on conflict (%5$s) do nothing returning 1)
            select count(*), 0 from changed
            """;

    private static final String REMOVE_MISSING =
            "delete from %s t where %s not exists (select 1 from %s p where (%s) is not distinct from (%s))";

    private static final String REMOVE_AND_NOTE =
            "with removed as (%s returning %s), noted as (insert into touched_%s select distinct * from removed)"
                    + " select count(*) from removed";

    private TableMerge() {}

    record Counts(long added, long revised, long withdrawn) {}

    /** Whether the target has the day from which each row was public. */
    static boolean isDated(StagedTable table) {
        return table.merge() == StagedTable.Merge.FACTS || table.has("known_from");
    }

    /** The staged rows with the target's columns, as a query in parentheses. */
    static String prepared(StagedTable table) {
        List<String> expressions = new ArrayList<>(List.of("s.line"));
        for (Column column : table.columns()) {
            if (!column.name().equals("known_from")) {
                expressions.add(expression(table, column) + " as " + column.quoted());
            }
        }
        if (isDated(table)) {
            expressions.add(KNOWN_FROM.formatted(
                            table.has("known_from") ? "s.known_from," : "",
                            table.has("said_on") ? "upper(s.said_on) - 1," : "")
                    + " as known_from");
        }
        String source = table.has("source") ? " left join source src on src.code = s.source" : "";
        return "(select %s from %s s%s)".formatted(String.join(", ", expressions), table.staging(), source);
    }

    private static String expression(StagedTable table, Column column) {
        if (column.kind() == Column.Kind.SOURCE) {
            return "src.id";
        }
        // A key has no nulls: an indicator without counterpart has the empty one.
        boolean keyText =
                table.key().contains(column.name()) && column.kind().sqlType().equals("text");
        return keyText ? "coalesce(s.%s, '')".formatted(column.quoted()) : "s." + column.quoted();
    }

    static Counts merge(Connection connection, StagedTable table, String dataset, int load) throws SQLException {
        long withdrawn = switch (table.merge()) {
            case UPSERT -> 0;
            case REPLACE -> removeMissing(connection, table, "");
            case FACTS ->
                removeMissing(
                        connection,
                        table,
                        "t.load in (select id from load where dataset = '%s') and"
                                .formatted(dataset.replace("'", "''")));
        };
        List<String> columns = targets(table);
        List<String> others = columns.stream()
                .filter(c -> !table.key().contains(c) && !c.equals("load"))
                .toList();
        String values = columns.stream()
                .map(c -> c.equals("load") ? Integer.toString(load) : "p.\"" + c + '"')
                .collect(Collectors.joining(", "));
        String sql = others.isEmpty()
                ? INSERT_ONLY.formatted(
                        table.name(),
                        StagedTable.list("", columns),
                        values,
                        prepared(table),
                        StagedTable.list("", table.key()))
                : UPSERT.formatted(
                        table.name(),
                        StagedTable.list("", columns),
                        values,
                        prepared(table),
                        StagedTable.list("", table.key()),
                        columns.stream()
                                .filter(c -> !table.key().contains(c))
                                .map(c -> "\"%1$s\" = excluded.\"%1$s\"".formatted(c))
                                .collect(Collectors.joining(", ")),
                        StagedTable.list("t.", others),
                        StagedTable.list("excluded.", others));
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet counts = statement.executeQuery()) {
            counts.next();
            return new Counts(counts.getLong(1), counts.getLong(2), withdrawn);
        }
    }

    private static long removeMissing(Connection connection, StagedTable table, String condition) throws SQLException {
        String sql = REMOVE_MISSING.formatted(
                table.name(),
                condition,
                prepared(table),
                StagedTable.list("p.", table.key()),
                StagedTable.list("t.", table.key()));
        if (!Vintages.has(table)) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                return statement.executeLargeUpdate();
            }
        }
        String noting = REMOVE_AND_NOTE.formatted(sql, StagedTable.list("t.", Vintages.figure(table)), table.name());
        try (PreparedStatement statement = connection.prepareStatement(noting);
                ResultSet counts = statement.executeQuery()) {
            counts.next();
            return counts.getLong(1);
        }
    }

    private static List<String> targets(StagedTable table) {
        List<String> columns = new ArrayList<>(table.header());
        if (isDated(table) && !columns.contains("known_from")) {
            columns.add("known_from");
        }
        if (table.merge() == StagedTable.Merge.FACTS) {
            columns.add("load");
        }
        return columns;
    }
}
