package org.dyad.ingest.comtrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.dyad.graphql.Ask;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.LoadReport;
import org.dyad.ingest.RowIssue;
import org.dyad.ingest.Samples;
import org.dyad.ingest.files.FileImports;
import org.dyad.ingest.files.ImportOptions;
import org.dyad.ingest.files.ImportProgress;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** UN Comtrade's files, from what somebody downloads to what a query answers. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ComtradeImportTest {

    private static final String DATASET = "zz-comtrade";

    @Inject
    FileImports imports;

    @Inject
    DataSource database;

    @TempDir
    Path folder;

    @AfterEach
    void forget() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from trade_flow where dataset = '" + DATASET + "'");
            statement.execute("delete from load where dataset = '" + DATASET + "'");
            statement.execute(
                    "delete from source where code like 'comtrade-%' and not exists (select 1 from trade_flow t"
                            + " where t.source = source.id)");
            statement.execute("delete from series_catalog c where c.provider = 'COMTRADE' and not exists (select 1 from"
                    + " trade_flow t where t.provider = 'COMTRADE' and t.reporter = c.areas[1])");
        }
    }

    @Test
    void aRecordedAnswerOfTheInterfaceBecomesSeries() throws IOException, SQLException {
        Path answer = Samples.path("comtrade/v1/comtradr_get_C_A_HS-60a6ad.json");

        LoadReport first = run(answer, LocalDate.of(2024, 1, 15)).get(0);
        LoadReport second = run(answer, LocalDate.of(2024, 1, 15)).get(0);

        assertThat(first.added()).isEqualTo(4);
        assertThat(first.refused()).isZero();
        assertThat(second.unchanged()).isEqualTo(4);
        assertThat(second.added() + second.revised() + second.withdrawn()).isZero();
        // the four records of the file: imports from Argentina 6,804,128,143, from Germany 74,251,272,075,
        // exports to Argentina 6,115,764,185, to Germany 68,047,133,397 US dollars in 2010
        assertThat(values("IMPORT", "ARG")).containsExactly(6804128143d);
        assertThat(values("EXPORT", "ARG")).containsExactly(6115764185d);
        assertThat(values("IMPORT", "DEU")).containsExactly(74251272075d);
        assertThat(values("EXPORT", "DEU")).containsExactly(68047133397d);
    }

    @Test
    void partsOfARecordAreNotCountedBesideIt() throws IOException, SQLException {
        Path file = csv(
                "A,2010,757,X,0,C00,0,0,TOTAL,419922543423.509",
                "A,2010,757,X,0,C00,2100,0,TOTAL,11",
                "A,2010,757,X,0,C01,0,0,TOTAL,12",
                "A,2010,757,X,0,C00,0,842,TOTAL,13",
                "A,2010,757,DX,0,C00,0,0,TOTAL,14");

        LoadReport report = run(file, LocalDate.of(2024, 6, 30)).get(0);

        assertThat(report.read()).isEqualTo(5);
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.issues())
                .extracting(RowIssue::line, RowIssue::field)
                .containsExactly(
                        tuple(3L, "motCode"),
                        tuple(4L, "customsCode"),
                        tuple(5L, "partner2Code"),
                        tuple(6L, "flowCode"));
        assertThat(stored("select value from trade_flow where dataset = '" + DATASET + "'"))
                .containsExactly("419922543423.509");
    }

    @Test
    void numbersThatAreNotM49AreReadAsUnComtradeMeansThem() throws IOException, SQLException {
        run(csv("A,2010,842,X,757,C00,0,0,TOTAL,1", "A,2010,251,M,699,C00,0,0,TOTAL,2"), LocalDate.of(2024, 6, 30));

        assertThat(stored("select reporter || partner from trade_flow where dataset = '" + DATASET + "' order by 1"))
                .containsExactly("FRAIND", "USACHE");
    }

    @Test
    void aRowThatCannotBePlacedIsLeftOutAndTold() throws IOException, SQLException {
        LoadReport report = run(
                        csv(
                                "A,2010,156,X,0,C00,0,0,TOTAL,1",
                                "A,2010,156,X,99999,C00,0,0,TOTAL,2",
                                "A,20101,156,X,643,C00,0,0,TOTAL,3",
                                "A,2010,156,X,643,C00,0,0,TOTAL,NaN",
                                "A,2010,156,X,643,C00,0,0,TOTAL,\"1,234\"",
                                "A,2010,156,X,643,C00"),
                        LocalDate.of(2024, 6, 30))
                .get(0);

        assertThat(report.added()).isEqualTo(1);
        assertThat(report.issues().stream().map(RowIssue::toString))
                .satisfiesExactly(
                        one -> assertThat(one).contains("line 3, partnerCode: no area has the number 99999"),
                        one -> assertThat(one).contains("line 4, period: expected a year such as 2023"),
                        one -> assertThat(one).contains("line 5, primaryValue: expected a number, was NaN"),
                        one -> assertThat(one).contains("line 6, primaryValue: expected a number, was 1,234"),
                        one -> assertThat(one).contains("line 7: expected 10 cells, were 6"));
    }

    @Test
    void theLegacyFileOfAWholeYearComesInWhole() throws IOException, SQLException {
        Path file = Samples.path("comtrade/legacy/query1-UK-all-2012-AG2.csv");

        LoadReport report = run(file, LocalDate.of(2014, 1, 31)).get(0);

        assertThat(report.read()).isEqualTo(22101);
        assertThat(report.added()).isEqualTo(22101);
        // line 2 of the file: the United Kingdom's imports of live animals from the world in 2012
        assertThat(stored("select value from trade_flow where dataset = '" + DATASET
                        + "' and reporter = 'GBR' and partner = 'WLD' and flow = 'IMPORT' and commodity = '01'"))
                .containsExactly("635945091");
        assertThat(report.issues()).isEmpty();
    }

    @Test
    void aPageInPlaceOfAFileIsRefusedByName() throws IOException {
        Path page = Files.writeString(folder.resolve("data.csv"), "<!DOCTYPE html><html><body>Sorry</body></html>");
        Path header = Files.writeString(folder.resolve("header.csv"), HEADER + "\n");

        assertThatThrownBy(() -> run(page, LocalDate.of(2024, 1, 1)))
                .isInstanceOf(FormatException.class)
                .hasMessageStartingWith("data.csv: a page of HTML");
        assertThatThrownBy(() -> run(header, LocalDate.of(2024, 1, 1)))
                .isInstanceOf(FormatException.class)
                .hasMessage("header.csv: has a header and no rows");
    }

    private static final String HEADER =
            "freqCode,period,reporterCode,flowCode,partnerCode,customsCode,motCode,partner2Code,cmdCode,primaryValue";

    private Path csv(String... lines) throws IOException {
        return Files.writeString(folder.resolve("flows.csv"), HEADER + "\n" + String.join("\n", lines) + "\n");
    }

    private List<LoadReport> run(Path path, LocalDate released) throws IOException, SQLException {
        List<LoadReport> reports = new ArrayList<>();
        imports.run(
                path.toString(),
                null,
                new ImportOptions(released, DATASET, LocalDate.of(2026, 1, 31)),
                ImportProgress.NONE,
                reports::addAll);
        return reports;
    }

    private static List<Double> values(String flow, String partner) {
        return Ask.of("""
                { series(series: {trade: {reporter: "CHN", partner: "%s", flow: %s, provider: "COMTRADE"}},
                    from: "2010", to: "2010") { values } }
                """.formatted(partner, flow)).getList("data.series.values", Double.class);
    }

    private List<String> stored(String query) throws SQLException {
        List<String> answer = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                answer.add(rows.getString(1));
            }
        }
        return answer;
    }
}
