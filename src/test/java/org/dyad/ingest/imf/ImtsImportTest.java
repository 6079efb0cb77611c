package org.dyad.ingest.imf;

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
import java.time.LocalDate;
import javax.sql.DataSource;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.ImportRefusedException;
import org.dyad.ingest.LoadReport;
import org.dyad.ingest.RowIssue;
import org.dyad.ingest.files.FileImports;
import org.dyad.ingest.sdmx.OwnImports;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The IMF's trade by partner in its three forms. No real file is at hand: headers and figures are the published ones.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ImtsImportTest {

    private static final LocalDate RELEASED = LocalDate.of(2026, 1, 15);

    /** As the interface answers with. */
    private static final String HEADER =
            "DATAFLOW,COUNTRY,INDICATOR,COUNTERPART_COUNTRY,FREQUENCY,TIME_PERIOD,OBS_VALUE,SCALE,PRECISION,"
                    + "DECIMALS_DISPLAYED,TRADE_FLOW,VALUATION,UNIT,DERIVATION_TYPE,OVERLAP,STATUS\n";

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
    void exportsAndImportsBecomeSeriesInDollars() throws IOException, SQLException {
        Path file = csv(
                row("KOR", "XG_FOB_USD", "CHN", "A", "2024", "132902972288", ""),
                row("USA", "XG_FOB_USD", "CAN", "A", "2024", "349397894619", ""),
                row("USA", "XG_FOB_USD", "CAN", "A", "2025", "336518346659", "E"),
                row("USA", "XG_FOB_USD", "G001", "A", "2024", "2065411250609", ""));

        LoadReport first = own.run(file, RELEASED, null);
        LoadReport second = own.run(file, RELEASED, null);

        assertThat(first.format()).isEqualTo("imf-imts-csv");
        assertThat(first.added()).isEqualTo(4);
        assertThat(first.issues()).isEmpty();
        assertThat(second.unchanged()).isEqualTo(4);
        assertThat(second.added() + second.revised() + second.withdrawn()).isZero();
        // whole dollars: SCALE 6 only says how the IMF shows them
        JsonPath canada = series("USA", "CAN", "EXPORT", "ANNUAL", "2024", "2025");
        assertThat(canada.getList("data.series.values", Double.class)).containsExactly(349397894619d, 336518346659d);
        assertThat(canada.getList("data.series.statuses", String.class)).containsExactly("NORMAL", "ESTIMATED");
        assertThat(series("KOR", "CHN", "EXPORT", "ANNUAL", "2024", "2024").getList("data.series.values", Double.class))
                .containsExactly(132902972288d);
        assertThat(own.stored("select distinct valuation || partner from trade_flow where dataset = 'zz-sdmx'"
                        + " and reporter = 'USA' order by 1"))
                .containsExactly("FOBCAN", "FOBWLD");
    }

    @Test
    void monthsAndQuartersStandBesideYears() throws IOException, SQLException {
        own.run(
                csv(
                        row("USA", "MG_CIF_USD", "CAN", "M", "2024-M01", "100", ""),
                        row("USA", "MG_CIF_USD", "CAN", "M", "2024-M02", "110", ""),
                        row("USA", "MG_CIF_USD", "CAN", "Q", "2024-Q1", "330", "P")),
                RELEASED,
                null);

        assertThat(series("USA", "CAN", "IMPORT", "MONTHLY", "2024-01", "2024-02")
                        .getList("data.series.values", Double.class))
                .containsExactly(100d, 110d);
        JsonPath quarter = series("USA", "CAN", "IMPORT", "QUARTERLY", "2024-Q1", "2024-Q1");
        assertThat(quarter.getList("data.series.values", Double.class)).containsExactly(330d);
        assertThat(quarter.getList("data.series.statuses", String.class)).containsExactly("PROVISIONAL");
    }

    @Test
    void aMissingObservationIsNeitherZeroNorUnknown() throws IOException, SQLException {
        own.run(
                csv(
                        row("USA", "XG_FOB_USD", "PRK", "A", "2022", "0", ""),
                        row("USA", "XG_FOB_USD", "PRK", "A", "2023", "", ""),
                        row("USA", "XG_FOB_USD", "PRK", "A", "2024", "NaN", "Q"),
                        row("USA", "XG_FOB_USD", "PRK", "A", "2025", "5", "")),
                RELEASED,
                null);

        assertThat(own.stored(
                        "select period || ' ' || coalesce(value::text, '-') || ' ' || status || coalesce(' ' || note,"
                                + " '') from trade_flow where dataset = 'zz-sdmx' order by period"))
                .containsExactly(
                        "2022-01-01 0 NORMAL",
                        "2023-01-01 - MISSING",
                        "2024-01-01 - MISSING suppressed (OBS_STATUS Q)",
                        "2025-01-01 5 NORMAL");
    }

    @Test
    void whatCannotBePlacedIsLeftOutWithItsLine() throws IOException, SQLException {
        LoadReport report = own.run(
                csv(
                        row("USA", "XG_FOB_USD", "CAN", "A", "2024", "1", ""),
                        row("USA", "MG_FOB_USD", "CAN", "A", "2024", "1", ""),
                        row("USA", "XG_FOB_USD", "G163X", "A", "2024", "1", ""),
                        row("USA", "XG_FOB_USD", "111", "A", "2024", "1", ""),
                        row("USA", "XG_FOB_USD", "CAN", "A", "2024-M13", "1", ""),
                        row("USA", "XG_FOB_USD", "CAN", "M", "2024", "1", ""),
                        row("USA", "XG_FOB_USD", "CAN", "D", "2024-01-01", "1", ""),
                        row("USA", "XG_FOB_USD", "CAN", "A", "2023", "INF", ""),
                        row("USA", "XG_FOB_USD", "CAN", "A", "2023", "\"1,234\"", ""),
                        row("USA", "XG_FOB_USD", "CAN", "A", "2023", "1", "x"),
                        row("USA", "XG_FOB_USD", "CAN", "A", "2023", "1", "M"),
                        row("", "XG_FOB_USD", "CAN", "A", "2023", "1", ""),
                        "IMF.STA:IMTS(1.0.0),USA"),
                RELEASED,
                null);

        assertThat(report.added()).isEqualTo(1);
        assertThat(report.refused()).isEqualTo(12);
        assertThat(report.issues().stream().map(RowIssue::toString).map(text -> text.replace("imts.csv ", "")))
                .containsExactly(
                        "line 3, INDICATOR: expected MG_CIF_USD, XG_FOB_USD, was MG_FOB_USD",
                        "line 4, COUNTERPART_COUNTRY: no area has the code G163X",
                        // the IMF's number of the United States, which is nobody's in the UN's list
                        "line 5, COUNTERPART_COUNTRY: no area has the code 111",
                        "line 6, TIME_PERIOD: expected a period of the frequency A, or the first day of one,"
                                + " was 2024-M13",
                        "line 7, TIME_PERIOD: expected a period of the frequency M, or the first day of one, was 2024",
                        "line 8, FREQUENCY: frequency must be A, Q or M, was D",
                        "line 9, OBS_VALUE: expected a number such as 1234.5 or 1.2345E3, was INF",
                        "line 10, OBS_VALUE: expected a number such as 1234.5 or 1.2345E3, was 1,234",
                        "line 11, STATUS: expected a code of CL_OBS_STATUS such as A, E or P, was x",
                        "line 12, STATUS: a value with the status M, which has none",
                        "line 13, COUNTRY: the observation has none",
                        "line 14: expected 16 cells, were 2");
    }

    @Test
    void aFactorOfAThousandIsTakenInAndTold() throws IOException, SQLException {
        LoadReport report = own.run(
                csv(
                        row("USA", "XG_FOB_USD", "CAN", "A", "2020", "256000000000", ""),
                        row("USA", "XG_FOB_USD", "CAN", "A", "2021", "307000000000", ""),
                        row("USA", "XG_FOB_USD", "CAN", "A", "2022", "356000000", ""),
                        row("USA", "XG_FOB_USD", "CAN", "A", "2023", "354000000000", ""),
                        row("USA", "XG_FOB_USD", "CAN", "A", "2024", "349397894619", "")),
                RELEASED,
                null);

        // 307e9 over 356e6 is 862, 354e9 over 356e6 is 994: about a thousand on both sides
        assertThat(report.added()).isEqualTo(5);
        assertThat(report.refused()).isZero();
        assertThat(report.issues().stream().map(RowIssue::toString))
                .containsExactly(
                        "imts.csv line 4, value: stored, but look at its unit: 356000000 beside 307000000000, about"
                                + " a factor of 1000");
    }

    @Test
    void anObservationThatComesTwiceStopsTheImport() throws IOException, SQLException {
        Path file = csv(
                row("USA", "XG_FOB_USD", "CAN", "A", "2024", "1", ""),
                row("USA", "XG_FOB_USD", "CAN", "A", "2024", "2", ""));

        assertThatThrownBy(() -> own.run(file, RELEASED, null))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageContaining("imts.csv line 3: the same row as on line 2");
        assertThat(own.stored("select 1 from trade_flow where dataset = 'zz-sdmx'"))
                .isEmpty();
    }

    @Test
    void theSecondVersionOfSdmxCsvMayDeleteAnObservation() throws IOException, SQLException {
        String header =
                "STRUCTURE;STRUCTURE_ID;ACTION;COUNTRY: Country;INDICATOR;COUNTERPART_COUNTRY;FREQUENCY;TIME_PERIOD"
                        + ";OBS_VALUE\n";
        String key = "USA: United States;XG_FOB_USD;CAN;A;2024;";
        Path before = write("a.csv", header + "dataflow;IMF.STA:IMTS(1.0.0);I;" + key + "349397894619\n");
        Path after = write("b.csv", header + "dataflow;IMF.STA:IMTS(1.0.0);D;" + key + "\n");

        own.run(before, LocalDate.of(2025, 3, 31), null);
        own.run(after, LocalDate.of(2025, 6, 30), null);

        assertThat(own.stored(
                        "select known_from || ' ' || status || ' ' || coalesce(vintage_kind, '') from trade_flow where"
                                + " dataset = 'zz-sdmx' order by known_from"))
                .containsExactly("2025-03-31 NORMAL FIRST", "2025-06-30 WITHDRAWN WITHDRAWAL");
    }

    @Test
    void theCompactMessageOfDirectionOfTradeStatisticsIsInMillions() throws IOException, SQLException {
        LoadReport report = own.run(write("dot.xml", dot("""
                <Series FREQ="M" REF_AREA="US" INDICATOR="TXG_FOB_USD" COUNTERPART_AREA="CN" UNIT_MULT="6" TIME_FORMAT="P1M">
                  <Obs TIME_PERIOD="2019-01" OBS_VALUE="7134.25" OBS_STATUS="A"/>
                  <Obs TIME_PERIOD="2019-02" OBS_VALUE="NaN"/>
                </Series>
                <Series FREQ="M" REF_AREA="US" INDICATOR="TXG_FOB_USD" COUNTERPART_AREA="W00" TIME_FORMAT="P1M">
                  <Obs TIME_PERIOD="2019-01" OBS_VALUE="124000"/>
                </Series>
                """)));

        // 7,134.25 million dollars; the world's exports have no UNIT_MULT
        assertThat(report.format()).isEqualTo("imf-imts-xml");
        assertThat(report.vintage()).isEqualTo("2020-02-03");
        assertThat(report.added()).isEqualTo(2);
        assertThat(report.issues().stream().map(RowIssue::toString))
                .containsExactly("dot.xml line 13, UNIT_MULT: expected a power of ten from 0 to 15, was nothing");
        JsonPath answer = series("USA", "CHN", "EXPORT", "MONTHLY", "2019-01", "2019-02");
        assertThat(answer.getDouble("data.series.values[0]")).isEqualTo(7134250000d);
        assertThat(answer.getList("data.series.statuses", String.class)).containsExactly("NORMAL", "MISSING");
    }

    @Test
    void aMessageThatIsCutOffStoresNothing() throws IOException, SQLException {
        String whole = dot("""
                <Series FREQ="A" REF_AREA="US" INDICATOR="TXG_FOB_USD" COUNTERPART_AREA="CN" UNIT_MULT="6">
                  <Obs TIME_PERIOD="2019" OBS_VALUE="1"/>
                </Series>
                """);
        Path cut = write("cut.xml", whole.substring(0, whole.indexOf("</DataSet>")));
        Path empty = write("empty.xml", dot(""));

        assertThatThrownBy(() -> own.run(cut))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining(": no well-formed XML");
        assertThatThrownBy(() -> own.run(empty))
                .isInstanceOf(FormatException.class)
                .hasMessage("empty.xml: has no observations");
        assertThat(own.stored("select 1 from trade_flow where dataset = 'zz-sdmx'"))
                .isEmpty();
    }

    private static String dot(String series) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <message:CompactData xmlns:message="http://www.SDMX.org/resources/SDMXML/schemas/v2_0/message">
                <Header xmlns="http://www.SDMX.org/resources/SDMXML/schemas/v2_0/message">
                <Prepared>2020-02-03T10:00:00</Prepared><Sender id="IMF"/><DataSetID>DOT</DataSetID>
                </Header>
                <DataSet xmlns="http://dataservices.imf.org/compact/DOT">

                %s
                </DataSet>
                </message:CompactData>
                """.formatted(series);
    }

    private static String row(
            String country,
            String indicator,
            String counterpart,
            String frequency,
            String period,
            String value,
            String status) {
        return "IMF.STA:IMTS(1.0.0),%s,%s,%s,%s,%s,%s,6,,,%s,FOB,USD,M,OL,%s"
                .formatted(
                        country, indicator, counterpart, frequency, period, value, indicator.substring(0, 2), status);
    }

    private Path csv(String... rows) throws IOException {
        return write("imts.csv", HEADER + String.join("\n", rows) + "\n");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static JsonPath series(
            String reporter, String partner, String flow, String frequency, String from, String to) {
        return OwnImports.ask("""
                { series(series: {trade: {reporter: "%s", partner: "%s", flow: %s, frequency: %s, provider: "IMF_IMTS"}},
                    from: "%s", to: "%s") { values statuses } }
                """.formatted(reporter, partner, flow, frequency, from, to));
    }
}
