package org.dyad.ingest;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings a release of trade figures in: what nobody has quoted before goes straight into the table, in the order of its
 * keys and as what stands; only where quotations meet are they held against one another.
 */
final class ReleaseMerge {

    private static final String CHANGED = "changed_trade_flow";

    private static final String IN_KNOWN_CELL = "exists (select 1 from %s i where i.known and %s)"
            .formatted(IncomingCells.CELLS, IncomingCells.same("i", "p"));

    /** Rows that are there with other content, or are not there. One look at each, and no lock on those that stay. */
    private static final String FIND_CHANGED = """
            create temporary table %1$s on commit drop as
            select p.* from %2$s p
            where %3$s and not exists (
              select 1 from %4$s t where t.dataset = %5$s and %6$s and (%7$s) is not distinct from (%8$s))
            """;

    private static final String NOTE_SERIES = "insert into %1$s (%2$s) select distinct %2$s from %3$s p where %4$s";

    private final Connection connection;
    private final StagedTable table;
    private final boolean held;
    private final FactTable facts = FactTable.TRADE_FLOW;

    /** @param held whether all that the rows refer to is known to be there, and to stay */
    ReleaseMerge(Connection connection, StagedTable table, boolean held) {
        this.connection = connection;
        this.table = table;
        this.held = held;
    }

    /** Vintages of what was touched included. */
    TableMerge.Counts run(String dataset, int load, String file) throws SQLException {
        boolean someKnown = IncomingCells.someKnown(connection);
        long revised = 0;
        long added = 0;
        if (someKnown) {
            findChanged(dataset);
            TableMerge.Counts changed = new TableMerge(connection, table, CHANGED).run(dataset, load);
            added = changed.added();
            revised = changed.revised();
        }
        boolean someNew = IncomingCells.someNew(connection);
        if (someNew) {
            String unknown = someKnown ? "not " + IN_KNOWN_CELL : "true";
            added += insertNew(unknown, dataset, load, file);
        }
        IncomingCells.record(connection, IncomingCells.CELLS, dataset, table.isComplete(), load);
        long withdrawn = someKnown ? Withdrawals.insert(connection, dataset, load) : 0;
        if (added + revised + withdrawn > 0 && someKnown) {
            Vintages.recompute(connection, facts);
        }
        if (someNew) {
            String unknown = someKnown ? "not " + IN_KNOWN_CELL : "true";
            // The planner must know of the rows that this import added, or joins them one by one.
            Sql.execute(connection, "analyze " + table.name());
            Sql.execute(
                    connection,
                    NOTE_SERIES.formatted(
                            facts.touched(), StagedTable.list("", facts.series()), table.incoming(), unknown));
        }
        return new TableMerge.Counts(added, revised, withdrawn);
    }

    private long insertNew(String unknown, String dataset, int load, String file) throws SQLException {
        FreshRows rows = new FreshRows(connection, table, unknown);
        if (!held) {
            return rows.insert(dataset, load, file);
        }
        References.trust(connection);
        long inserted = rows.insert(dataset, load, file);
        References.check(connection);
        return inserted;
    }

    private void findChanged(String dataset) throws SQLException {
        List<String> content = new ArrayList<>(table.incomingColumns());
        content.removeAll(table.key());
        String quoted = "'" + dataset.replace("'", "''") + "'"; // no parameters where a table is made
        Sql.execute(
                connection,
                FIND_CHANGED.formatted(
                        CHANGED,
                        table.incoming(),
                        IN_KNOWN_CELL,
                        table.name(),
                        quoted,
                        table.sameKey(),
                        StagedTable.list("t.", content),
                        StagedTable.list("p.", content)));
        Sql.execute(connection, "analyze " + CHANGED);
    }
}
