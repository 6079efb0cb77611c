package org.dyad.ingest.wits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.LoadReport;
import org.dyad.ingest.RowIssue;
import org.dyad.ingest.Samples;
import org.dyad.ingest.files.FileImports;
import org.dyad.ingest.sdmx.OwnImports;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class WitsImportTest {

    @Inject
    FileImports imports;

    @Inject
    DataSource database;

    @TempDir
    Path folder;

    private OwnImports own;

    @BeforeEach
    void begin() {
        own = new OwnImports(imports, database);
    }

    @AfterEach
    void forget() throws SQLException {
        own.forget();
    }

    @Test
    void allTariffsOfACountryAndYearComeIn() throws IOException, SQLException {
        Path file = Samples.path("wits/sample_tariff_data_sdmx.json");

        LoadReport first = own.run(file);
        LoadReport second = own.run(file);

        // 5388 series of one observation, as SOURCES counts them; prepared on 23 November 2019
        assertThat(first.format()).isEqualTo("wits-json");
        assertThat(first.added()).isEqualTo(5388);
        assertThat(first.issues()).isEmpty();
        assertThat(first.vintage()).isEqualTo("2019-11-23");
        assertThat(second.unchanged()).isEqualTo(5388);
        assertThat(second.added() + second.revised() + second.withdrawn()).isZero();
        // series 0:0:2:0:0 has 6, and the third product code is 010130, asses; the first is 010121, with 0
        assertThat(tariff("H5_010130")).isEqualTo(6);
        assertThat(tariff("H5_010121")).isZero();
    }

    @Test
    void tradeIsInThousandsOfDollarsAndGroupsThatAreSectionsBecomeThem() throws IOException, SQLException {
        LoadReport report = own.run(write(trade(MESSAGE_DATA, "")));

        // 2000.5 thousand dollars of all goods, 300 of animals, 70 of vegetables and fats, which are sections II and
        // III
        assertThat(report.added()).isEqualTo(3);
        assertThat(own.stored(
                        "select commodity || ' ' || value || ' ' || reporter || partner || flow from trade_flow where"
                                + " dataset = 'zz-sdmx' order by value"))
                .containsExactly("06-15 70000 ARMWLDIMPORT", "I 300000 ARMWLDIMPORT", "TOTAL 2000500 ARMWLDIMPORT");
        assertThat(report.issues().stream().map(RowIssue::toString))
                .containsExactly(
                        "wits.json line 10, PRODUCTCODE: expected TOTAL, a code of the Harmonized System or one that the"
                                + " mapping names, was UNCTAD-SoP1",
                        "wits.json line 11, INDICATOR: expected MPRT-TRD-VL, XPRT-TRD-VL, was MPRT-PRDCT-SHR");
        JsonPath answer = OwnImports.ask("""
                { series(series: {trade: {reporter: "ARM", partner: "WLD", flow: IMPORT, commodity: "I", provider: "WITS"}},
                    from: "2016", to: "2016") { values label } }
                """);
        assertThat(answer.getList("data.series.values", Double.class)).containsExactly(300000d);
    }

    @Test
    void aPlaceBeyondAListIsLeftOut() throws IOException, SQLException {
        LoadReport report = own.run(write(trade(MESSAGE_DATA.replace("0:0:0:1:0", "0:0:0:9:0"), "")));

        assertThat(report.added()).isEqualTo(2);
        assertThat(report.issues().stream().map(RowIssue::toString))
                .contains(
                        "wits.json line 8: the series 0:0:0:9:0: PRODUCTCODE: expected a place in a list of 4 codes, was 9");
    }

    @Test
    void aMessageThatIsCutOffOrHasNoStructureIsRefused() throws IOException, SQLException {
        String whole = trade(MESSAGE_DATA, "");
        Path cut = write(whole.substring(0, whole.length() - 40));
        assertThatThrownBy(() -> own.run(cut))
                .isInstanceOf(FormatException.class)
                .hasMessageStartingWith("wits.json: no JSON that can be read");

        Path without = write(whole.replace("\"structure\"", "\"somethingElse\""));
        assertThatThrownBy(() -> own.run(without))
                .isInstanceOf(FormatException.class)
                .hasMessage("wits.json: expected the structure of the data, found none");
        assertThat(own.stored("select 1 from trade_flow where dataset = 'zz-sdmx'"))
                .isEmpty();
    }

    private static double tariff(String universe) {
        return OwnImports.ask("""
                { series(series: {indicator: {code: "TARIFF.MFN", area: "USA", counterpart: "WLD", universe: "%s"}},
                    from: "2017", to: "2017") { values } }
                """.formatted(universe)).getDouble("data.series.values[0]");
    }

    private static final String MESSAGE_DATA = """
            "0:0:0:0:0": {"attributes": [], "observations": {"0": [2000.5, 0]}},
            "0:0:0:1:0": {"attributes": [], "observations": {"0": [300, 0]}},
            "0:0:0:2:0": {"attributes": [], "observations": {"0": [70, 0]}},
            "0:0:0:3:0": {"attributes": [], "observations": {"0": [55, 0]}},
            "0:0:0:0:1": {"attributes": [], "observations": {"0": [100, 0]}}
            """;

    /** In the shape of the tariffs' message, with the dimensions of the dataflow of trade. */
    private static String trade(String series, String attributes) {
        return """
                {"header": {"id": "DF_WITS_TradeStats_Trade", "prepared": "2020-01-02T00:00:00", "test": false,
                   "sender": {"id": "WBG_WITS", "name": "World Bank Group - WITS"}},
                 "dataSets": [{"action": "Information",
                   "attributes": [],

                   "series": {
                %s}}],
                 "structure": {"name": "trade", "dimensions": {
                   "series": [
                     {"id": "FREQ", "keyPosition": 0, "values": [{"id": "A", "name": "Annual"}]},
                     {"id": "REPORTER", "keyPosition": 1, "values": [{"id": "ARM", "name": "Armenia"}]},
                     {"id": "PARTNER", "keyPosition": 2, "values": [{"id": "WLD", "name": "World"}]},
                     {"id": "PRODUCTCODE", "keyPosition": 3, "values": [{"id": "999999", "name": "All Products"},
                       {"id": "01-05_Animal", "name": "Animal"}, {"id": "06-15_Vegetable", "name": "Vegetable"},
                       {"id": "UNCTAD-SoP1", "name": "Raw materials"}]},
                     {"id": "INDICATOR", "keyPosition": 4, "values": [{"id": "MPRT-TRD-VL", "name": "Import Trade Value"},
                       {"id": "MPRT-PRDCT-SHR", "name": "Import Product share"}]}],
                   "observation": [{"id": "TIME_PERIOD", "values": [{"id": "2016", "name": "2016"}]}]},
                  "attributes": {"dataset": [], "series": [],
                    "observation": [{"id": "DATASOURCE", "values": [{"id": "CMT", "name": "Comtrade"}]}]%s}}}
                """.formatted(series, attributes);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("wits.json"), text);
    }
}
