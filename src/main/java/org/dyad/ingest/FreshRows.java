package org.dyad.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.jboss.logging.Logger;

/**
 * Rows of figures that nobody has quoted before. They go in portion by portion, so that PostgreSQL needs not keep in
 * mind the references of millions of rows at once, and an import of hours says how far it is.
 */
final class FreshRows {

    private static final Logger LOG = Logger.getLogger(FreshRows.class);

    private static final long PORTION = 250_000;
    private static final long WORD_EVERY_NANOS = 10_000_000_000L;

    /** The only quotation of a figure stands. Its page number finds a row without any index. */
    private static final String INSERT = """
            insert into %1$s (%2$s, known_to, vintage_kind, dataset, load)
            select %3$s, null, case p.status when 'WITHDRAWN' then 'WITHDRAWAL' else 'FIRST' end, ?, ?::integer
            from %4$s p where p.ctid >= ?::tid and p.ctid < ?::tid and %5$s
            """;

    private static final String SIZE = """
            select pg_relation_size(c.oid) / current_setting('block_size')::bigint, greatest(c.reltuples, 1)::bigint
            from pg_class c where c.oid = to_regclass(?)
            """;

    private final Connection connection;
    private final StagedTable table;
    private final String condition;

    /** @param condition on the incoming row p */
    FreshRows(Connection connection, StagedTable table, String condition) {
        this.connection = connection;
        this.table = table;
        this.condition = condition;
    }

    /** How many rows went in. */
    long insert(String dataset, int load, String file) throws SQLException {
        long pages;
        long rows;
        try (PreparedStatement statement = Sql.prepare(connection, SIZE, "pg_temp." + table.incoming());
                ResultSet size = statement.executeQuery()) {
            size.next();
            pages = size.getLong(1);
            rows = size.getLong(2);
        }
        long step = Math.max(1, pages * PORTION / rows);
        String sql = INSERT.formatted(
                table.name(),
                StagedTable.list("", table.incomingColumns()),
                StagedTable.list("p.", table.incomingColumns()),
                table.incoming(),
                condition);
        long inserted = 0;
        long begun = System.nanoTime();
        long next = begun + WORD_EVERY_NANOS;
        for (long page = 0; page < pages; page += step) {
            try (PreparedStatement statement =
                    Sql.prepare(connection, sql, dataset, load, tid(page), tid(page + step))) {
                inserted += statement.executeLargeUpdate();
            }
            if (System.nanoTime() - next > 0) {
                double share = (double) Math.min(pages, page + step) / pages;
                LOG.info(line(file, inserted, share, (System.nanoTime() - begun) / 1e9));
                next = System.nanoTime() + WORD_EVERY_NANOS;
            }
        }
        return inserted;
    }

    /**
     * How far the storing is, in words.
     *
     * @param seconds since it began
     */
    static String line(String file, long rows, double share, double seconds) {
        long left = Math.round(seconds * (1 - share) / share);
        return String.format(
                Locale.ROOT,
                "%s: %,d rows stored, %,.0f a second, %.0f %%, %d:%02d left",
                file,
                rows,
                rows / seconds,
                100 * share,
                left / 60,
                left % 60);
    }

    private static String tid(long page) {
        return "(%d,0)".formatted(page);
    }
}
