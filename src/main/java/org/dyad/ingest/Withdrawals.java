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

    /** The complete releases of the dataset that have a cell of the file's, this one included. */
    private static final String COMPLETE = """
            create temporary table complete_cell on commit drop as
            select distinct %1$s, c.known_from, c.source
            from coverage c join (select distinct %1$s from incoming_cell where known) i using (%1$s)
            join source s on s.id = c.source
            where c.complete and c.dataset = '%2$s'
            """;

    private static final String QUOTED = """
            create temporary table covered_quotation on commit drop as
            select %1$s, t.known_from, t.source, t.value is not null as valued
            from trade_flow t join (select distinct %2$s from complete_cell) c using (%2$s)
            where t.dataset = '%3$s'
            """;

    private static final String ABSENT = """
            create temporary table absent_figure on commit drop as
            select %1$s, c.known_from, c.source
            from (select %2$s, min(known_from) as since from covered_quotation where valued group by %2$s) f
            join complete_cell c on %3$s and c.known_from > f.since
            where not exists (select 1 from covered_quotation t
              where %4$s and t.known_from = c.known_from and t.source = c.source)
            """;

    private static final String INSERT = """
            insert into trade_flow (%1$s, known_from, source, precision, valuation, status, directness, note, dataset, load)
            select %1$s, known_from, source, 'EXACT', 'UNKNOWN', 'WITHDRAWN', 'PRIMARY',
              'not in a release that has everything else', ?, ?::integer
            from absent_figure
            """;

    private static final String NOTE = "insert into touched_trade_flow (%1$s) select %1$s from absent_figure";

    private Withdrawals() {}

    /** How many figures were withdrawn; whose vintages are to be worked out anew is noted. */
    static long insert(Connection connection, String dataset, int load) throws SQLException {
        String quoted = dataset.replace("'", "''"); // no parameters where a table is made
        String cell = StagedTable.list("", IncomingCells.CELL);
        Sql.execute(connection, "analyze coverage");
        Sql.execute(connection, COMPLETE.formatted(cell, quoted));
        if (!any(connection)) {
            return 0;
        }
        Sql.execute(connection, "analyze complete_cell");
        Sql.execute(connection, "analyze trade_flow");
        String columns = FactTable.TRADE_FLOW.figureColumns();
        Sql.execute(connection, QUOTED.formatted(columns, cell, quoted));
        Sql.execute(connection, "analyze covered_quotation");
        String sameFigure = FactTable.TRADE_FLOW.figure().stream()
                .map("t.%1$s = f.%1$s"::formatted)
                .collect(Collectors.joining(" and "));
        Sql.execute(
                connection,
                ABSENT.formatted(
                        StagedTable.list("f.", FactTable.TRADE_FLOW.figure()),
                        columns,
                        IncomingCells.same("c", "f"),
                        sameFigure));
        try (PreparedStatement statement = Sql.prepare(connection, INSERT.formatted(columns), dataset, load)) {
            long withdrawn = statement.executeLargeUpdate();
            Sql.execute(connection, NOTE.formatted(columns));
            return withdrawn;
        }
    }

    private static boolean any(Connection connection) throws SQLException {
        try (PreparedStatement statement = Sql.prepare(connection, "select exists (select 1 from complete_cell)");
                ResultSet answer = statement.executeQuery()) {
            answer.next();
            return answer.getBoolean(1);
        }
    }
}
