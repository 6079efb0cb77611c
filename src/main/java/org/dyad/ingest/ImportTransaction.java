package org.dyad.ingest;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jboss.logging.Logger;

/** What an import does between begin and commit. */
final class ImportTransaction {

    private static final Logger LOG = Logger.getLogger(ImportTransaction.class);

    /** Names the one lock under which imports run, whichever process they run in. */
    static final long LOCK = 0x44594144;

    /** Enough to sort some hundred thousand rows in memory, and millions with few passes; for this transaction only. */
    private static final String WORK_MEMORY = "set local work_mem = '128MB'";

    /**
     * Where the facts are spread over several nodes by Citus: one node's shards after another's, so that a transaction
     * may read the facts and then write what they refer to. Elsewhere a setting that nobody reads.
     */
    private static final String ONE_SHARD_AT_A_TIME = "set local citus.multi_shard_modify_mode = 'sequential'";

    /** From here on what follows the rows takes minutes, too, and is announced. */
    private static final long MANY_ROWS = 1_000_000;

    private final Connection connection;
    private final Clock clock;
    private final String dataset;
    private final RowIssues issues = new RowIssues();
    private boolean namesChanged;
    private boolean eventsChanged;
    private boolean designationsChanged;

    ImportTransaction(Connection connection, Clock clock, String dataset) {
        this.connection = connection;
        this.clock = clock;
        this.dataset = dataset;
    }

