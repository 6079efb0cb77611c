package org.dyad.ingest;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Brings a release of trade figures in: what nobody has quoted before goes straight into the table, in the order of its
 * keys and as what stands; only where quotations meet are they held against one another.
 */
final class ReleaseMerge {

    private static final String IN_KNOWN_CELL = "exists (select 1 from %s i where i.known and %s)"
            .formatted(IncomingCells.CELLS, IncomingCells.same("i", "p"));

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
            TableMerge.Counts changed = new SteppedMerge(connection, table).some(IN_KNOWN_CELL, dataset, load);
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
}
