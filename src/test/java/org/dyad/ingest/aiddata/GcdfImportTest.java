package org.dyad.ingest.aiddata;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.dyad.graphql.Ask;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.LoadReport;
import org.dyad.ingest.RowIssue;
import org.dyad.ingest.Samples;
import org.dyad.ingest.energy.NamedCells;
import org.dyad.ingest.files.FileImports;
import org.dyad.ingest.files.ImportFile;
import org.dyad.ingest.files.ImportOptions;
import org.dyad.ingest.files.ImportProgress;
import org.dyad.ingest.files.Xlsx;
import org.dyad.ingest.lists.ListsDatabase;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records made up in the shape of the main table; of the real data set only the file of regions is at hand. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class GcdfImportTest {

    private static final List<String> COLUMNS = Stream.concat(
                    GcdfRecord.COLUMNS.stream(),
                    Stream.of(
                            "Direct Receiving Agencies",
                            "Commitment Date (MM/DD/YYYY)",
                            "Actual Implementation Start Date (MM/DD/YYYY)",
                            "Actual Completion Date (MM/DD/YYYY)",
                            "Amount (Original Currency)",
                            "Original Currency",
                            "PxF/Commodity Prepayment"))
            .toList();

    private static final List<String> CLEANING = List.of(
            "delete from energy_deal_figure where dataset = 'aiddata-gcdf'",
            "delete from energy_deal_status where dataset = 'aiddata-gcdf'",
            "delete from energy_deal_date where dataset = 'aiddata-gcdf'",
            "delete from energy_deal_party where dataset = 'aiddata-gcdf'",
            "delete from energy_deal where dataset = 'aiddata-gcdf'",
            "delete from observation where dataset = 'aiddata-gcdf'",
            "delete from series_catalog where key like '%AIDDATA.ENERGY_LOANS'",
            "delete from indicator where code = 'AIDDATA.ENERGY_LOANS'",
            "delete from unit where code = 'USD_2021'",
            "delete from source where code like 'aiddata-gcdf-%'",
            "delete from load where dataset = 'aiddata-gcdf'");

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
    void aLoanBecomesADeal(@TempDir Path folder) throws IOException, SQLException {
        LoadReport first = run(csv(folder, record("71")));
        LoadReport again = run(csv(folder, record("71")));

        assertThat(first.refused()).isZero();
        assertThat(again.added() + again.revised() + again.withdrawn()).isZero();
        JsonPath deal = Ask.of("""
                { energyDeals(filter: { areas: ["CHN", "KAZ"], kind: LOAN }) { nodes { code status signedOn valueUsd
                  parties { name role area { code } } figures { kind value status unit { code } note } } } }
                """);
        String one = "data.energyDeals.nodes.find { it.code == 'gcdf-71' }.";
        assertThat(deal.getString(one + "status")).isEqualTo("COMPLETED");
        assertThat(deal.getString(one + "signedOn")).isEqualTo("2014-03-21");
        assertThat(deal.getDouble(one + "valueUsd")).isEqualTo(150e6);
        assertThat(deal.getList(one + "parties.name"))
                .containsExactlyInAnyOrder(
                        "China Development Bank (CDB)", "Export-Import Bank of China", "KazMunayGas");
        assertThat(deal.getList(one + "figures.unit.code")).containsExactlyInAnyOrder("CNY", "USD");
        assertThat(deal.getString(one + "figures.find { it.kind == 'VALUE' }.status"))
                .isEqualTo("COMPUTED");
    }

    @Test
    void whatIsNotRecommendedForAggregatesIsInNoSum(@TempDir Path folder) throws IOException, SQLException {
        run(csv(
                folder,
                record("71"),
                record("72", "Amount (Constant USD 2021)", "30000000"),
                record("73", "Recommended For Aggregates", "No")));

        ListsDatabase tables = new ListsDatabase(database);
        // 170 and 30 million; record 73, another 170, is not recommended
        assertThat(tables.ask("select value, note from observation where dataset = 'aiddata-gcdf'"))
                .containsExactly(
                        "200000000 sum of 2 loans; 0 more without an amount; 1 not recommended for aggregates");
        assertThat(tables.ask("select note from energy_deal where code = 'gcdf-73'"))
                .singleElement()
                .asString()
                .startsWith("AidData does not recommend it for aggregates");
        assertThat(Ask.of("""
                { series(series: { indicator: { code: "AIDDATA.ENERGY_LOANS", area: "CHN", counterpart: "KAZ" } }) { values
                  unit { code } } }
                """).getList("data.series.values", Double.class)).containsExactly(200e6);
    }

    @Test
    void grantsAndOtherSectorsAreNoDealsOfEnergy(@TempDir Path folder) throws IOException, SQLException {
        run(csv(
                folder,
                record("71", "Flow Type", "Grant"),
                record("72", "Sector Name", "HEALTH"),
                record("73", "Sector Name", "INDUSTRY, MINING, CONSTRUCTION", "PxF/Commodity Prepayment", "Yes")));

        assertThat(new ListsDatabase(database).ask("select code, kind from energy_deal where dataset = 'aiddata-gcdf'"))
                .containsExactly("gcdf-73 PREPAYMENT");
    }

    @Test
    void theWorkbookCountsDaysAsNumbers() throws IOException {
        // day 41719 of the spreadsheets' calendar is 21 March 2014
        Map<String, String> cells = record("71", "Commitment Date (MM/DD/YYYY)", "41719");
        ImportFile file = Xlsx.of(
                "gcdf.xlsx",
                "GCDF_3.0",
                List.of(
                        COLUMNS,
                        COLUMNS.stream()
                                .map(column -> cells.getOrDefault(column, ""))
                                .toList()));

        assertThat(file.head().sheets().get(0).rows().get(1)).contains("41719");
        assertThat(new GcdfRecord(new NamedCells(2, cells)).committedOn()).isEqualTo("2014-03-21");
    }

    @Test
    void linesThatCannotBeTakenAreToldWhole(@TempDir Path folder) throws IOException, SQLException {
        LoadReport report = run(csv(
                folder,
                record("71", "Recipient", "Kazakhstann", "Recipient ISO-3", ""),
                record("72", "Commitment Date (MM/DD/YYYY)", "02/30/2014"),
                record("73", "Actual Completion Date (MM/DD/YYYY)", "01/01/2012"),
                record("74", "Funding Agencies", ""),
                record("75", "Original Currency", ""),
                record("76", "Recommended For Aggregates", "Maybe"),
                record("77"),
                record("77")));

        assertThat(report.issues())
                .extracting(RowIssue::toString)
                .containsExactly(
                        "gcdf.csv line 2, Recipient: no area is called \"Kazakhstann\"",
                        "gcdf.csv line 3, Commitment Date (MM/DD/YYYY): expected a day such as 03/21/2014, was"
                                + " \"02/30/2014\"",
                        "gcdf.csv line 4, Actual Completion Date (MM/DD/YYYY): ends before it starts, on 2014-06-01",
                        "gcdf.csv line 5, Funding Agencies: a deal without parties: no lender",
                        "gcdf.csv line 6, Original Currency: must not be empty beside an amount",
                        "gcdf.csv line 7, Recommended For Aggregates: expected Yes or No, was \"Maybe\"",
                        "gcdf.csv line 9, AidData Record ID: 77 stands on a line before");
        ListsDatabase tables = new ListsDatabase(database);
        assertThat(tables.ask("select code from energy_deal where dataset = 'aiddata-gcdf'"))
                .containsExactly("gcdf-77");
        assertThat(tables.ask("select distinct deal from energy_deal_party where dataset = 'aiddata-gcdf'"))
                .containsExactly("gcdf-77");
    }

    @Test
    void regionsAloneAreRefusedWithTheFileThatIsWanted() {
        Path sample = Samples.path("aiddata/GCDF_3.0_ADM1_Locations.csv");

        assertThatThrownBy(() -> run(sample))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("AidDatasGlobalChineseDevelopmentFinanceDataset_v3.0.xlsx");
    }

    @Test
    void regionsBesideTheMainTableSayWhereADealLies(@TempDir Path folder) throws IOException, SQLException {
        csv(folder, record("4"));
        Files.copy(Samples.path("aiddata/GCDF_3.0_ADM1_Locations.csv"), folder.resolve("GCDF_3.0_ADM1_Locations.csv"));
        run(folder);

        // the sample's first row: 4,26408823B17220104796328,AGO,Luanda,…
        assertThat(new ListsDatabase(database).ask("select note from energy_deal where code = 'gcdf-4'"))
                .singleElement()
                .asString()
                .startsWith("lies in Luanda");
    }

    private static Map<String, String> record(String id, String... changes) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("AidData Record ID", id);
        cells.put("Recommended For Aggregates", "Yes");
        cells.put("Financier Country", "China (People's Republic of)");
        cells.put("Recipient", "Kazakhstan");
        cells.put("Recipient ISO-3", "KAZ");
        cells.put("Commitment Year", "2014");
        cells.put("Status", "Completion");
        cells.put("Flow Type", "Loan");
        cells.put("Sector Name", "ENERGY");
        cells.put("Title", "Two banks lend for a power plant");
        cells.put("Funding Agencies", "China Development Bank (CDB) | Export-Import Bank of China");
        cells.put("Direct Receiving Agencies", "KazMunayGas");
        cells.put("Amount (Constant USD 2021)", "170000000");
        cells.put("Amount (Nominal USD)", "150000000");
        cells.put("Amount (Original Currency)", "930000000");
        cells.put("Original Currency", "CNY");
        cells.put("Commitment Date (MM/DD/YYYY)", "03/21/2014");
        cells.put("Actual Implementation Start Date (MM/DD/YYYY)", "06/01/2014");
        cells.put("Actual Completion Date (MM/DD/YYYY)", "12/01/2017");
        for (int i = 0; i < changes.length; i += 2) {
            cells.put(changes[i], changes[i + 1]);
        }
        return cells;
    }

    @SafeVarargs
    private static Path csv(Path folder, Map<String, String>... records) throws IOException {
        String rows = Stream.of(records)
                .map(record -> COLUMNS.stream()
                        .map(column -> "\"" + record.getOrDefault(column, "") + "\"")
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", "", "\n"));
        String header = COLUMNS.stream().map(column -> "\"" + column + "\"").collect(Collectors.joining(","));
        return Files.writeString(folder.resolve("gcdf.csv"), header + "\n" + rows);
    }

    private LoadReport run(Path path) throws IOException, SQLException {
        ImportOptions options = new ImportOptions(null, null, LocalDate.of(2026, 11, 1));
        List<LoadReport> reports = new ArrayList<>();
        imports.run(path.toString(), null, options, ImportProgress.NONE, reports::addAll);
        return reports.get(0);
    }
}
