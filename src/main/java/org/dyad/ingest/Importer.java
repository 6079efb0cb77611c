package org.dyad.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.dyad.provenance.DataVersion;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Imports files, all or nothing: rows go into staging tables, are checked as sets, and are merged in one transaction
 * under one lock. Until it commits, every reader sees the old figures; if anything is wrong, nothing was stored.
 */
@ApplicationScoped
public class Importer {

    private static final Logger LOG = Logger.getLogger(Importer.class);

    /** A gigabyte: it takes a while to read. */
    private static final int LARGE_PAGES = 1 << 17;

    /**
     * With its partitions; of a table that is spread over nodes nothing is known here, and each node tidies its own.
     */
    private static final String IS_LARGE = """
            select exists (select 1 from pg_extension where extname = 'citus') or coalesce(sum(c.relpages), 0) > ?
            from pg_partition_tree(to_regclass(?)) p join pg_class c on c.oid = p.relid
            """;

    private final DataSource database;
    private final Clock clock;
    private final DataVersion version;

    Importer(DataSource database, Clock clock, DataVersion version) {
        this.database = database;
        this.clock = clock;
        this.version = version;
    }

    /**
     * Imports the files of one dataset, in an order in which tables come before those that refer to them.
     *
     * @param dataset name under which the rows are known; a later import under the same name replaces its facts
     * @throws IllegalArgumentException if two files are for one table
     * @throws FormatException if a file is not in its format
     * @throws ImportRefusedException if a row is wrong
     * @throws SQLException if the database fails; then nothing was stored
     */
    public List<LoadReport> run(String dataset, List<IncomingFile> files) throws IOException, SQLException {
        requireOneFileATable(files);
        try (Connection connection = database.getConnection()) {
            List<LoadReport> reports = inTransaction(connection, dataset, files);
            version.imported();
            vacuum(connection, files);
            return reports;
        }
    }

    /** Whether figures in a format have ever been imported. */
    public boolean knows(String format) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Loads.knows(connection, format);
        }
    }

    /**
     * The day from which the figures of a file count that was imported before; null if it was not, and of lists, which
     * still stand on the day on which the same file is read again.
     */
    public @Nullable LocalDate knownFrom(String format, String sha256) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Loads.vintage(connection, format, sha256);
        }
    }

    private List<LoadReport> inTransaction(Connection connection, String dataset, List<IncomingFile> files)
            throws IOException, SQLException {
        connection.setAutoCommit(false);
        boolean committed = false;
        try {
            List<LoadReport> reports = new ImportTransaction(connection, clock, dataset).run(files);
            connection.commit();
            committed = true;
            return reports;
        } finally {
            end(connection, committed);
        }
    }

    /** A connection that broke has rolled back already, and what broke it is what the caller should hear. */
    private static void end(Connection connection, boolean committed) throws SQLException {
        try {
            if (!committed) {
                connection.rollback();
            }
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            if (committed) {
                throw e;
            }
            LOG.debug("the import's connection could not be rolled back", e);
        }
    }

    private static void requireOneFileATable(List<IncomingFile> files) {
        long tables = files.stream().map(IncomingFile::subject).distinct().count();
        if (tables < files.size()) {
            throw new IllegalArgumentException("a dataset has one file a table: the second would replace the first");
        }
    }

    /**
     * So that the next query finds fresh statistics. Rows that were replaced are cleared away at once, unless the table
     * is so large that PostgreSQL should do so in its own time.
     */
    private static void vacuum(Connection connection, List<IncomingFile> files) {
        try {
            Set<StagedTable> tables = new LinkedHashSet<>();
            files.forEach(file -> tables.addAll(file.tables()));
            for (StagedTable table : tables) {
                tidy(connection, table.name());
            }
            for (String derived : List.of("partner_sum", "series_catalog", "series_flow")) {
                tidy(connection, derived);
            }
        } catch (SQLException e) {
            LOG.warn("the import is stored, but its tables could not be vacuumed; PostgreSQL will do so in time", e);
        }
    }

    private static void tidy(Connection connection, String table) throws SQLException {
        try (PreparedStatement statement = Sql.prepare(connection, IS_LARGE, LARGE_PAGES, table);
                ResultSet answer = statement.executeQuery()) {
            boolean large = answer.next() && answer.getBoolean(1);
            Sql.execute(connection, (large ? "analyze " : "vacuum (analyze) ") + table);
        }
    }
}
