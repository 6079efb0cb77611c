package org.dyad.ingest.imf;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.dyad.graphql.Ask;
import org.dyad.ingest.LoadReport;
import org.dyad.ingest.RowIssue;
import org.dyad.ingest.files.FileImports;
import org.dyad.ingest.indicators.IndicatorImport;
import org.dyad.ingest.indicators.OwnIndicators;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No download of the Fund's could be had: the files here have its columns and made-up figures. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ImfTradeImportTest {

    private static final LocalDate DAY = LocalDate.of(2024, 7, 1);

    @Inject
    FileImports imports;

    @Inject
    DataSource database;

    @TempDir
    Path folder;

    private OwnIndicators own;
    private IndicatorImport importing;

    @BeforeEach
    @AfterEach
    void forget() throws SQLException {
        own = new OwnIndicators(database);
        own.forget();
        importing = new IndicatorImport(imports, "zz-imf");
    }

    @Test
    void aWideFileHasAColumnForEachPeriod() throws IOException, SQLException {
        Path file = Files.writeString(folder.resolve("DOT.csv"), """
                "Country Name","Country Code","Indicator Name","Indicator Code","Counterpart Country Name","Counterpart Country Code","Attribute","1971","1971Q1","1971M1",
                "China, P.R.: Mainland","924","Goods, Value of Imports, Cost, Insurance, Freight (CIF), US Dollars","TMG_CIF_USD","Mongolia","948","Value","100.5","20","7",
                "China, P.R.: Mainland","924","Goods, Value of Imports, Cost, Insurance, Freight (CIF), US Dollars","TMG_CIF_USD","Mongolia","948","Status","","e","",
                "China, P.R.: Mainland","924","Goods, Value of Exports, Free on board (FOB), US Dollars","TXG_FOB_USD","Mongolia","948","Value","1.25E2","","",
                "China, P.R.: Mainland","924","Goods, Value of Imports, Free on board (FOB), US Dollars","TMG_FOB_USD","Mongolia","948","Value","95","","",
                "China, P.R.: Mainland","924","Goods, Value of Trade Balance, US Dollars","TBG_USD","Mongolia","948","Value","24.5","","",
                "China, P.R.: Mainland","924","Goods, Value of Exports, Free on board (FOB), US Dollars","TXG_FOB_USD","Erewhon","1","Value","1","","",
                """);

        LoadReport report = importing.run(file, DAY);

        assertThat(own.stored("""
                        select reporter || ' ' || flow || ' ' || partner || ' ' || frequency || ' ' || value || ' ' || valuation
                        from trade_flow where dataset = 'zz-imf' order by flow, frequency
                        """))
                .containsExactly(
                        "CHN EXPORT MNG A 125 FOB",
                        "CHN IMPORT MNG A 100.5 CIF",
                        "CHN IMPORT MNG M 7 CIF",
                        "CHN IMPORT MNG Q 20 CIF");
        assertThat(report.issues())
                .extracting(RowIssue::toString)
                .containsExactly(
                        "DOT.csv line 5, Indicator Code: imports on other terms than on an earlier line, and one flow",
                        "DOT.csv line 7, Counterpart Country Name: no area has the name Erewhon");
        assertThat(importing.run(file, DAY).added()).isZero();
        assertThat(Ask.of("""
                { series(series: {trade: {reporter: "CHN", partner: "MNG", flow: IMPORT, provider: "IMF_IMTS"}},
                    from: "1971", to: "1971") { values } }
                """).getList("data.series.values", Double.class)).containsExactly(100.5);
    }

    @Test
    void aPanelHasAColumnForEachIndicator() throws IOException, SQLException {
        Path file = Files.writeString(folder.resolve("DOT_panel.csv"), """
                "Country Name","Country Code","Counterpart Country Name","Counterpart Country Code","Time Period","Goods, Value of Exports, Free on board (FOB), US Dollars (TXG_FOB_USD)","Status","Goods, Value of Imports, Cost, Insurance, Freight (CIF), US Dollars (TMG_CIF_USD)","Status",
                "Russian Federation","922","Mongolia","948","1972","11","","12","",
                "Russian Federation","922","Mongolia","948","1972M13","11","","12","",
                "Russian Federation","922","Mongolia","948","1973","NaN","","","",
                """);

        LoadReport report = importing.run(file, DAY);

        assertThat(own.stored("select flow || value from trade_flow where dataset = 'zz-imf' order by 1"))
                .containsExactly("EXPORT11", "IMPORT12");
        assertThat(report.issues())
                .extracting(RowIssue::toString)
                .containsExactly(
                        "DOT_panel.csv line 3, Time Period: expected a period such as 2014, 2014Q1 or 2014M1, was 1972M13",
                        "DOT_panel.csv line 4, 1973: expected a number such as 1234.5 or 1.2345E3, was NaN");
    }
}
