package org.dyad.ingest.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.LoadReport;
import org.dyad.ingest.RowIssue;
import org.dyad.ingest.Samples;
import org.dyad.ingest.files.FileHead;
import org.dyad.ingest.files.FileImports;
import org.dyad.ingest.indicators.IndicatorImport;
import org.dyad.ingest.indicators.OwnIndicators;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TableImportTest {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);

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
        importing = new IndicatorImport(imports, "zz-tables");
    }

    @Test
    void theYearsExchangeRatesComeInUnderTheirCurrencies() throws IOException, SQLException {
        LoadReport report = importing.run(Samples.path("macro/exchange-rates-yearly.csv"), DAY);

        // 993 lines, 31 of them Venezuela's
        assertThat(report.format()).isEqualTo("exchange-rates-csv");
        assertThat(report.added()).isEqualTo(962);
        assertThat(report.issues()).hasSize(31);
        // 1971-01-01,Australia,0.8803 and 1972-01-01,Australia,0.8387
        assertThat(IndicatorImport.values("FX.AUD", "AUS", "from: \"1971\", to: \"1972\""))
                .containsExactly(0.8803, 0.8387);
        assertThat(own.stored("select unit from indicator where code = 'FX.AUD'"))
                .containsExactly("AUD_PER_USD");
    }

    @Test
    void theMonthsExchangeRatesStandBesideTheYears() throws IOException, SQLException {
        LoadReport report = importing.run(Samples.path("macro/exchange-rates-monthly.csv"), DAY);

        // 17,237 lines, 378 of them Venezuela's
        assertThat(report.added()).isEqualTo(16_859);
        // 2020-01-01,China,6.9184 and 2020-02-01,China,6.9967
        assertThat(IndicatorImport.values("FX.CNY", "CHN", "from: \"2020-01\", to: \"2020-02\", frequency: MONTHLY"))
                .containsExactly(6.9184, 6.9967);
    }

    @Test
    void consumerPricesAreMonthly() throws IOException, SQLException {
        LoadReport report = importing.run(Samples.path("macro/cpiai.csv"), DAY);

        assertThat(report.added()).isEqualTo(1_360);
        // 1913-01-01,9.8 and 2026-05-01,335.123
        assertThat(own.stored("select value from observation where dataset = 'zz-tables' and period in"
                        + " ('1913-01-01', '2026-05-01') and indicator = 'CPI' and frequency = 'M' order by period"))
                .containsExactly("9.8", "335.123");
    }

    @Test
    void aCopyOfTheWorldBanksFiguresIsTheBanks() throws IOException, SQLException {
        LoadReport report = importing.run(Samples.path("macro/gdp.csv"), DAY);

        // Afghanistan,AFG,2000,3521418059.923445
        assertThat(report.format()).isEqualTo("table-csv");
        assertThat(IndicatorImport.values("GDP", "AFG", "from: \"2000\", to: \"2000\""))
                .containsExactly(3521418059.923445);
        assertThat(own.stored("select distinct provider from observation where dataset = 'zz-tables'"))
                .containsExactly("WORLD_BANK");
        assertThat(report.issues())
                .allSatisfy(issue -> assertThat(issue.message()).startsWith("no area has the code or the name"));
        assertThat(report.added() + report.refused()).isEqualTo(13_979);
    }

    @Test
    void aTableOfOnesOwnSaysWhatItIs() throws IOException, SQLException {
        Path table = Files.writeString(folder.resolve("own.csv"), """
                Indicator,Indicator Name,Unit,Area,Period,Value,Status,Provider
                ZZ.STEEL,Steel output,MILLION_T,CHN,2014-Q1,202.5,provisional,NBS China
                ZZ.STEEL,Steel output,MILLION_T,China,2014-Q2,208,,NBS
                ZZ.STEEL,Steel output,MILLION_T,CHN,2014-02-30,1,,NBS
                ZZ.STEEL,Steel output,MILLION_T,CHN,2014-Q4,"1,234",,NBS
                ZZ.STEEL,Steel output,T,Erewhon,2014-Q3,1,,NBS
                GDP,,CNY,CHN,2014,1,,NBS
                """);

        LoadReport report = importing.run(table, DAY);

        assertThat(own.asOf("ZZ.STEEL", "2025-06-01")).containsExactly("2014-01-01 202.5", "2014-04-01 208");
        assertThat(own.stored("select status from observation where indicator = 'ZZ.STEEL' order by period"))
                .containsExactly("PROVISIONAL", "NORMAL");
        assertThat(report.issues())
                .extracting(RowIssue::toString)
                .containsExactly(
                        "own.csv line 4: expected a period such as 2014, 2014-Q1 or 2014-03, was 2014-02-30",
                        "own.csv line 5: expected a number such as 1234.5 or 1.2345E3, was 1,234",
                        "own.csv line 6: no area has the code or the name Erewhon",
                        "own.csv line 7: GDP is known in USD, not in CNY");
    }

    @Test
    void anAreaThatIsNoMoreIsReadByItsCode() throws IOException, SQLException {
        Path table = Files.writeString(folder.resolve("GDP.csv"), "area,year,value\nSUN,1985,914\nDDR,1985,164\nQQQ,1985,1\n");

        LoadReport report = importing.run(table, DAY);

        assertThat(own.stored("select area from observation where dataset = 'zz-tables' order by area"))
                .containsExactly("DDR", "SUN");
        assertThat(report.issues())
                .extracting(RowIssue::toString)
                .containsExactly("GDP.csv line 4: no area has the code or the name QQQ");
    }

    @Test
    void anUnknownIndicatorWithoutUnitIsNotGuessed() throws IOException, SQLException {
        LoadReport report =
                importing.run(Files.writeString(folder.resolve("rainfall.csv"), "area,year,value\nCHN,2014,1\n"), DAY);

        assertThat(report.added()).isZero();
        assertThat(report.issues().get(0).toString())
                .startsWith("rainfall.csv line 2: no indicator has the code rainfall; give a known code");
    }

    @Test
    void aTableWithFurtherColumnsIsNoPlainOne() throws IOException {
        Path table = Files.writeString(folder.resolve("x.csv"), "area,year,value,weather\nCHN,2014,1,x\n");

        assertThatThrownBy(() -> importing.run(table, DAY)).isInstanceOf(FormatException.class);
        assertThat(TableHeader.of(new FileHead("x", "area,year,value").header(',')))
                .isPresent();
        assertThat(TableHeader.of(new FileHead("x", "area,country code,year,value").header(',')))
                .isEmpty();
    }
}
