package org.dyad.ops.watch;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Asks the database by one statement what is loaded since when, and which imports run. */
@ApplicationScoped
class DataState {

    /** Seconds after which the answer is no longer waited for. */
    private static final int PATIENCE = 5;

    /** Datasets and lists that are told; operators name them, and each costs memory. */
    private static final int MOST = 500;

    /**
     * A list's row refers to the dataset that its newest version came in with, whose last import saw the list, changed
     * or not. Imports are told by the lock under which they run ({@code org.dyad.ingest.ImportTransaction}).
     */
    private static final String STATE = """
            with newest as (
              select distinct on (dataset, file) dataset, vintage, finished_at, read
              from load order by dataset, file, id desc
            ), dataset as (
              select dataset, max(vintage) as day, max(finished_at) as seen, sum(read)::bigint as rows
              from newest group by dataset
            ), list as (
              select distinct on (list) list, day, load from list_version order by list, version desc
            )
            (select 'DATASET' as kind, dataset as name, day, seen, rows from dataset order by dataset limit ?)
            union all
            (select 'LIST', v.list, v.day, d.seen, 0
             from list v left join load l on l.id = v.load left join dataset d on d.dataset = l.dataset
             order by v.list limit ?)
            union all
            select case when granted then 'RUNNING' else 'WAITING' end, '', null, null, count(*)
            from pg_locks
            where locktype = 'advisory' and classid = 0 and objid = ? and objsubid = 1
              and database = (select oid from pg_database where datname = current_database())
            group by granted
            """;

    /** The lock's number, as {@code pg_locks} shows it. */
    private static final long IMPORT_LOCK = 0x44594144;

    private final DataSource database;

    DataState(DataSource database) {
        this.database = database;
    }

    enum Kind {
        DATASET,
        LIST,
        RUNNING,
        WAITING
    }

    /**
     * One row of the answer.
     *
     * @param day the beginning of the newest vintage's day, or of the version's; null where there is none
     * @param seen the end of the last import; null where there is none
     * @param count rows of the dataset's files, or imports
     */
    record Line(
            Kind kind,
            String name,
            @Nullable Instant day,
            @Nullable Instant seen,
            long count) {}

    /** @throws SQLException if the database cannot be reached or does not answer in time */
    List<Line> read() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(STATE)) {
            statement.setQueryTimeout(PATIENCE);
            statement.setInt(1, MOST);
            statement.setInt(2, MOST);
            statement.setLong(3, IMPORT_LOCK);
            try (ResultSet row = statement.executeQuery()) {
                List<Line> lines = new ArrayList<>();
                while (row.next()) {
                    lines.add(line(row));
                }
                return lines;
            }
        }
    }

    private static Line line(ResultSet row) throws SQLException {
        LocalDate day = row.getObject("day", LocalDate.class);
        OffsetDateTime seen = row.getObject("seen", OffsetDateTime.class);
        return new Line(
                Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant(),
                seen == null ? null : seen.toInstant(),
                row.getLong("rows"));
    }
}
