package org.dyad.ingest.worldbank;

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
class WorldBankImportTest {

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
        importing = new IndicatorImport(imports, "zz-world-bank");
    }

    @Test
    void aTopicOfTheDatabaseBecomesSeriesOfItsDay() throws IOException, SQLException {
        Path table = Samples.path("worldbank/API_poverty-raw-2021.csv");

        LoadReport report = importing.run(table, null);

        assertThat(report.vintage()).isEqualTo(LocalDate.of(2021, 9, 15)); // "Last Updated Date","2021-09-15"
        assertThat(report.format()).isEqualTo("world-bank-csv");
        // the 29 lines of "Not classified" (INX), which is no place, one for each indicator
        assertThat(report.issues())
                .hasSize(29)
                .allSatisfy(issue -> assertThat(issue.message()).startsWith("no area has the code \"INX\""));
        assertThat(importing.run(table, null).added()).isZero();
        // the line "China","CHN",…,"SI.POV.DDAY": 2010 11.2, 2011 7.9, 2012 6.5, 2013 1.9, 2014 1.4, 2015 0.7, 2016 0.5
        assertThat(IndicatorImport.values("SI.POV.DDAY", "CHN", "from: \"2010\", to: \"2016\""))
                .containsExactly(11.2, 7.9, 6.5, 1.9, 1.4, 0.7, 0.5);
        assertThat(own.stored("select unit || ' ' || nature from indicator where code = 'SI.POV.DDAY'"))
                .containsExactly("PERCENT RATE");
        assertThat(own.stored("select kind from area where code = 'ARB'")).containsExactly("GROUP");
    }

    @Test
    void anAnswerOfTheInterfaceBecomesSeries() throws IOException, SQLException {
        LoadReport report =
                importing.run(Samples.path("worldbank/worldbank_v2_json_NY.GDP.MKTP.CD_fixture.json"), null);

        // Mexico 2025 and 2024; the euro area has no value for 2025, and "Not classified" is no place
        assertThat(report.vintage()).isEqualTo(LocalDate.of(2026, 7, 13));
        assertThat(report.added()).isEqualTo(2);
        assertThat(report.issues()).extracting(RowIssue::field).containsExactly("Country Code");
        assertThat(IndicatorImport.values("NY.GDP.MKTP.CD", "MEX", "from: \"2024\", to: \"2025\""))
                .containsExactly(1830489311088.89, 1832641364775.52);
    }

    @Test
    void aMessageOfTheInterfaceIsToldAsItIs() throws IOException {
        Path message = Files.writeString(
                folder.resolve("answer.json"),
                "[{\"message\":[{\"id\":\"120\",\"key\":\"Invalid value\",\"value\":\"The provided parameter value is"
                        + " not valid\"}]}]");

        assertThatThrownBy(() -> importing.run(message, null))
                .isInstanceOf(FormatException.class)
                .hasMessage(
                        "answer.json: no data but a message of the World Bank's: The provided parameter value is not"
                                + " valid");
    }

    @Test
    void anAnswerThatIsCutOffIsRefusedAndNothingOfItStored() throws IOException, SQLException {
        String whole = Files.readString(Samples.path("worldbank/worldbank_v2_json_NY.GDP.MKTP.CD_fixture.json"));
        for (int length : new int[] {whole.length() / 2, 150}) {
            Path half = Files.writeString(folder.resolve("half.json"), whole.substring(0, length));

            assertThatThrownBy(() -> importing.run(half, null))
                    .isInstanceOf(FormatException.class)
                    .hasMessageStartingWith("half.json: no JSON that can be read");
        }
        assertThat(own.stored("select count(*) from observation where dataset = 'zz-world-bank'"))
                .containsExactly("0");
    }

    @Test
    void filesBesideATableDescribeItsIndicators() throws IOException, SQLException {
        Files.writeString(folder.resolve("API_X.csv"), """
                "Country Name","Country Code","Indicator Name","Indicator Code","2019","2020",
                "China","CHN","Travel services (% of commercial service exports)","TX.VAL.TRVL.ZS.WT","12.5","",
                """);
        Files.copy(
                Samples.path("worldbank/Metadata_Indicator_API_21_DS2_en_csv_v2_3056542.csv"),
                folder.resolve("Metadata_Indicator_API_21.csv"));
        Files.copy(
                Samples.path("worldbank/Metadata_Country_API_21_DS2_en_csv_v2_3056542.csv"),
                folder.resolve("Metadata_Country_API_21.csv"));

        LoadReport report = importing.run(folder, LocalDate.of(2021, 9, 15));

        assertThat(report.added()).isEqualTo(1);
        assertThat(own.stored("select description from indicator where code = 'TX.VAL.TRVL.ZS.WT'")
                        .get(0))
                .startsWith("Travel services (% of commercial service exports) covers goods and services acquired");
    }

    @Test
    void descriptionsAloneAreNoTable() {
        assertThatThrownBy(() -> importing.run(
                        Samples.path("worldbank/Metadata_Country_API_21_DS2_en_csv_v2_3056542.csv"), null))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("import it together with the table");
    }

    @Test
    void anIndicatorInAnotherUnitIsLeftOutAndTold() throws IOException, SQLException {
        Path table = Files.writeString(folder.resolve("wdi.csv"), """
                "Country Name","Country Code","Indicator Name","Indicator Code","2019","2020",
                "China","CHN","GDP (constant 2015 US$)","NY.GDP.MKTP.CD","1","2",
                "China","CHN","GDP growth (annual %)","NY.GDP.MKTP.KD.ZG","5.95","NaN",
                "Nowhere","ZZ1","GDP growth (annual %)","NY.GDP.MKTP.KD.ZG","1","2",
                """);

        LoadReport report = importing.run(table, LocalDate.of(2024, 1, 1));

        assertThat(report.added()).isEqualTo(1);
        assertThat(report.issues())
                .extracting(RowIssue::toString)
                .containsExactly(
                        "wdi.csv line 2, Indicator Name: all rows of NY.GDP.MKTP.CD: it is known in USD, and here in"
                                + " USD_2015 (GDP (constant 2015 US$))",
                        "wdi.csv line 3, 2020: expected a number such as 1234.5 or 1.2345E3, was NaN",
                        "wdi.csv line 4, Country Code: no area has the code \"ZZ1\" (Nowhere)");
    }
}
