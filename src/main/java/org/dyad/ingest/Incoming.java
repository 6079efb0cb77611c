package org.dyad.ingest;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The staged rows with the target's columns: sources by their number, the day from which each row was public. */
final class Incoming {

    /** The row's own day, else the last on which its source may have appeared, else the day we read the source. */
    private static final String KNOWN_FROM =
            "coalesce(%s%supper(src.published_on) - 1, src.retrieved_on) as known_from";

    private static final String CREATE = "create temporary table %s on commit drop as select %s from %s s%s";

    private Incoming() {}

    static void create(Connection connection, StagedTable table) throws SQLException {
        List<String> expressions = new ArrayList<>(List.of("s.line"));
        for (Column column : table.columns()) {
            if (!column.name().equals("known_from")) {
                expressions.add(expression(table, column) + " as " + column.quoted());
            }
        }
        if (table.isDated()) {
            expressions.add(KNOWN_FROM.formatted(
                    table.has("known_from") ? "s.known_from, " : "",
                    table.has("said_on") ? "upper(s.said_on) - 1, " : ""));
        }
        Sql.execute(
                connection,
                CREATE.formatted(
                        table.incoming(),
                        String.join(", ", expressions),
                        table.staging(),
                        table.has("source") ? " left join source src on src.code = s.source" : ""));
        Sql.execute(connection, "analyze " + table.incoming());
    }

    private static String expression(StagedTable table, Column column) {
        if (column.kind() == Column.Kind.SOURCE) {
            return "src.id";
        }
        // A figure's key has no nulls: an indicator without counterpart has the empty one.
        boolean keyText = table.isQuotation()
                && table.key().contains(column.name())
                && column.kind().sqlType().equals("text");
        return keyText ? "coalesce(s.%s, '')".formatted(column.quoted()) : "s." + column.quoted();
    }
}
