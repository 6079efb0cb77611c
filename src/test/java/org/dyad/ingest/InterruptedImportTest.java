package org.dyad.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Imports that break: the old figures stay, and the next import does it all. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class InterruptedImportTest {

    /** Ends the connection that holds the imports' lock. */
    private static final String END_IMPORTING = """
            select pg_terminate_backend(pid) from pg_locks
            where locktype = 'advisory' and objid::bigint = ? and granted
            """;

    /** Ends the connection that writes observations. */
    private static final String END_WRITING = """
            select pg_terminate_backend(pid) from pg_locks
            where relation = 'observation'::regclass and mode = 'RowExclusiveLock' and pid <> pg_backend_pid()
            """;

    @Inject
    DataSource database;

    @Inject
    Importer importer;

    private final ExecutorService others = Executors.newCachedThreadPool();
    private OwnData own;

    @BeforeEach
    void begin(@TempDir Path folder) throws IOException, SQLException {
        own = new OwnData(database, importer, folder);
    }

    @AfterEach
    void end() throws SQLException {
        others.shutdownNow();
        own.close();
    }

    @Test
    void anImportWhoseConnectionBreaksLeavesTheOldFigures() throws IOException, SQLException {
        own.months(0).load();
        Map<String, String> before = own.state();
        List<IncomingFile> revision = own.months(1).written().files();

        Throwable broken = catchThrowable(() -> importer.run(
                "zz-data", Halfway.through(revision, () -> own.ask(END_IMPORTING, ImportTransaction.LOCK))));

        // the reason, not that the connection could not be rolled back
        assertThat(broken).isInstanceOf(SQLException.class);
        assertThat(broken).hasStackTraceContaining("Staging");
        assertThat(own.state()).isEqualTo(before);

        LoadReport again = importer.run("zz-data", revision).get(1);
        assertThat(again.revised()).isEqualTo(OwnData.MONTHS);
        List<String> resumed = own.observations();
        own.forget();
        own.months(1).load();
        assertThat(own.observations()).isEqualTo(resumed);
    }

    @Test
    void anImportThatIsCutOffWhileItMergesLeavesTheOldFigures()
            throws IOException, SQLException, InterruptedException, ExecutionException {
        own.months(0).load();
        Map<String, String> before = own.state();
        List<IncomingFile> revision = own.months(1).written().files();

        Future<List<LoadReport>> cutOff = others.submit(() -> importer.run("zz-data", revision));
        while (own.ask(END_WRITING).isEmpty()) {
            assertThat(cutOff).isNotDone();
        }

        assertThatThrownBy(cutOff::get).hasCauseInstanceOf(SQLException.class);
        assertThat(own.state()).isEqualTo(before);
        assertThat(importer.run("zz-data", revision).get(1).revised()).isEqualTo(OwnData.MONTHS);
    }

    @Test
    void anImportWhoseFileBreaksLeavesTheOldFigures() throws IOException, SQLException {
        own.months(0).load();
        Map<String, String> before = own.state();
        List<IncomingFile> revision = own.months(1).written().files();

        assertThatThrownBy(() -> importer.run("zz-data", Halfway.through(revision, () -> {
                    throw new IOException("the disk is gone");
                })))
                .isInstanceOf(IOException.class)
                .hasMessage("the disk is gone");

        assertThat(own.state()).isEqualTo(before);
        assertThat(importer.run("zz-data", revision).get(1).revised()).isEqualTo(OwnData.MONTHS);
    }
}
