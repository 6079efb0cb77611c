package org.dyad.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.dyad.ingest.dataset.Dataset;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Datasets that come again, changed or not, and beside each other. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ReimportTest {

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
    void theSameDatasetTwiceWritesNoRow() throws IOException, SQLException {
        OwnData.Draft dataset = dataset("zz-data", "2013=1.5", "2014=2.5")
                .with("group_membership", Rows.row("group_membership", "group_code", "ZZB", "member", "ZZA"))
                .with("claim", Rows.row("claim", "code", "zz-claim"));
        dataset.load();
        Map<String, String> before = own.state();
        before.remove("load");

        for (LoadReport report : importer.run("zz-data", dataset.written().files())) {
            assertThat(report.added() + report.revised() + report.withdrawn()).isZero();
            assertThat(report.unchanged()).isEqualTo(report.read()).isPositive();
        }

        Map<String, String> after = own.state();
        after.remove("load");
        assertThat(after).isEqualTo(before);
    }

    @Test
    void theCuratedFactsTwiceWriteNoRow() throws IOException, SQLException {
        Dataset curated = Dataset.curated();
        importer.run(curated.name(), curated.files());
        Map<String, String> before = own.state();
        before.remove("load");

        importer.run(curated.name(), curated.files());

        Map<String, String> after = own.state();
        after.remove("load");
        assertThat(after).isEqualTo(before);
    }

    @Test
    void changesAreCounted() throws IOException, SQLException {
        dataset("zz-data", "2012=1.5", "2013=2.5", "2014=3.5").load();

        // 2012 stays, 2013 changes, 2014 goes, 2015 and 2016 come
        LoadReport report = dataset("zz-data", "2012=1.5", "2013=2.75", "2015=4.5", "2016=5.5")
                .load();

        assertThat(report.read()).isEqualTo(4);
        assertThat(report.added()).isEqualTo(2);
        assertThat(report.revised()).isEqualTo(1);
        assertThat(report.unchanged()).isEqualTo(1);
        assertThat(report.withdrawn()).isEqualTo(1);
        assertThat(values()).containsExactly("2012 1.5", "2013 2.75", "2015 4.5", "2016 5.5");
        assertThat(
                        own.ask(
                                "select read, added, revised, unchanged, withdrawn from load where id = (select max(id) from load)"))
                .containsExactly("4 2 1 1 1");
    }

    @Test
    void trailingZerosAreNoChange() throws IOException, SQLException {
        dataset("zz-data", "2013=2.5").load();

        assertThat(dataset("zz-data", "2013=2.50").load().unchanged()).isEqualTo(1);
    }

    @Test
    void rowsOfOtherDatasetsStay() throws IOException, SQLException {
        dataset("zz-data", "2012=1.5").load();
        dataset("zz-other", "2013=2.5").load();

        dataset("zz-data", "2014=3.5").load();

        assertThat(values()).containsExactly("2013 2.5", "2014 3.5");
    }

    @Test
    void whatTwoDatasetsHaveStaysUntilBothHaveDroppedIt() throws IOException, SQLException {
        dataset("zz-data", "2012=1.5", "2013=2.5").load();
        dataset("zz-other", "2012=1.5").load();
        assertThat(values()).containsExactly("2012 1.5", "2013 2.5");

        dataset("zz-data", "2013=2.5").load();

        assertThat(values()).containsExactly("2012 1.5", "2013 2.5");
        assertThat(own.ask("select dataset from observation where indicator = 'ZZ.GDP' and period = '2012-01-01'"))
                .containsExactly("zz-other");
    }

    @Test
    void aDatasetsNameIsOnlyAName() throws IOException, SQLException {
        dataset("zz-o'neill; drop table load --", "2012=1.5").load();

        assertThat(dataset("zz-o'neill; drop table load --", "2012=2.5").load().revised())
                .isEqualTo(1);
    }

    @Test
    void membershipsOfOtherDatasetsStay() throws IOException, SQLException {
        long before = memberships();
        own.dataset("zz-data")
                .with(
                        "group_membership",
                        Rows.row("group_membership", "group_code", "ZZB", "member", "ZZA"),
                        Rows.row("group_membership", "group_code", "ZZB", "member", "ZZA", "kind", "OBSERVER"))
                .load();
        assertThat(memberships()).isEqualTo(before + 2);

        LoadReport report = own.dataset("zz-data")
                .with("group_membership", Rows.row("group_membership", "group_code", "ZZB", "member", "ZZA"))
                .load();

        assertThat(report.withdrawn()).isEqualTo(1);
        assertThat(memberships()).isEqualTo(before + 1);
    }

    @Test
    void aRowThatAnotherDatasetHasIsRefused() throws IOException, SQLException {
        dataset("zz-data", "2012=1.5")
                .with("claim", Rows.row("claim", "code", "zz-claim"))
                .load();

        assertThatThrownBy(() -> dataset("zz-other", "2012=1.5")
                        .with("claim", Rows.row("claim", "code", "zz-claim", "note", "another"))
                        .load())
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageContaining("claim.csv line 2: the dataset zz-data has a row with this key (code) already");
    }

    @Test
    void twoFilesOfOneTableAreRefused() throws IOException, SQLException {
        IncomingFile file = dataset("zz-data", "2012=1.5").written().files().get(0);

        assertThatThrownBy(() -> importer.run("zz-data", List.of(file, file)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one file a table");
    }

    @Test
    void theCatalogueFollowsTheFacts() throws IOException, SQLException {
        dataset("zz-data", "2012=1.5", "2014=3.5").load();
        assertThat(catalogue()).containsExactly("Testland, product 2012-01-01 2014-01-01 2 {2013-01-01} 2014-04-30");

        dataset("zz-data", "2012=1.5", "2013=2.5").load();
        assertThat(catalogue()).containsExactly("Testland, product 2012-01-01 2013-01-01 2 {} 2014-04-30");

        own.dataset("zz-names")
                .with("area", Rows.row("area", "code", "ZZA", "name", "Newland"))
                .load();
        assertThat(catalogue()).containsExactly("Newland, product 2012-01-01 2013-01-01 2 {} 2014-04-30");

        own.dataset("zz-data")
                .with("observation", Rows.row("observation", "frequency", "A", "period", "2012", "status", "WITHDRAWN"))
                .load();
        assertThat(catalogue()).isEmpty();
    }

    /** A dataset of yearly values, each written as {@code 2012=1.5}. */
    private OwnData.Draft dataset(String name, String... values) {
        String[] rows = new String[values.length];
        for (int i = 0; i < values.length; i++) {
            String[] parts = values[i].split("=");
            rows[i] = Rows.row("observation", "frequency", "A", "period", parts[0], "value", parts[1]);
        }
        return own.dataset(name)
                .with("source", Rows.row("source", "code", "zz-a"))
                .with("observation", rows);
    }

    private List<String> values() throws SQLException {
        return own.ask("""
                select extract(year from period), value from observation
                where indicator = 'ZZ.GDP' and known_to is null order by 1
                """);
    }

    private List<String> catalogue() throws SQLException {
        return own.ask("""
                select label, first, last, count, missing, last_updated from series_catalog where provider = 'ZZP'
                """);
    }

    private long memberships() throws SQLException {
        return Long.parseLong(own.ask("select count(*) from group_membership").get(0));
    }
}
