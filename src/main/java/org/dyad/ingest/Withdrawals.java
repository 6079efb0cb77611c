package org.dyad.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Collectors;

/**
 * What complete releases no longer have: a figure that an earlier release of the dataset has and a later complete one,
 * which covers its cell, lacks, is withdrawn on the later one's day and in its name.
 *
 * <p>What is written follows from the releases alone, not from the order in which they were loaded: an older release
 * that comes in late is held against the complete ones that follow it.
 */
final class Withdrawals {

    private static final String INSERT = """
            insert into trade_flow (%1$s, known_from, source, precision, valuation, status, directness, note, dataset, load)
            select %2$s, c.known_from, c.source, 'EXACT', 'UNKNOWN', 'WITHDRAWN', 'PRIMARY',
              'not in a release that has everything else', c.dataset, ?::integer
            from (select distinct %1$s from trade_flow t
                where t.dataset = ? and t.value is not null
                  and exists (select 1 from incoming_cell i where i.known and %3$s)) f
            join coverage c on c.complete and c.dataset = ? and %4$s
            join source s on s.id = c.source
            where exists (select 1 from trade_flow t
                where %5$s and t.dataset = c.dataset and t.known_from < c.known_from and t.value is not null)
              and not exists (select 1 from trade_flow t
                where %5$s and t.dataset = c.dataset and t.known_from = c.known_from and t.source = c.source)
            """;

    private static final String ANY = """
            select exists (select 1 from coverage c join incoming_cell i on %s where i.known and c.complete and c.dataset = ?)
            """;

    private static final String NOTE = """
            insert into touched_trade_flow (%1$s) select %1$s from trade_flow t
            where t.load = ? and t.status = 'WITHDRAWN' and t.dataset = ?
              and exists (select 1 from incoming_cell i where i.known and %2$s)
            """;

    private Withdrawals() {}

    /** How many figures were withdrawn; whose vintages are to be worked out anew is noted. */
    static long insert(Connection connection, String dataset, int load) throws SQLException {
        if (!any(connection, dataset)) {
            return 0;
        }
        Sql.execute(connection, "analyze trade_flow");
        String columns = FactTable.TRADE_FLOW.figureColumns();
        String sameFigure = FactTable.TRADE_FLOW.figure().stream()
                .map("t.%1$s = f.%1$s"::formatted)
                .collect(Collectors.joining(" and "));
        String sql = INSERT.formatted(
                columns,
                StagedTable.list("f.", FactTable.TRADE_FLOW.figure()),
                IncomingCells.same("i", "t"),
                IncomingCells.same("c", "f"),
                sameFigure);
        long withdrawn;
        try (PreparedStatement statement = Sql.prepare(connection, sql, load, dataset, dataset)) {
            withdrawn = statement.executeLargeUpdate();
        }
        if (withdrawn > 0) {
            String note = NOTE.formatted(columns, IncomingCells.same("i", "t"));
            try (PreparedStatement statement = Sql.prepare(connection, note, load, dataset)) {
                statement.executeUpdate();
            }
        }
        return withdrawn;
    }

    /** Whether any release covers completely what came in, this one included. */
    private static boolean any(Connection connection, String dataset) throws SQLException {
        Sql.execute(connection, "analyze coverage");
        String sql = ANY.formatted(IncomingCells.same("c", "i"));
        try (PreparedStatement statement = Sql.prepare(connection, sql, dataset);
                ResultSet answer = statement.executeQuery()) {
            answer.next();
            return answer.getBoolean(1);
        }
    }
}
