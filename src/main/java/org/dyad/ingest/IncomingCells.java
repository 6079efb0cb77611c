package org.dyad.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * The cells of a release of trade figures: one reporter's flow in one period and edition, from one day and source. A
 * file of millions of rows has thousands of them, from which most of what is asked about the whole file can be
 * answered.
 */
final class IncomingCells {

    static final String CELLS = "incoming_cell";

    /** Columns that name a cell, whatever the release. */
    static final List<String> CELL = List.of("reporter", "provider", "frequency", "period", "flow", "classification");

    private static final String CREATE = """
            create temporary table %1$s on commit drop as
            select %2$s, known_from, source, max(nth) as most, false as known
            from %3$s group by %2$s, known_from, source
            """;

    private static final String COVERED = """
            create temporary table covered_cell on commit drop as
            select distinct %2$s from coverage join (select distinct %2$s from %1$s) incoming using (%2$s)
            """;

    /** A cell in which there are figures already, of whatever dataset, or of which the file has several quotations. */
    private static final String MARK_KNOWN = """
            update %1$s i set known = true
            where exists (select 1 from covered_cell c where %2$s)
              or exists (select 1 from %1$s o where o.most > 1 and %3$s)
            """;

    private static final String RECORD = """
            insert into coverage as c (%1$s, known_from, source, dataset, complete, load)
            select distinct %1$s, known_from, source, ?, ?, ?::integer from %2$s
            on conflict (%1$s, source, known_from, dataset) do update set complete = true
            where excluded.complete and not c.complete
            """;

    private IncomingCells() {}

    /** Whether the rows of a table are looked at by cells: those of a release of trade figures are. */
    static boolean areOf(StagedTable table) {
        return table.isRelease()
                && FactTable.of(table).filter(FactTable.TRADE_FLOW::equals).isPresent();
    }

    static void create(Connection connection, StagedTable table) throws SQLException {
        String cell = StagedTable.list("", CELL);
        Sql.execute(connection, CREATE.formatted(CELLS, cell, table.incoming()));
        Sql.execute(connection, COVERED.formatted(CELLS, cell));
        Sql.execute(connection, MARK_KNOWN.formatted(CELLS, same("c", "i"), same("o", "i")));
        Sql.execute(connection, "analyze " + CELLS);
    }

    /** A condition on two rows: that they are of the same cell. */
    static String same(String one, String other) {
        return String.join(
                " and ",
                CELL.stream()
                        .map(c -> "%1$s.%3$s = %2$s.%3$s".formatted(one, other, c))
                        .toList());
    }

    /** Whether the file has some figure more than once, be it from several days or by mistake. */
    static boolean someQuotedTwice(Connection connection) throws SQLException {
        return some(connection, "most > 1");
    }

    static boolean someUndated(Connection connection) throws SQLException {
        return some(connection, "known_from is null");
    }

    static boolean someKnown(Connection connection) throws SQLException {
        return some(connection, "known");
    }

    static boolean someNew(Connection connection) throws SQLException {
        return some(connection, "not known");
    }

    private static boolean some(Connection connection, String condition) throws SQLException {
        try (PreparedStatement statement = Sql.prepare(
                        connection, "select exists (select 1 from %s where %s)".formatted(CELLS, condition));
                ResultSet answer = statement.executeQuery()) {
            answer.next();
            return answer.getBoolean(1);
        }
    }

    /**
     * Notes what the rows of a table cover.
     *
     * @param rows cells, or rows with a cell's columns
     */
    static void record(Connection connection, String rows, String dataset, boolean complete, int load)
            throws SQLException {
        String sql = RECORD.formatted(StagedTable.list("", CELL), rows);
        try (PreparedStatement statement = Sql.prepare(connection, sql, dataset, complete, load)) {
            statement.executeUpdate();
        }
    }
}