    List<LoadReport> run(List<IncomingFile> files) throws IOException, SQLException {
        lock();
        Sql.execute(connection, WORK_MEMORY);
        Sql.execute(connection, ONE_SHARD_AT_A_TIME);
        for (FactTable facts : FactTable.values()) {
            Vintages.begin(connection, facts);
        }
        PartnerSums.begin(connection);
        List<Staged> staged = new ArrayList<>();
        for (IncomingFile file : files) {
            staged.add(stage(file));
        }
        issues.refuseIfAny();
        List<LoadReport> reports = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            reports.add(merge(files.get(i), staged.get(i)));
        }
        boolean isLong = reports.stream().mapToLong(LoadReport::read).sum() >= MANY_ROWS;
        if (isLong) {
            LOG.info("the rows are stored; adding them up over partners");
        }
        PartnerSums.run(connection);
        if (isLong) {
            LOG.info("writing the catalogue of series, which of new series takes as long as storing their rows");
        }
        refreshCatalog();
        if (eventsChanged) {
            EventRefresh.run(connection);
        }
        if (designationsChanged) {
            DesignationCatalog.run(connection);
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

    /**
     * What reading a file gave.
     *
     * @param rows staged ones of the table that the file is about
     * @param codes that each table has
     */
    private record Staged(
            long rows, Map<StagedTable, StagedCodes> codes, long leftOut, List<RowIssue> issues, Duration took) {}

    private Staged stage(IncomingFile file) throws IOException, SQLException {
        Instant start = clock.instant();
        long leftOut = issues.leftOutCount();
        Map<StagedTable, Staging> stagings = new LinkedHashMap<>();
        Map<StagedTable, StagedCodes> codes = new LinkedHashMap<>();
        long read = 0;
        try (Copying copying = new Copying(connection)) {
            for (StagedTable table : file.tables()) {
                stagings.put(table, Staging.open(connection, copying, table));
            }
            file.reader().read(new StagingSink(stagings, issues));
            for (Map.Entry<StagedTable, Staging> staging : stagings.entrySet()) {
                long rows = staging.getValue().finish();
                read = staging.getKey().equals(file.subject()) ? rows : read;
                codes.put(staging.getKey(), staging.getValue().codes());
            }
        } catch (StagingSink.CopyFailedException e) {
            throw e.cause();
        }
        long all = issues.leftOutCount();
        return new Staged(
                read, codes, all - leftOut, issues.leftOut(leftOut, all), Duration.between(start, clock.instant()));
    }

    private LoadReport merge(IncomingFile file, Staged staged) throws SQLException {
        Instant start = clock.instant();
        int load = Loads.nextId(connection);
        TableMerge.Counts counts = new TableMerge.Counts(0, 0, 0);
        List<RowIssue> told = new ArrayList<>(staged.issues());
        Loads.Span span;
        if (file.merging() == null) {
            for (StagedTable table : file.tables()) {
                TableMerge.Counts changed = merge(file, staged, table, load);
                counts = table.equals(file.subject()) ? changed : counts;
                told.addAll(warnings(file, table, changed));
            }
            span = Loads.span(connection, file.subject());
        } else {
            Merging.Merged merged = file.merging().merge(connection, load);
            counts = new TableMerge.Counts(merged.added(), merged.revised(), merged.withdrawn());
            span = new Loads.Span(merged.vintage(), null, null);
            designationsChanged = true;
        }
        Instant end = clock.instant();
        LoadReport report = new LoadReport(
                file.file(),
                file.format(),
                dataset,
                span.vintage(),
                staged.rows() + staged.leftOut(),
                counts.added(),
                counts.revised(),
                staged.rows() - counts.added() - counts.revised(),
                counts.withdrawn(),
                staged.leftOut(),
                told,
                staged.took().plus(Duration.between(start, end)).toNanos() / 1e9);
        Loads.record(connection, load, report, file.sha256(), span, start, end);
        LOG.infof(
                "%s of %s: %d rows read, %d added, %d revised, %d unchanged, %d withdrawn, %d left out, %.1f s",
                report.file(),
                dataset,
                report.read(),
                report.added(),
                report.revised(),
                report.unchanged(),
                report.withdrawn(),
                report.refused(),
                report.seconds());
        return report;
    }

    private TableMerge.Counts merge(IncomingFile file, Staged staged, StagedTable table, int load) throws SQLException {
        Incoming.create(connection, table);
        StagedCodes codes = Objects.requireNonNull(staged.codes().get(table), table::name);
        new TableChecks(connection, table, codes, file.file(), issues).run(dataset);
        issues.refuseIfAny();
        if (IncomingCells.areOf(table)) {
            boolean held = References.areHeld(connection, table, codes);
            return new ReleaseMerge(connection, table, held).run(dataset, load, file.file());
        }
        TableMerge.Counts counts = SteppedMerge.isFor(table)
                ? new SteppedMerge(connection, table).run(dataset, load)
                : new TableMerge(connection, table).run(dataset, load);
        if (table.isRelease() && table.name().equals(FactTable.OBSERVATION.sql())) {
            counts = counts.withWithdrawn(WithdrawnFigures.close(connection, dataset, load, table.isComplete()));
        }
        namesChanged |= CatalogRefresh.isNamedBy(table, counts);
        designationsChanged |= DesignationCatalog.concerns(table) && counts.any();
        eventsChanged |= EventRefresh.concerns(table) && counts.any();
        Optional<FactTable> facts = FactTable.of(table);
        if (facts.isPresent() && counts.any()) {
            Vintages.recompute(connection, facts.get());
        }
        if (facts.filter(FactTable.TRADE_FLOW::equals).isPresent()) {
            IncomingCells.record(connection, table.incoming(), dataset, false, load);
        }
        return counts;
    }

    /** Of files with some of a dataset's figures: a dataset that comes whole has been looked through by its editors. */
    private List<RowIssue> warnings(IncomingFile file, StagedTable table, TableMerge.Counts changed)
            throws SQLException {
        Optional<FactTable> facts = FactTable.of(table);
        return table.isRelease() && facts.isPresent() && changed.any()
                ? ScaleBreaks.find(connection, facts.get(), table, file.file())
                : List.of();
    }

    private void refreshCatalog() throws SQLException {
        for (FactTable facts : FactTable.values()) {
            if (namesChanged) {
                CatalogRefresh.touchAll(connection, facts);
            }
            CatalogRefresh.run(connection, facts);
        }
    }
}
