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
import javax.sql.DataSource;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Quotations of one figure in several sources, by the rules of {@link Vintages}. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class VintageSourcesTest {

    @Inject
    DataSource database;

    @Inject
    Importer importer;

    private OwnData own;

    @BeforeEach
    void begin(@TempDir Path folder) throws IOException, SQLException {
        own = new OwnData(database, importer, folder);
    }

    @AfterEach
    void end() throws SQLException {
        own.close();
    }

    @Test
    void twoSourcesOfOneDayAreOneVintage() throws IOException, SQLException {
        own.dataset("zz-data")
                .with(
                        "source",
                        source("zz-a", "2023-01-13"),
                        source("zz-b", "2023-01-13"),
                        source("zz-c", "2023-01-13"))
                .with(
                        "observation",
                        row("190.27", "0.01", "zz-a", "QUOTED"),
                        row("190.29", "0.01", "zz-b", "PRIMARY"),
                        row("190.31", "0.01", "zz-c", "PRIMARY"))
                .load();

        // equally precise: the office's own before a quoted one, then in the order of the sources' codes
        assertThat(own.quotations())
                .containsExactly(
                        "190.27 2023-01-13 2023-01-13 MENTION",
                        "190.29 2023-01-13 - FIRST",
                        "190.31 2023-01-13 2023-01-13 MENTION");
    }

    @Test
    void sourcesOfOneDayCountInTheSameOrderWhicheverWasLoadedFirst() throws IOException, SQLException {
        Set<List<String>> tables = new LinkedHashSet<>();
        for (List<String> order : List.of(List.of("zz-a", "zz-b"), List.of("zz-b", "zz-a"))) {
            own.forget();
            for (String name : order) {
                own.dataset(name)
                        .with("source", source(name, "2023-01-13"))
                        .with("observation", row(name.equals("zz-a") ? "190.27" : "190.29", "0.01", name, "PRIMARY"))
                        .load();
            }
            tables.add(own.observations());
        }

        assertThat(tables).hasSize(1);
        assertThat(own.valuesAsOf("2023-01-13")).containsExactly("2014-01-01 190.27");
    }

    @Test
    void aSourceInTheMiddleThatGoesJoinsItsNeighbours() throws IOException, SQLException {
        String[] sources = {source("zz-1", "2023-01-09"), source("zz-2", "2023-02-01"), source("zz-3", "2023-03-01")};
        String first = row("100.0", "0.1", "zz-1", "PRIMARY");
        String third = row("100.0", "0.1", "zz-3", "PRIMARY");
        own.dataset("zz-data")
                .with("source", sources)
                .with("observation", first, row("101.5", "0.1", "zz-2", "PRIMARY"), third)
                .load();
        assertThat(own.quotations().get(2)).isEqualTo("100.0 2023-03-01 - REVISION");

        own.dataset("zz-data")
                .with("source", sources)
                .with("observation", first, third)
                .load();

        assertThat(own.quotations()).containsExactly("100.0 2023-01-09 - FIRST", "100.0 2023-03-01 2023-03-01 MENTION");
    }

    @Test
    void aVagueDateCountsAsItsLastDay() throws IOException, SQLException {
        own.dataset("zz-data")
                .with(
                        "source",
                        source("zz-a", "2023"),
                        Rows.row("source", "code", "zz-b", "published_on", "", "retrieved_on", "2024-02-03"))
                .with("observation", row("100.0", "0.1", "zz-a", "PRIMARY"), row("101.0", "0.1", "zz-b", "PRIMARY"))
                .load();

        assertThat(own.quotations())
                .containsExactly("100.0 2023-12-31 2024-02-03 FIRST", "101.0 2024-02-03 - REVISION");
    }

    private static String source(String code, String day) {
        return Rows.row("source", "code", code, "published_on", day);
    }

    private static String row(String value, String rounding, String source, String directness) {
        return Rows.row(
                "observation", "value", value, "rounding", rounding, "source", source, "directness", directness);
    }
}
