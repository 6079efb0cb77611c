package org.dyad.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Imports files, all or nothing: rows go into staging tables, are checked as sets, and are merged in one transaction
 * under one lock. Until it commits, every reader sees the old figures; if anything is wrong, nothing was stored.
 */
@ApplicationScoped
public class Importer {

    private static final Logger LOG = Logger.getLogger(Importer.class);

    /** Names the one lock under which imports run, whichever process they run in. */
    private static final long LOCK = 0x44594144;

    private static final int MOST_ISSUES = 1000;

    private final DataSource database;
    private final Clock clock;

    Importer(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Imports the files of one dataset, in an order in which tables come before those that refer to them.
     *
     * @param dataset name under which the rows are known; a later import under the same name replaces its facts
     * @throws FormatException if a file is not in its format
     * @throws ImportRefusedException if a row is wrong
     */
    public List<LoadReport> run(String dataset, List<IncomingTable> files) throws IOException, SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                lock(connection);
                List<LoadReport> reports = run(connection, dataset, files);
                connection.commit();
                connection.setAutoCommit(true);
                vacuum(connection, files);
                return reports;
            } finally {
                if (!connection.getAutoCommit()) {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
            }
        }
    }

    private static void lock(Connection connection) throws SQLException {
        if (!Loads.tryLock(connection, LOCK)) {
            LOG.info("another import is running; this one begins when it has ended");
            Vintages.execute(connection, "select pg_advisory_xact_lock(%d)".formatted(LOCK));
        }
    }

    private List<LoadReport> run(Connection connection, String dataset, List<IncomingTable> files)
            throws IOException, SQLException {
        List<RowIssue> issues = new ArrayList<>();
        List<Long> rows = new ArrayList<>();
        for (IncomingTable file : files) {
            rows.add(stage(connection, file, issues));
        }
        refuseIfAny(issues);
        List<LoadReport> reports = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            reports.add(merge(connection, dataset, files.get(i), rows.get(i)));
        }
        return reports;
    }

    private static long stage(Connection connection, IncomingTable file, List<RowIssue> issues)
            throws IOException, SQLException {
        try (Staging staging = Staging.open(connection, file.table())) {
            file.reader().read(new StagingSink(staging, issues));
            return staging.finish();
        } catch (StagingSink.CopyFailedException e) {
            throw e.cause();
        }
    }

    private LoadReport merge(Connection connection, String dataset, IncomingTable file, long read) throws SQLException {
        Instant start = clock.instant();
        StagedTable table = file.table();
        Vintages.execute(connection, "analyze " + table.staging());
        refuseIfAny(TableChecks.of(connection, table, file.file()));
        int load = Loads.nextId(connection);
        if (Vintages.has(table)) {
            Vintages.note(connection, table);
        }
        TableMerge.Counts counts = TableMerge.merge(connection, table, dataset, load);
        if (Vintages.has(table)) {
            Vintages.recompute(connection, table);
            CatalogRefresh.of(connection, table);
        }
        Loads.Span span = Loads.span(connection, table);
        Instant end = clock.instant();
        LoadReport report = new LoadReport(
                file.file(),
                file.format(),
                dataset,
                span.vintage(),
                read,
                counts.added(),
                counts.revised(),
                read - counts.added() - counts.revised(),
                counts.withdrawn(),
                Duration.between(start, end).toNanos() / 1e9);
        Loads.record(connection, load, report, file.sha256(), span, start, end);
        return report;
    }

    private static void refuseIfAny(List<RowIssue> issues) {
        if (!issues.isEmpty()) {
            throw new ImportRefusedException(issues);
        }
    }

    /** So that the next query finds fresh statistics and index-only scans find the visibility map. */
    private static void vacuum(Connection connection, List<IncomingTable> files) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (IncomingTable file : files) {
                statement.execute("vacuum (analyze) " + file.table().name());
            }
            statement.execute("vacuum (analyze) series_catalog");
        }
    }

    /** Hands rows on to the staging table, and stops at a number of issues that nobody reads to the end. */
    private record StagingSink(Staging staging, List<RowIssue> issues) implements IncomingTable.Sink {

        @Override
        public void row(long line, List<@Nullable String> values) {
            try {
                staging.add(line, values);
            } catch (SQLException e) {
                throw new CopyFailedException(e);
            }
        }

        @Override
        public void issue(RowIssue issue) {
            issues.add(issue);
            if (issues.size() >= MOST_ISSUES) {
                throw new ImportRefusedException(issues);
            }
        }

        /** Carries a database error through a parser, which knows of none. */
        private static final class CopyFailedException extends RuntimeException {

            @java.io.Serial
            private static final long serialVersionUID = 1;

            private final SQLException cause;

            CopyFailedException(SQLException cause) {
                super(cause);
                this.cause = cause;
            }

            SQLException cause() {
                return cause;
            }
        }
    }
}
