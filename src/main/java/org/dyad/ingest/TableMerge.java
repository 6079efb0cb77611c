package org.dyad.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Brings the incoming rows of one table into it, counts what changed, and notes which figures that concerns. */
final class TableMerge {

    /** Columns of the rows that belong to a dataset: which one, and the load that brought or last changed the row. */
    private static final List<String> OWNER = List.of("dataset", "load");

    private static final String REMOVE = """
            with changed as (
              delete from %1$s t where t.dataset = ?%6$s and not exists (select 1 from %2$s p where %3$s)
              returning %4$s)%5$s
            select count(*) from changed
            """;

    /** A row that was not there has not been locked or deleted by any transaction, not even by this one. */
    private static final String UPSERT = """
            with changed as (
              insert into %1$s as t (%2$s) select %3$s from %4$s p
              on conflict (%5$s) do %6$s
              returning (t.xmax = 0) as added, %7$s)%8$s
            select count(*) filter (where added), count(*) filter (where not added) from changed
            """;

    private static final String REVISE = "update set %s where (%s) is distinct from (%s)";

    private static final String OF_ITS_SOURCES = " and t.source in (select source from %s)";

    /** The row is the dataset's own, and nothing older than it stands there. */
    private static final String OWN =
            " and t.dataset = excluded.dataset and (t.source = excluded.source or t.known_from > excluded.known_from)";

    private static final String NOTE = ", noted as (insert into %s select distinct %s from changed)";

    private final Connection connection;
    private final StagedTable table;
    private final String rows;
    private final List<String> columns;
    private final List<String> key;
    private final Optional<FactTable> facts;

    TableMerge(Connection connection, StagedTable table) {
        this.connection = connection;
        this.table = table;
        this.rows = table.incoming();
        this.columns = new ArrayList<>(table.incomingColumns());
        this.key = new ArrayList<>(table.key());
        this.facts = FactTable.of(table);
        if (table.isOwned()) {
            columns.addAll(OWNER);
        }
        if (facts.isPresent()) {
            key.add("dataset");
        }
    }

    record Counts(long added, long revised, long withdrawn) {
        Counts withWithdrawn(long more) {
            return new Counts(added, revised, withdrawn + more);
        }

        boolean any() {
            return added + revised + withdrawn > 0;
        }
    }

    /** @param load number of the load, for the rows that it adds or revises */
    Counts run(String dataset, int load) throws SQLException {
        long withdrawn = table.isWhole() || table.isWholeBySource() ? remove(dataset) : 0;
        Object[] owner = table.isOwned() ? new Object[] {dataset, load} : new Object[0];
        try (PreparedStatement statement = Sql.prepare(connection, upsert(), owner);
                ResultSet counts = statement.executeQuery()) {
            counts.next();
            return new Counts(counts.getLong(1), counts.getLong(2), withdrawn);
        }
    }

    private long remove(String dataset) throws SQLException {
        String sources = table.isWholeBySource() ? OF_ITS_SOURCES.formatted(rows) : "";
        String sql = REMOVE.formatted(table.name(), rows, table.sameKey(), returning(), note(), sources);
        try (PreparedStatement statement = Sql.prepare(connection, sql, dataset);
                ResultSet count = statement.executeQuery()) {
            count.next();
            return count.getLong(1);
        }
    }

    private String upsert() {
        List<String> changeable =
                columns.stream().filter(column -> !key.contains(column)).toList();
        // The load alone is no other content; a table that is all key has none.
        List<String> content =
                changeable.stream().filter(column -> !OWNER.contains(column)).toList();
        List<String> compared = content.isEmpty() ? key : content;
        List<String> set = changeable.isEmpty() ? key : changeable;
        String revise = REVISE.formatted(
                set.stream().map("\"%1$s\" = excluded.\"%1$s\""::formatted).collect(Collectors.joining(", ")),
                StagedTable.list("t.", compared),
                StagedTable.list("excluded.", compared));
        return UPSERT.formatted(
                table.name(),
                StagedTable.list("", columns),
                columns.stream()
                        .map(column -> OWNER.contains(column) ? "?" : "p.\"" + column + '"')
                        .collect(Collectors.joining(", ")),
                rows,
                StagedTable.list("", key),
                table.merge() == StagedTable.Merge.ADD ? "nothing" : revise + own(),
                returning(),
                note());
    }

    private String own() {
        return table.merge() == StagedTable.Merge.BESIDE ? OWN : "";
    }

    private String returning() {
        return facts.map(f -> StagedTable.list("t.", f.figure())).orElse("true as done");
    }

    private String note() {
        return facts.map(f -> NOTE.formatted(f.touched(), f.figureColumns())).orElse("");
    }
}
