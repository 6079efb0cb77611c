package org.dyad.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
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

/** Imports beside other imports and beside readers. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ConcurrentImportTest {

    /** The connections that wait for the imports' lock. */
    private static final String WAITING =
            "select pid from pg_locks where locktype = 'advisory' and objid::bigint = ? and not granted";

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
    void ofTwoImportsOneWaitsAndBothEndAsIfOneHadFollowedTheOther()
            throws IOException, SQLException, InterruptedException, ExecutionException {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        List<IncomingFile> slow = Halfway.through(
                own.dataset("zz-data")
                        .with("source", Rows.row("source", "code", "zz-a"))
                        .with("observation", Rows.row("observation", "value", "100.0", "rounding", "0.1"))
                        .written()
                        .files(),
                () -> {
                    reading.countDown();
                    await(goOn);
                });
        OwnData.Draft second = own.dataset("zz-other")
                .with("source", Rows.row("source", "code", "zz-b", "published_on", "2014-05-29"))
                .with("observation", Rows.row("observation", "value", "101.5", "rounding", "0.1", "source", "zz-b"));

        Future<List<LoadReport>> first = others.submit(() -> importer.run("zz-data", slow));
        await(reading);
        Future<LoadReport> waiting = others.submit(second::load);
        while (own.ask(WAITING, ImportTransaction.LOCK).isEmpty()) {
            Thread.sleep(20);
        }
        assertThat(own.quotations()).isEmpty();
        assertThat(waiting).isNotDone();
        goOn.countDown();

        assertThat(first.get()).extracting(LoadReport::added).containsExactly(1L, 1L);
        assertThat(waiting.get().added()).isEqualTo(1);
        assertThat(own.quotations())
                .containsExactly("100.0 2014-04-30 2014-05-29 FIRST", "101.5 2014-05-29 - REVISION");
        assertThat(own.ask(
                        "select dataset from load where file = 'observation.csv' and dataset like 'zz-%' order by id"))
                .containsExactly("zz-data", "zz-other");
    }

    @Test
    void readersSeeTheOldFiguresOrTheNewOnes()
            throws IOException, SQLException, ExecutionException, InterruptedException {
        own.months(0).load();
        CompletableFuture<Set<String>> seen = new CompletableFuture<>();
        CountDownLatch watching = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        others.submit(() -> {
            Set<String> states = new LinkedHashSet<>();
            while (enough.getCount() > 0) {
                // slow enough for the import to get ahead between two rows
                states.add(own.ask("""
                        select sum(value), count(*), count(distinct load), count(*) filter (where vintage_kind = 'FIRST'),
                          (select count(*) from series_catalog where provider = 'ZZP'),
                          (select sum(value) from observation where indicator = 'ZZ.GDP' and known_to is null)
                        from observation, pg_sleep(0.05) where indicator = 'ZZ.GDP' and known_to is null
                        """).get(0));
                watching.countDown();
            }
            return seen.complete(states);
        });
        await(watching);

        own.months(1).load();

        enough.countDown();
        // 0 + 1 + … + 19,999 = 19,999 · 20,000 / 2 = 199,990,000; each one more: 200,010,000
        assertThat(seen.get())
                .isSubsetOf("199990000 20000 1 20000 1 199990000", "200010000 20000 1 20000 1 200010000")
                .contains("199990000 20000 1 20000 1 199990000");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the other thread", e);
        }
    }
}
