package org.dyad.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds the incoming rows of one table against those that stand in it, and writes what differs, step by step.
 *
 * <p>For tables that may be cut into partitions, spread over several nodes or copied to them
 * ({@code schema/sql/scale-out}): there a statement can join the table with an import's temporary tables and can write
 * to it, but neither look each of its rows up in the middle of a condition nor tell, while it writes, what it found. So
 * what differs is found first, into temporary tables, and then written by statements that do nothing else. Imports run
 * one at a time, so nothing changes in between.
 */
final class SteppedMerge {

    /** Those that {@code citus.sql} does not leave as they are, but for {@code coverage}. */
    static final Set<String> TABLES = Set.of(
            "area",
            "area_alias",
            "commodity",
            "indicator",
            "indicator_alias",
            "provider",
            "provider_alias",
            "source",
            "trade_flow",
            "unit");

    /** Rows that are there with other content, or are not there. One look at each, and no lock on those that stay. */
    private static final String FIND_CHANGED = """
            create temporary table changed_%1$s on commit drop as
            with held as materialized (
              select p.place, %5$s as stays
              from %1$s t join (select p.ctid as place, p.* from %2$s p where %3$s) p on %4$s
            )
            select p.*, h.place is null as fresh from %2$s p left join held h on h.place = p.ctid
            where %3$s and h.stays is not true
            """;

    private static final String COUNT =
            "select count(*) filter (where fresh), count(*) filter (where not fresh) from changed_%s";

    private static final String INSERT =
            "insert into %1$s (%2$s%4$s) select %3$s%5$s from changed_%1$s p where p.fresh";

    private static final String UPDATE = "update %1$s t set %2$s from changed_%1$s p where not p.fresh and %3$s";

    private static final String FIND_GONE = """
            create temporary table gone_%1$s on commit drop as
            select %2$s from %1$s t left join (select * from %3$s) p on %4$s where %5$s and p.line is null
            """;

    private static final String REMOVE = "delete from %1$s t using gone_%1$s p where %2$s and %3$s";

    private static final String NOTE = "insert into %1$s (%2$s) select distinct %2$s from %3$s";

    private final Connection connection;
    private final StagedTable table;
    private final List<String> content;

    SteppedMerge(Connection connection, StagedTable table) {
        this.connection = connection;
        this.table = table;
        this.content = new ArrayList<>(table.incomingColumns());
        content.removeAll(table.key());
    }

    static boolean isFor(StagedTable table) {
        return TABLES.contains(table.name());
    }

    /**
     * All rows that came in; where a dataset's rows come whole, others of it are removed. Which figures that concerns
     * is noted.
     */
    TableMerge.Counts run(String dataset, int load) throws SQLException {
        long removed = table.isWhole() ? remove(dataset) : 0;
        return some("true", dataset, load).withWithdrawn(removed);
    }

    /**
     * Some of the rows that came in. Which figures have changed is noted.
     *
     * @param condition on the incoming row p
     */
    TableMerge.Counts some(String condition, String dataset, int load) throws SQLException {
        String changed = "changed_" + table.name();
        Sql.execute(
                connection,
                FIND_CHANGED.formatted(table.name(), table.incoming(), condition, sameRow(dataset), stays()));
        Sql.execute(connection, "analyze " + changed);
        TableMerge.Counts counts = counts();
        if (counts.added() > 0) {
            Sql.execute(connection, insert(dataset, load));
        }
        if (counts.revised() > 0) {
            Sql.execute(connection, update(dataset, load));
        }
        note(changed);
        return counts;
    }

    /** Whether a row that is there stays as it is, whatever came in. */
    private String stays() {
        String same = content.isEmpty()
                ? "true"
                : "(%s) is not distinct from (%s)"
                        .formatted(StagedTable.list("t.", content), StagedTable.list("p.", content));
        return switch (table.merge()) {
            case ADD -> "true";
            // nobody has named it yet: its code stands where a name belongs
            case NAME -> "t.name <> t.code or " + same;
            case UPSERT, OWN, QUOTATIONS, RELEASE, COMPLETE_RELEASE, BESIDE -> same;
        };
    }

    private TableMerge.Counts counts() throws SQLException {
        try (PreparedStatement statement = Sql.prepare(connection, COUNT.formatted(table.name()));
                ResultSet counts = statement.executeQuery()) {
            counts.next();
            return new TableMerge.Counts(counts.getLong(1), counts.getLong(2), 0);
        }
    }

    private String insert(String dataset, int load) {
        return INSERT.formatted(
                table.name(),
                StagedTable.list("", table.incomingColumns()),
                StagedTable.list("p.", table.incomingColumns()),
                table.isOwned() ? ", dataset, load" : "",
                table.isOwned() ? ", " + quoted(dataset) + ", " + load : "");
    }

    private String update(String dataset, int load) {
        String set = content.stream().map("\"%1$s\" = p.\"%1$s\""::formatted).collect(Collectors.joining(", "));
        return UPDATE.formatted(table.name(), table.isOwned() ? set + ", load = " + load : set, sameRow(dataset));
    }

    private long remove(String dataset) throws SQLException {
        String own = "t.dataset = " + quoted(dataset);
        Sql.execute(
                connection,
                FIND_GONE.formatted(
                        table.name(), StagedTable.list("t.", table.key()), table.incoming(), table.sameKey(), own));
        Sql.execute(connection, "analyze gone_" + table.name());
        note("gone_" + table.name());
        String sql = REMOVE.formatted(table.name(), own, table.sameKey());
        try (PreparedStatement statement = Sql.prepare(connection, sql)) {
            return statement.executeLargeUpdate();
        }
    }

    private void note(String rows) throws SQLException {
        Optional<FactTable> facts = FactTable.of(table);
        if (facts.isPresent()) {
            Sql.execute(
                    connection,
                    NOTE.formatted(facts.get().touched(), facts.get().figureColumns(), rows));
        }
    }

    /** A condition on two rows, t and p: that they are one row of the dataset, or of nobody's own. */
    private String sameRow(String dataset) {
        return table.isOwned() ? table.sameKey() + " and t.dataset = " + quoted(dataset) : table.sameKey();
    }

    /** No parameters where a table is made. */
    private static String quoted(String dataset) {
        return "'" + dataset.replace("'", "''") + "'";
    }
}
