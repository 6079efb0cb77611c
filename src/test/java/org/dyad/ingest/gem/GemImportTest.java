package org.dyad.ingest.gem;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.dyad.graphql.Ask;
import org.dyad.ingest.LoadReport;
import org.dyad.ingest.RowIssue;
import org.dyad.ingest.Samples;
import org.dyad.ingest.files.FileImports;
import org.dyad.ingest.files.ImportOptions;
import org.dyad.ingest.files.ImportProgress;
import org.dyad.ingest.lists.ListsDatabase;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tracker's map file on its way into the register, beside the curated rows. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class GemImportTest {

    private static final String HEADER =
            ",id,url,name,unit_name,status,areas,owner,parent,capacity,start_year,region,subnat,Latitude,Longitude,geometry,tracker-acro,tracker_custom,original_units,conversion_factor,subnat2,region2\n";

    private static final List<String> CLEANING = List.of(
            "delete from energy_asset_figure where dataset = 'gem-gas'",
            "delete from energy_asset_status where dataset = 'gem-gas'",
            "delete from energy_asset_owner where dataset = 'gem-gas'",
            "delete from energy_asset_area where dataset = 'gem-gas'",
            "delete from energy_asset where dataset = 'gem-gas'",
            "delete from source s where code like 'gem-%' and not exists (select 1 from energy_asset a where a.source"
                    + " = s.id)",
            "delete from load where dataset = 'gem-gas'");

    @Inject
    DataSource database;

    @Inject
    FileImports imports;

    @AfterEach
    void forget() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : CLEANING) {
                statement.execute(sql);
            }
        }
    }

    @Test
    void theSampleComesInOnceAndLeavesTheCuratedRowsAlone() throws IOException, SQLException {
        Path sample = Samples.path("gem/ggit_map_2024-10-08.csv");
        ListsDatabase tables = new ListsDatabase(database);
        String curated =
                "select md5(string_agg(f::text, '' order by f::text)) from energy_asset_figure f where dataset <>"
                        + " 'gem-gas'";
        List<String> before = tables.ask(curated);

        LoadReport first = run(sample);
        LoadReport again = run(sample);

        assertThat(first.vintage()).isEqualTo(LocalDate.of(2024, 10, 8));
        assertThat(first.added()).isGreaterThan(4_500);
        assertThat(again.added() + again.revised() + again.withdrawn()).isZero();
        assertThat(tables.ask(curated)).isEqualTo(before);
        // the tracker's id of Yamal LNG's first train is the curated asset's: no second one is made of it
        assertThat(tables.ask("select code from energy_asset where gem_id = 'T051801'"))
                .containsExactly("yamal-lng-t1");
        // Nord Stream 1 lies in the sea between Russia and Germany
        assertThat(tables.ask("select count(*) from energy_asset_area where area = 'DEU' and dataset = 'gem-gas'"))
                .isNotEqualTo(List.of("0"));
    }

    @Test
    void aLaterReleaseIsANewVintageBesideTheEarlierOne(@TempDir Path folder) throws IOException, SQLException {
        run(file(folder, "ggit_map_2024-10-08.csv", unit("P9901", "Proposed", "30", "2030")));
        LoadReport later = run(file(folder, "ggit_map_2025-12-01.csv", unit("P9901", "Construction", "38", "2031")));

        assertThat(later.refused()).isZero();
        assertThat(asset("2025-01-01")).containsEntry("status", "PROPOSED").containsEntry("value", 30.0);
        assertThat(asset("2026-01-01")).containsEntry("status", "CONSTRUCTION").containsEntry("value", 38.0);
    }

    @Test
    void releasesInAnyOrderGiveTheSame(@TempDir Path folder) throws IOException, SQLException {
        run(file(folder, "ggit_map_2025-12-01.csv", unit("P9901", "Construction", "38", "2031")));
        run(file(folder, "ggit_map_2024-10-08.csv", unit("P9901", "Proposed", "30", "2030")));

        assertThat(asset("2025-01-01")).containsEntry("status", "PROPOSED").containsEntry("value", 30.0);
        assertThat(asset("2026-01-01")).containsEntry("status", "CONSTRUCTION").containsEntry("value", 38.0);
    }

    @Test
    void aCorrectedFileOfTheSameDayReplacesWhatItSaid(@TempDir Path folder) throws IOException, SQLException {
        run(file(folder, "ggit_map_2024-10-08.csv", unit("P9901", "Proposed", "30", "2030")));
        run(file(folder, "ggit_map_2024-10-08.csv", unit("P9901", "Proposed", "33", "2030")));

        assertThat(new ListsDatabase(database)
                        .ask("select value from energy_asset_figure where asset = 'gem-p9901' order by value"))
                .containsExactly("33");
    }

    @Test
    void aFigureStandsBesideTheCuratedOnes(@TempDir Path folder) throws IOException, SQLException {
        run(file(folder, "ggit_map_2025-12-01.csv", unit("P2352", "Operating", "38", "2019")));

        List<String> sources = Ask.of("""
                { node(id: "RW5lcmd5QXNzZXQ6cG93ZXItb2Ytc2liZXJpYS1waGFzZS0x") { ... on EnergyAsset { code figures { value
                  citations { source { title } } } } } }
                """).getList("data.node.figures.citations.source.title.flatten()");
        assertThat(sources)
                .contains("Global Gas Infrastructure Tracker, release of 2025-12-01")
                .hasSizeGreaterThan(1);
    }

    @Test
    void linesThatCannotBeTakenAreToldWhole(@TempDir Path folder) throws IOException, SQLException {
        LoadReport report = run(file(
                folder,
                "ggit_map_2024-10-08.csv",
                unit("P9901", "Proposed", "30", "2030"),
                unit("P9901", "Operating", "30", "2030"),
                unit("P9902", "Proposed", "30", "2030").replace("Russia, China", "Russia, Chyna")));

        assertThat(report.issues())
                .extracting(RowIssue::toString)
                .containsExactly(
                        "ggit_map_2024-10-08.csv line 3, id: P9901 stands on a line before: one unit has one status a"
                                + " day",
                        "ggit_map_2024-10-08.csv line 4, areas: no area is called \"Chyna\"");
        assertThat(new ListsDatabase(database)
                        .ask("select count(*) from energy_asset_figure where asset = 'gem-p9902'"))
                .containsExactly("0");
    }

    private static Map<String, Object> asset(String asOf) {
        var answer = Ask.of("""
                { energyAssets(filter: { areas: ["RUS", "CHN"] }, asOf: "%s", first: 500) { nodes { code status
                  figures { value } } } }
                """.formatted(asOf));
        String path = "data.energyAssets.nodes.find { it.code == 'gem-p9901' }.";
        return Map.of("status", answer.get(path + "status"), "value", answer.get(path + "figures[0].value"));
    }

    private static String unit(String id, String status, String capacity, String year) {
        return "1,%s,https://example.org,Some Pipeline,%s,%s,\"Russia, China\",Gazprom [100.00%%],--,%s,%s,Asia,,,,,GGIT,GGIT,"
                        .formatted(id, id.toLowerCase(Locale.ROOT), status, capacity, year)
                + "bcm/y of gas,1,,\n";
    }

    private static Path file(Path folder, String name, String... units) throws IOException {
        return Files.writeString(folder.resolve(name), HEADER + String.join("", units));
    }

    private LoadReport run(Path path) throws IOException, SQLException {
        ImportOptions options = new ImportOptions(null, null, LocalDate.of(2026, 11, 1));
        List<LoadReport> reports = new ArrayList<>();
        imports.run(path.toString(), null, options, ImportProgress.NONE, reports::addAll);
        return reports.get(0);
    }
}
