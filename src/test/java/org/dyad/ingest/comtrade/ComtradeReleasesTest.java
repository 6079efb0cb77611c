package org.dyad.ingest.comtrade;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.dyad.ingest.LoadReport;
import org.dyad.ingest.files.FileImports;
import org.dyad.ingest.files.ImportOptions;
import org.dyad.ingest.files.ImportProgress;
import org.dyad.ops.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Releases of UN Comtrade after one another, in whatever order they are loaded, and what a figure is counted by. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ComtradeReleasesTest {

    private static final String DATASET = "zz-releases";
    private static final String HEADER =
            "freqCode,period,refMonth,reporterCode,flowCode,partnerCode,customsCode,motCode,"
                    + "partner2Code,classificationCode,isOriginalClassification,cmdCode,isReported,isAggregate,"
                    + "legacyEstimationFlag,primaryValue";

    /** All that UN Comtrade has of Andorra's goods in 1990, by its name; no other test reads these. */
    private static final String BULK = "COMTRADE-FINAL-CA0201990H0[%s].csv";

    private static final String JANUARY = "2024-01-31";
    private static final String FEBRUARY = "2024-02-29";
    private static final String MARCH = "2024-03-31";

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
            statement.execute("delete from coverage where dataset = '" + DATASET + "'");
            statement.execute("delete from load where dataset = '" + DATASET + "'");
            statement.execute(
                    "delete from source where code like 'comtrade-%' and not exists (select 1 from trade_flow t"
                            + " where t.source = source.id)");
            statement.execute("delete from series_catalog where provider = 'COMTRADE' and areas[1] in ('AND', 'CHE')");
        }
    }

    @Test
    void aFigureThatACompleteReleaseLacksIsWithdrawn() throws IOException, SQLException {
        bulk(JANUARY, total("251", 1), total("724", 2));

        LoadReport report = bulk(FEBRUARY, total("251", 1));

        assertThat(report.withdrawn()).isEqualTo(1);
        assertThat(report.added()).isEqualTo(1);
        assertThat(quotations())
                .containsExactly(
                        "ESP 2 NORMAL 2024-01-31 2024-02-29 FIRST",
                        "ESP - WITHDRAWN 2024-02-29 - WITHDRAWAL",
                        "FRA 1 NORMAL 2024-01-31 - FIRST",
                        "FRA 1 NORMAL 2024-02-29 2024-02-29 MENTION");
    }

    @Test
    void aFigureThatAPartOfAReleaseLacksStays() throws IOException, SQLException {
        bulk(JANUARY, total("251", 1), total("724", 2));

        LoadReport report = load("part.csv", FEBRUARY, total("251", 3));

        assertThat(report.withdrawn()).isZero();
        assertThat(quotations())
                .containsExactly(
                        "ESP 2 NORMAL 2024-01-31 - FIRST",
                        "FRA 1 NORMAL 2024-01-31 2024-02-29 FIRST",
                        "FRA 3 NORMAL 2024-02-29 - REVISION");
    }

    @Test
    void theOrderOfLoadingDoesNotMatter() throws IOException, SQLException {
        bulk(JANUARY, total("251", 1), total("724", 2));
        bulk(FEBRUARY, total("251", 5), total("620", 4));
        bulk(MARCH, total("251", 5), total("724", 3));
        List<String> inOrder = quotations();
        forget();

        bulk(MARCH, total("251", 5), total("724", 3));
        bulk(JANUARY, total("251", 1), total("724", 2));
        bulk(FEBRUARY, total("251", 5), total("620", 4));

        assertThat(inOrder)
                .contains(
                        "ESP - WITHDRAWN 2024-02-29 2024-03-31 WITHDRAWAL",
                        "ESP 3 NORMAL 2024-03-31 - REVISION",
                        "PRT - WITHDRAWN 2024-03-31 - WITHDRAWAL");
        assertThat(quotations()).isEqualTo(inOrder);
    }

    @Test
    void theSameReleaseAgainWritesNothing() throws IOException, SQLException {
        bulk(JANUARY, total("251", 1), total("724", 2));
        bulk(FEBRUARY, total("251", 1));
        List<String> before = written();

        LoadReport again = bulk(FEBRUARY, total("251", 1));

        assertThat(again.added() + again.revised() + again.withdrawn()).isZero();
        assertThat(again.unchanged()).isEqualTo(1);
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void theSameFileOnAnotherDayWritesNothingWhereNothingSaysItsDay() throws IOException, SQLException {
        LoadReport first = read("part.csv", null, "2026-01-31", total("251", 1), total("724", 2));
        List<String> before = written();

        LoadReport again = read("part.csv", null, "2026-02-15", total("251", 1), total("724", 2));
        List<String> after = written();
        LoadReport changed = read("part.csv", null, "2026-02-15", total("251", 1), total("724", 3));

        assertThat(first.added()).isEqualTo(2);
        assertThat(again.added() + again.revised() + again.withdrawn()).isZero();
        assertThat(again.vintage()).isEqualTo(LocalDate.of(2026, 1, 31));
        assertThat(after).isEqualTo(before).isNotEmpty();
        assertThat(changed.vintage()).isEqualTo(LocalDate.of(2026, 2, 15));
    }

    @Test
    void ofSwitzerlandsThirtyTwoRowsOneIsTheTotal() throws IOException, SQLException {
        List<String> rows = new ArrayList<>(List.of(row("757", "X", "0", "C00", "0", "0", "419922543423.509")));
        for (String procedure : List.of("C00", "C01", "C04", "C05")) {
            for (String mode : List.of("0", "1000", "2100", "3100", "3200", "3300", "9100", "9900")) {
                if (!procedure.equals("C00") || !mode.equals("0")) {
                    rows.add(row("757", "X", "0", procedure, mode, "0", "1"));
                }
            }
        }
        // 4 customs procedures by 8 modes of transport
        assertThat(rows).hasSize(32);

        LoadReport report = load("switzerland.csv", JANUARY, rows.toArray(String[]::new));

        assertThat(report.refused()).isEqualTo(31);
        assertThat(ask("select value from trade_flow where dataset = '" + DATASET + "'"))
                .containsExactly("419922543423.509");
    }

    @Test
    void theWorldIsAPartnerBesideTheOthersAndReExportsAreAFlow() throws IOException, SQLException {
        load(
                "flows.csv",
                JANUARY,
                row("757", "X", "0", "C00", "0", "0", "10"),
                row("757", "X", "251", "C00", "0", "0", "6"),
                row("757", "RX", "251", "C00", "0", "0", "2"));

        assertThat(ask("select partner, flow, value from trade_flow where dataset = '" + DATASET + "' order by 1, 2"))
                .containsExactly("FRA EXPORT 6", "FRA RE_EXPORT 2", "WLD EXPORT 10");
    }

    @Test
    void aTotalThatComesInTwoEditionsIsOneFigure() throws IOException, SQLException {
        LoadReport report = load(
                "editions.csv",
                JANUARY,
                "A,1990,52,20,X,250,C00,0,0,H0,true,TOTAL,true,true,0,10",
                "A,1990,52,20,X,250,C00,0,0,H0,true,01,true,false,0,10",
                "A,1990,52,20,X,250,C00,0,0,H1,false,TOTAL,false,true,0,10",
                "A,1990,52,20,X,250,C00,0,0,H1,false,01,false,false,6,10");

        assertThat(report.issues())
                .singleElement()
                .satisfies(issue -> assertThat(issue.toString())
                        .contains("line 4, classificationCode: the total of H0 again, by H1"));
        assertThat(ask("select classification, commodity, frequency, period from trade_flow where dataset = '" + DATASET
                        + "' order by 1, 2"))
                .containsExactly("HS TOTAL A 1990-01-01", "HS1992 01 A 1990-01-01", "HS1996 01 A 1990-01-01");
    }

    @Test
    void aNetWeightThatWasEstimatedSaysSoAndTheValueDoesNot() throws IOException, SQLException {
        Path file = Files.writeString(folder.resolve("weights.csv"), """
                freqCode,period,reporterCode,flowCode,partnerCode,cmdCode,netWgt,isNetWgtEstimated,legacyEstimationFlag,primaryValue
                A,1988,20,X,250,TOTAL,5,False,0,10
                A,1989,20,X,250,TOTAL,5,True,4,10
                A,1990,20,X,250,TOTAL,5,,6,10
                A,1991,20,X,250,TOTAL,,True,4,10
                A,1992,20,X,250,TOTAL,5,False,2,10
                """);
        imports.run(
                file.toString(),
                null,
                new ImportOptions(LocalDate.parse(JANUARY), DATASET, LocalDate.of(2026, 1, 31)),
                ImportProgress.NONE,
                reports -> {});

        String series = "{ series(series: {trade: {reporter: \"AND\", partner: \"FRA\", flow: EXPORT, measure: %s,"
                + " provider: \"COMTRADE\"}}, from: \"1988\", to: \"1992\") { statuses } }";
        assertThat(Ask.of(series.formatted("NET_WEIGHT_KG")).getList("data.series.statuses"))
                .isEqualTo(List.of("NORMAL", "ESTIMATED", "ESTIMATED", "NOT_LOADED", "NORMAL"));
        assertThat(Ask.of(series.formatted("VALUE")).getList("data.series.statuses"))
                .isEqualTo(List.of("NORMAL", "NORMAL", "NORMAL", "NORMAL", "NORMAL"));
    }

    private LoadReport bulk(String day, String... rows) throws IOException, SQLException {
        return load(BULK.formatted(day), day, rows);
    }

    private LoadReport load(String file, String released, String... rows) throws IOException, SQLException {
        return read(file, LocalDate.parse(released), "2026-01-31", rows);
    }

    private LoadReport read(String file, @Nullable LocalDate released, String today, String... rows)
            throws IOException, SQLException {
        Path path = Files.writeString(folder.resolve(file), HEADER + "\n" + String.join("\n", rows) + "\n");
        List<LoadReport> reports = new ArrayList<>();
        imports.run(
                path.toString(),
                null,
                new ImportOptions(released, DATASET, LocalDate.parse(today)),
                ImportProgress.NONE,
                reports::addAll);
        return reports.get(0);
    }

    private static String total(String partner, int value) {
        return row("20", "X", partner, "C00", "0", "0", Integer.toString(value));
    }

    private static String row(
            String reporter, String flow, String partner, String customs, String mode, String second, String value) {
        return String.join(
                ",", "A", "1990", "52", reporter, flow, partner, customs, mode, second, "H0", "true", "TOTAL", "true",
                "true", "0", value);
    }

    private List<String> quotations() throws SQLException {
        return ask("select partner, value, status, known_from, known_to, vintage_kind from trade_flow where dataset = '"
                + DATASET + "' order by partner, known_from");
    }

    /** With the transaction that wrote each row. */
    private List<String> written() throws SQLException {
        return ask("select t.xmin, t::text from trade_flow t where dataset = '" + DATASET
                + "' union all select c.xmin, c::text from coverage c where dataset = '" + DATASET + "' order by 2");
    }

    private List<String> ask(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> answer = new ArrayList<>();
            while (rows.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    String cell = rows.getString(i);
                    cells.add(cell == null ? "-" : cell);
                }
                answer.add(String.join(" ", cells));
            }
            return answer;
        }
    }
}
