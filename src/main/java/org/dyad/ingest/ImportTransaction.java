package org.dyad.ingest;

import java.io.IOException;
import java.io.Serial;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What an import does between begin and commit. */
final class ImportTransaction {

    private static final Logger LOG = Logger.getLogger(ImportTransaction.class);

    /** Names the one lock under which imports run, whichever process they run in. */
    static final long LOCK = 0x44594144;

    /** Enough to sort and to hash some hundred thousand rows in memory; for this transaction only. */
    private static final String WORK_MEMORY = "set local work_mem = '64MB'";

    private final Connection connection;
    private final Clock clock;
    private final String dataset;
    private final RowIssues issues = new RowIssues();
    private boolean namesChanged;
    private boolean eventsChanged;

    ImportTransaction(Connection connection, Clock clock, String dataset) {
        this.connection = connection;
        this.clock = clock;
        this.dataset = dataset;
    }

    List<LoadReport> run(List<IncomingTable> files) throws IOException, SQLException {
        lock();
        Sql.execute(connection, WORK_MEMORY);
        for (FactTable facts : FactTable.values()) {
            Vintages.begin(connection, facts);
        }
        List<Long> read = new ArrayList<>();
        for (IncomingTable file : files) {
            read.add(stage(file));
        }
        issues.refuseIfAny();
        List<LoadReport> reports = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            reports.add(merge(files.get(i), read.get(i)));
        }
        refreshCatalog();
        if (eventsChanged) {
            EventRefresh.run(connection);
        }
        return reports;
    }

    private void lock() throws SQLException {
        if (!tryLock()) {
            LOG.info("another import is running; this one begins when it has ended");
            Sql.execute(connection, "select pg_advisory_xact_lock(%d)".formatted(LOCK));
        }
    }

    private boolean tryLock() throws SQLException {
        try (PreparedStatement statement = Sql.prepare(connection, "select pg_try_advisory_xact_lock(?)", LOCK);
                ResultSet answer = statement.executeQuery()) {
            answer.next();
            return answer.getBoolean(1);
        }
    }

    private long stage(IncomingTable file) throws IOException, SQLException {
        try (Staging staging = Staging.open(connection, file.table())) {
            file.reader().read(new StagingSink(staging, issues));
            return staging.finish();
        } catch (StagingSink.CopyFailedException e) {
            throw e.cause();
        }
    }

    private LoadReport merge(IncomingTable file, long read) throws SQLException {
        Instant start = clock.instant();
        StagedTable table = file.table();
        Incoming.create(connection, table);
        new TableChecks(connection, table, file.file(), issues).run(dataset);
        issues.refuseIfAny();
        int load = Loads.nextId(connection);
        TableMerge.Counts counts = new TableMerge(connection, table).run(dataset, load);
        namesChanged |= CatalogRefresh.isNamedBy(table, counts);
        eventsChanged |= EventRefresh.concerns(table) && counts.any();
        Optional<FactTable> facts = FactTable.of(table);
        if (facts.isPresent() && counts.any()) {
            Vintages.recompute(connection, facts.get());
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
        LOG.infof(
                "%s of %s: %d rows read, %d added, %d revised, %d unchanged, %d withdrawn, %.1f s",
                report.file(),
                dataset,
                read,
                report.added(),
                report.revised(),
                report.unchanged(),
                report.withdrawn(),
                report.seconds());
        return report;
    }

    private void refreshCatalog() throws SQLException {
        for (FactTable facts : FactTable.values()) {
            if (namesChanged) {
                CatalogRefresh.touchAll(connection, facts);
            }
            CatalogRefresh.run(connection, facts);
        }
    }

    /** Hands rows on to the staging table. */
    private record StagingSink(Staging staging, RowIssues issues) implements IncomingTable.Sink {

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
        }

        /** Carries a database error through a parser, which knows of none. */
        private static final class CopyFailedException extends RuntimeException {

            @Serial
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
