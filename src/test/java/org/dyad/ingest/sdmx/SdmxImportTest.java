package org.dyad.ingest.sdmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.LoadReport;
import org.dyad.ingest.Samples;
import org.dyad.ingest.files.FileImports;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real messages of publishers whose dataflows are known, from the file to what a query answers. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SdmxImportTest {

    @Inject
    FileImports imports;

    @Inject
    DataSource database;

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
    void eurostatsStructureSpecificMessageBecomesASeriesInEuros() throws IOException, SQLException {
        Path file = Samples.path("sdmx/ESTAT/NAMA_10_GDP-ss.xml");

        LoadReport first = own.run(file);
        LoadReport second = own.run(file);

        assertThat(first.format()).isEqualTo("sdmx-xml");
        assertThat(first.vintage()).isEqualTo("2022-11-11"); // <m:Prepared>2022-11-11T12:30:30.333Z
        assertThat(first.added()).isEqualTo(4);
        assertThat(second.unchanged()).isEqualTo(4);
        assertThat(second.added() + second.revised() + second.withdrawn()).isZero();
        // Luxembourg, CP_MEUR: 46526.2, 49094.5, 51791.3 and 54142.3 million euros
        JsonPath answer = ask("indicator: {code: \"ESTAT.B1GQ.CP_MEUR\", area: \"LUX\"}", "2012", "2015");
        assertThat(answer.getList("data.series.values", Double.class))
                .containsExactly(46526.2e6, 49094.5e6, 51791.3e6, 54142.3e6);
        assertThat(answer.getString("data.series.unit.code")).isEqualTo("EUR");
    }

    @Test
    void theEuropeanCentralBanksGenericMessageBecomesExchangeRates() throws IOException, SQLException {
        LoadReport report = own.run(Samples.path("sdmx/ECB_EXR/1/M.USD.EUR.SP00.A.xml"));

        // <ObsDimension value="1999-01"/><ObsValue value="1.16078"/>, then 1.120765; 252 observations, as SOURCES
        // counts
        assertThat(report.added()).isEqualTo(252);
        assertThat(report.issues()).isEmpty();
        JsonPath answer =
                ask("indicator: {code: \"ECB.EXR.USD\", area: \"EMU\", frequency: MONTHLY}", "1999-01", "1999-02");
        assertThat(answer.getList("data.series.values", Double.class)).containsExactly(1.16078, 1.120765);
        assertThat(answer.getString("data.series.unit.code")).isEqualTo("USD_PER_EUR");
    }

    @Test
    void theScaleThatTheImfShowsIsNoMultiplierAndGroupsTellTheLastActualYear() throws IOException, SQLException {
        own.run(Samples.path("sdmx/IMF_RES/WEO-data.xml"));

        // Slovakia 2018: OBS_VALUE 94669000000 with SCALE 9; LATEST_ACTUAL_ANNUAL_DATA 2024 stands at a group
        JsonPath answer = ask("indicator: {code: \"WEO.NGDP_R\", area: \"SVK\"}", "2018", "2018");
        assertThat(answer.getList("data.series.values", Double.class)).containsExactly(94669000000d);
        assertThat(answer.getList("data.series.statuses", String.class)).containsExactly("NORMAL");
    }

    @Test
    void aPriceOfTheWorldMarketIsTheWorlds() throws IOException, SQLException {
        own.run(Samples.path("sdmx/IMF/PCPS.xml"));

        // FREQ M, REF_AREA W00, COMMODITY PZINC: 2705.345 dollars a tonne in January 2021
        JsonPath answer =
                ask("indicator: {code: \"PCPS.PZINC\", area: \"WLD\", frequency: MONTHLY}", "2021-01", "2021-01");
        assertThat(answer.getList("data.series.values", Double.class)).containsExactly(2705.345);
    }

    @Test
    void aTariffOfZeroIsNoMissingOne() throws IOException, SQLException {
        LoadReport report = own.run(Samples.path("sdmx/WB/gh-78.xml"));

        // the United States' tariff on 020110 of 1989: <generic:ObsValue value="0"/>, NOMENCODE H0
        assertThat(report.added()).isEqualTo(1);
        JsonPath answer = ask(
                "indicator: {code: \"TARIFF.MFN\", area: \"USA\", counterpart: \"WLD\", universe: \"H0_020110\"}",
                "1989",
                "1989");
        assertThat(answer.getList("data.series.values", Double.class)).containsExactly(0d);
        assertThat(answer.getList("data.series.statuses", String.class)).containsExactly("NORMAL");
    }

    @Test
    void aDataflowOfWhichNothingIsKnownIsRefusedWithWhatIs() {
        assertThatThrownBy(() -> own.run(Samples.path("sdmx/OECD/data-PART2-all-all.json")))
                .isInstanceOf(FormatException.class)
                .hasMessageStartingWith(
                        "data-PART2-all-all.json: nothing is known of the dataflow OECD:PART2; say by --mapping")
                .hasMessageContaining("IMF:IMTS");
    }

    @Test
    void aMessageOfStructuresHasNoData() {
        assertThatThrownBy(() -> own.run(Samples.path("sdmx/IMF_STA/DSD_BOP.xml")))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("XML whose outermost element, Structure, no format has");
    }

    private static JsonPath ask(String series, String from, String to) {
        return OwnImports.ask("""
                { series(series: {%s}, from: "%s", to: "%s") { values statuses unit { code } } }
                """.formatted(series, from, to));
    }
}
