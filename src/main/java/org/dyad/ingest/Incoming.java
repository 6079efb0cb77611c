package org.dyad.ingest;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The staged rows with the target's columns: sources by their number, the day from which each row was public. */
final class Incoming {

    /** The row's own day, else the last on which its source may have appeared, else the day we read the source. */
    private static final String KNOWN_FROM =
            "coalesce(%s%supper(src.published_on) - 1, src.retrieved_on) as known_from";

    private static final String CREATE = "create temporary table %s on commit drop as select %s from %s s%s";

    /**
     * In the order of the target's keys, so that its indexes grow page after page, with the place of each quotation
     * among those that the file has of one figure. Compared byte by byte, which is several times as fast and enough to
     * bring like to like.
     */
    private static final String CREATE_IN_ORDER = """
            create temporary table %s on commit drop as
            select q.*, row_number() over (partition by %s order by known_from, source, line) as nth
            from (select %s from %s s%s) q
            """;

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
        String columns = String.join(", ", expressions);
        String sources = table.has("source") ? " left join source src on src.code = s.source" : "";
        boolean byCells = IncomingCells.areOf(table);
        Sql.execute(
                connection,
                byCells
                        ? CREATE_IN_ORDER.formatted(table.incoming(), figure(table), columns, table.staging(), sources)
                        : CREATE.formatted(table.incoming(), columns, table.staging(), sources));
        Sql.execute(connection, "analyze " + table.incoming());
        if (byCells) {
            IncomingCells.create(connection, table);
        }
    }

    /** What names a figure, in the order of the key. */
    private static String figure(StagedTable table) {
        List<String> figure = FactTable.TRADE_FLOW.figure();
        return table.key().stream()
                .filter(figure::contains)
                .map(name -> "\"%s\"%s".formatted(name, name.equals("period") ? "" : " collate \"C\""))
                .collect(Collectors.joining(", "));
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
