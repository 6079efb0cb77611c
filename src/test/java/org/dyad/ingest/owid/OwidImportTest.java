package org.dyad.ingest.owid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
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
import java.util.Optional;
import javax.sql.DataSource;
import org.dyad.graphql.Ask;
import org.dyad.ingest.FormatException;
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

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OwidImportTest {

    private static final String HEADER =
            "country,year,iso_code,population,gdp,gas_consumption,gas_cons_change_pct,primary_energy_consumption\n";

    private static final List<String> CLEANING = List.of(
            "delete from observation where dataset = 'owid-energy'",
            "delete from series_catalog where key like 'INDICATOR.%.OWID.%' or key like 'INDICATOR.%.BP.%'",
            "delete from indicator where code like 'OWID.%' or code like 'BP.%'",
            "delete from provider where code in ('ENERGY_INSTITUTE', 'BP', 'EMBER', 'EIA', 'OWID')",
            "delete from unit where code in ('EJ', 'THOUSAND_BOE_PER_DAY', 'KWH_PER_PERSON', 'KWH_PER_USD',"
                    + " 'G_CO2E_PER_KWH', 'MILLION_T_CO2E')",
            "delete from source where code like 'owid-%'",
            "delete from load where dataset = 'owid-energy'");

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
    void theReviewBecomesSeriesThatCanBeCompared() throws IOException, SQLException {
        Path sample = Samples.path("owid/owid_statistical_review_of_world_energy_bp_2021.csv");

        LoadReport first = run(sample);
        LoadReport again = run(sample);

        assertThat(first.vintage()).isEqualTo(LocalDate.of(2021, 12, 31));
        assertThat(again.added() + again.revised() + again.withdrawn()).isZero();
        JsonPath answer = Ask.of("""
                { compare(input: { series: [
                    { indicator: { code: "BP.GAS_CONSUMPTION.BCM", area: "CHN" } },
                    { indicator: { code: "BP.GAS_PRODUCTION.BCM", area: "RUS" } } ], from: "2020", to: "2020" })
                  { series { unit { code } values provider { code } citations { source { title } } problems { message } } } }
                """);
        // the sample's rows China,2020 and Russia,2020, columns Gas Consumption - Bcm and Gas Production - Bcm
        assertThat(answer.getDouble("data.compare.series[0].values[0]"))
                .isEqualTo(Double.parseDouble(cell(sample, "China", "2020", "Gas Consumption - Bcm")));
        assertThat(answer.getDouble("data.compare.series[1].values[0]"))
                .isEqualTo(Double.parseDouble(cell(sample, "Russia", "2020", "Gas Production - Bcm")));
        assertThat(answer.getString("data.compare.series[0].provider.code")).isEqualTo("BP");
        assertThat(Ask.of("{ seriesCatalog(search: \"gas consumption\", areas: [\"CHN\"]) { nodes { key } } }")
                        .getList("data.seriesCatalog.nodes.key"))
                .contains("INDICATOR.BP.A.CHN._._.BP.GAS_CONSUMPTION.BCM");
    }

    @Test
    void theDataSetsFirstRowsComeInWithTheCodebook(@TempDir Path folder) throws IOException, SQLException {
        for (String name : List.of("owid-energy-data_first_rows.csv", "owid-energy-codebook.csv")) {
            Files.copy(Samples.path("owid/" + name), folder.resolve(name));
        }
        LoadReport report = run(folder);

        assertThat(report.refused()).isZero();
        // ASEAN (Ember),2024: coal_electricity 598.560
        assertThat(new ListsDatabase(database)
                        .ask("select area, provider, value, note from observation where indicator ="
                                + " 'OWID.COAL_ELECTRICITY' and period = '2024-01-01'"))
                .containsExactly("ASEAN EMBER 598.560 ASEAN as Ember composes it");
    }

    @Test
    void aLaterReleaseRevises(@TempDir Path folder) throws IOException, SQLException {
        run(file(folder, "a-2023.csv", "China,2020,CHN,1,1,3000.5,1,40000\n"));
        run(file(folder, "a-2024.csv", "China,2020,CHN,1,1,3010.5,1,40000\n"));

        assertThat(value("2024-01-01")).isEqualTo(3000.5);
        assertThat(value("2025-01-01")).isEqualTo(3010.5);
    }

    @Test
    void linesThatCannotBeTakenAreTold(@TempDir Path folder) throws IOException, SQLException {
        LoadReport report = run(file(
                folder,
                "a.csv",
                "Chyna,2020,,1,1,3000.5,1,40000\n" + "China,20,CHN,1,1,3000.5,1,40000\n"
                        + "China,2020,CHN,1,1,much,1,40000\n" + "China,2020,CHN,1,1,1,1,1\n" + "China,2021\n"));

        assertThat(report.issues())
                .extracting(RowIssue::toString)
                .containsExactly(
                        "a.csv line 2, country: no area is called \"Chyna\"",
                        "a.csv line 3, year: expected a year, was 20",
                        "a.csv line 4, gas_consumption: expected a number, was much",
                        "a.csv line 5, country: China of 2020 stands on a line before",
                        "a.csv line 6: expected 8 cells, were 2");
    }

    @Test
    void aCodebookAloneIsRefused() {
        Path codebook = Samples.path("owid/owid-energy-codebook.csv");

        assertThatThrownBy(() -> run(codebook))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("owid-energy-data.csv, which it describes, is wanted beside it");
    }

    @Test
    void zerosThatFillHolesAndUnitsThatNobodySaysAreNotTaken() {
        assertThat(OwidMeasure.ofReview("Gas Consumption - TWh (zero filled)")).isEmpty();
        assertThat(OwidMeasure.ofReview("Oil - Proved reserves")).isEmpty();
        assertThat(OwidMeasure.ofDataSet("gas_cons_change_pct")).isEmpty();
        assertThat(OwidMeasure.ofReview("Biofuels Production - Kboed - Total"))
                .map(OwidMeasure::indicator)
                .isEqualTo(Optional.of("BP.BIOFUELS_PRODUCTION_TOTAL.THOUSAND_BOE_PER_DAY"));
    }

    private static double value(String asOf) {
        return Ask.of("""
                { series(series: { indicator: { code: "OWID.GAS_CONSUMPTION", area: "CHN" } }, asOf: "%s") { values } }
                """.formatted(asOf)).getDouble("data.series.values[0]");
    }

    /** A cell of the sample, none of whose rows has a comma within quotes. */
    private static String cell(Path file, String country, String year, String column) throws IOException {
        List<String> lines = Files.readAllLines(file);
        int index = List.of(lines.get(0).split(",", -1)).indexOf(column);
        return lines.stream()
                .filter(line -> line.startsWith(country + "," + year + ","))
                .findFirst()
                .orElseThrow()
                .split(",", -1)[index];
    }

    private static Path file(Path folder, String name, String rows) throws IOException {
        return Files.writeString(folder.resolve(name), HEADER + rows);
    }

    private LoadReport run(Path path) throws IOException, SQLException {
        ImportOptions options = new ImportOptions(null, null, LocalDate.of(2026, 11, 1));
        List<LoadReport> reports = new ArrayList<>();
        imports.run(path.toString(), null, options, ImportProgress.NONE, reports::addAll);
        return reports.get(0);
    }
}
