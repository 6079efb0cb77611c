package org.dyad.ingest.gsdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.dyad.graphql.Ask;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.LoadReport;
import org.dyad.ingest.files.FileImports;
import org.dyad.ingest.files.ImportOptions;
import org.dyad.ingest.files.ImportProgress;
import org.dyad.ingest.lists.ListRead;
import org.dyad.ingest.lists.ListsDatabase;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class GsdbImportTest {

    private static final List<String> CLEANING = List.of(
            "delete from sanction_step where dataset = 'gsdb'",
            "delete from sanction_role where dataset = 'gsdb'",
            "delete from sanction_measure where dataset = 'gsdb'",
            "delete from sanction_programme where dataset = 'gsdb'",
            "delete from sanction_actor a where not exists (select 1 from sanction_role r where r.actor = a.code)"
                    + " and not exists (select 1 from sanction_figure f where a.code in (f.sender, f.target))"
                    + " and a.code like 'GSDB-%'",
            "delete from source where code = 'global-sanctions-data-base'",
            "insert into load (dataset, file, format, sha256, read, added, revised, unchanged, withdrawn, refused,"
                    + " started_at, finished_at) values ('zz', 'zz', 'gsdb-csv', 'zz', 0, 0, 0, 0, 0, 0, now(), now())");

    @Inject
    DataSource database;

    @Inject
    FileImports imports;

    @AfterEach
    void forget() throws SQLException {
        for (String sql : CLEANING) {
            execute(sql);
        }
        Instant end = Instant.now().plusSeconds(30);
        while (Ask.of("{ sanctionProgramme(code: \"GSDB-1\") { code } }").get("data.sanctionProgramme") != null) {
            assertThat(Instant.now())
                    .as("the service notices that the cases are gone")
                    .isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        execute("delete from load where format = 'gsdb-csv'");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void casesBecomeProgrammes() throws IOException, SQLException {
        Path sample = ListRead.samplePath("gsdb/GSDB_V3.csv");

        LoadReport first = run(sample);
        LoadReport again = run(sample);

        assertThat(first.added()).isEqualTo(1_325);
        assertThat(first.refused()).isZero();
        assertThat(again.added() + again.revised() + again.withdrawn()).isZero();
        ListsDatabase tables = new ListsDatabase(database);
        // the first row: 1,German Democratic
        // Republic,Germany,1949,1973,0,,0,0,0,0,1,0,0,territorial_conflict,success_total
        assertThat(tables.ask("select objective, outcome from sanction_programme where code = 'GSDB-1'"))
                .containsExactly("territorial_conflict TOTAL_SUCCESS");
        assertThat(tables.ask("select code from sanction_measure where programme = 'GSDB-1'"))
                .containsExactly("GSDB-1.OTHER");
        assertThat(tables.ask("select step, \"on\" from sanction_step where programme = 'GSDB-1' order by \"on\""))
                .containsExactly("IMPOSED [1949-01-01,1950-01-01)", "ENDED [1973-01-01,1974-01-01)");
        // 513 cases have trade set to 1
        assertThat(tables.ask("select count(*) from sanction_measure where dataset = 'gsdb' and kind = 'TRADE'"))
                .containsExactly("513");
        assertThat(tables.ask("select count(*) > 0 from sanction_role where dataset = 'gsdb' and actor = 'RUS'"))
                .containsExactly("t");
    }

    @Test
    void aNameMayHaveCommas() {
        GsdbActors actors = new GsdbActors(name -> name.equals("Egypt, Arab Rep.") || name.equals("Syria")
                ? Optional.of(new GsdbActors.Actor(name, name, "COUNTRY", ""))
                : Optional.empty());

        assertThat(actors.in("Egypt, Arab Rep., Syria, Western countries"))
                .extracting(GsdbActors.Actor::code)
                .containsExactly("Egypt, Arab Rep.", "Syria", "GSDB-WESTERN-COUNTRIES");
    }

    @Test
    void anotherReleaseIsRefused(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("gsdb.csv");
        Files.writeString(file, "case_id,sanctioned_state\n1,Russia\n");

        assertThatThrownBy(() -> run(file)).isInstanceOf(FormatException.class).hasMessageContaining("no known header");
    }

    private LoadReport run(Path path) throws IOException, SQLException {
        ImportOptions options = new ImportOptions(null, null, LocalDate.of(2026, 11, 1));
        List<LoadReport> reports = new ArrayList<>();
        imports.run(path.toString(), null, options, ImportProgress.NONE, reports::addAll);
        return reports.get(0);
    }
}
