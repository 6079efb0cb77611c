package org.dyad.ingest.sdmx;

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
import org.dyad.ingest.LoadReport;
import org.dyad.ingest.RowIssue;
import org.dyad.ingest.files.FileImports;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SDMX-CSV of dataflows that nobody knew, with a mapping of somebody's own. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SdmxOwnMappingTest {

    private static final LocalDate RELEASED = LocalDate.of(2024, 5, 31);

    /** The mapping that the operations manual shows. */
    private static final String COMEXT = """
            {
              "dataset": "comext", "title": "Eurostat, trade in goods", "publisher": "Eurostat", "licence": "CC BY 4.0",
              "provider": "EUROSTAT",
              "areas": {"EU27_2020": "EU27_2020"},
              "only": {"indicators": ["VALUE_IN_EUROS"]},
              "frequency": "freq",
              "trade": {
                "reporter": "reporter",
                "partner": "partner",
                "commodity": "product",
                "flow": {"dimension": "flow", "codes": {"1": "IMPORT", "2": "EXPORT"}},
                "valuation": {"dimension": "flow", "codes": {"1": "CIF", "2": "FOB"}},
                "currency": {"constant": "EUR"}
              }
            }
            """;

    private static final String RATES = """
            {
              "dataset": "zz-rates", "publisher": "An office",
              "provider": {"code": "ZZ_OFFICE", "name": "An office", "kind": "STATISTICAL_OFFICE"},
              "multiplier": "UNIT_MULT",
              "indicator": {
                "area": "REF_AREA", "counterpart": "COUNTERPART", "universe": "SECTOR", "code": "MEASURE",
                "indicators": {"*": {"code": "ZZ.*", "name": "*, as the office has it", "unit": "USD", "nature": "STOCK"}}
              }
            }
            """;

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
    void tradeByCommodityComesInByAMapping() throws IOException, SQLException {
        Path file = write("comext.csv", """
                DATAFLOW,LAST UPDATE,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE,OBS_FLAG
                ESTAT:DS-045409(1.0),2024-05-15,M,DE,RU,27,1,VALUE_IN_EUROS,2023-01,1000000.5,
                ESTAT:DS-045409(1.0),2024-05-15,M,DE,RU,27,1,QUANTITY_IN_100KG,2023-01,77,
                ESTAT:DS-045409(1.0),2024-05-15,M,EU27_2020,RU,TOTAL,2,VALUE_IN_EUROS,2023-01,2000000000,
                ESTAT:DS-045409(1.0),2024-05-15,M,DE,RU,TOTAL,3,VALUE_IN_EUROS,2023-01,1,
                """);

        LoadReport first = own.run(file, RELEASED, write("comext.json", COMEXT));
        LoadReport second = own.run(file, RELEASED, write("comext.json", COMEXT));

        assertThat(first.format()).isEqualTo("sdmx-csv");
        assertThat(first.added()).isEqualTo(2);
        assertThat(first.issues().stream().map(RowIssue::toString))
                .containsExactly(
                        "comext.csv line 3, indicators: only VALUE_IN_EUROS is taken, was QUANTITY_IN_100KG",
                        "comext.csv line 5, flow: expected 1, 2, was 3");
        assertThat(second.added() + second.revised() + second.withdrawn()).isZero();
        assertThat(OwnImports.ask("""
                { series(series: {trade: {reporter: "DEU", partner: "RUS", flow: IMPORT, commodity: "27",
                    frequency: MONTHLY, currency: "EUR", provider: "EUROSTAT"}}, from: "2023-01", to: "2023-01") { values } }
                """).getList("data.series.values", Double.class))
                .containsExactly(1000000.5);
    }

    @Test
    void indicatorsOfAnOfficeOfOnesOwnComeInByAMapping() throws IOException, SQLException {
        Path file = write("rates.csv", """
                STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,COUNTERPART,SECTOR,MEASURE,TIME_PERIOD,OBS_VALUE,UNIT_MULT
                dataflow,ZZ:CLAIMS(1.0),I,FRA,CHN,S1.A,CLAIMS: Claims outstanding,2023-Q1,12.5,6
                dataflow,ZZ:CLAIMS(1.0),I,FRA,CHN,S1.A,CLAIMS: Claims outstanding,2023-Q2,13,
                """);

        LoadReport report = own.run(file, RELEASED, write("rates.json", RATES));

        // 12.5 million
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.issues().stream().map(RowIssue::toString))
                .containsExactly("rates.csv line 3, UNIT_MULT: expected a power of ten from 0 to 15, was nothing");
        JsonPath answer = OwnImports.ask("""
                { series(series: {indicator: {code: "ZZ.CLAIMS", area: "FRA", counterpart: "CHN", universe: "S1_A",
                    frequency: QUARTERLY}}, from: "2023-Q1", to: "2023-Q1") { values label provider { name } } }
                """);
        assertThat(answer.getList("data.series.values", Double.class)).containsExactly(12500000d);
        assertThat(answer.getString("data.series.label"))
                .isEqualTo("France, Claims outstanding, as the office has it, S1_A");
        assertThat(answer.getString("data.series.provider.name")).isEqualTo("An office");
    }

    @Test
    void aDimensionThatTheFileLacksIsNamedWithThoseThatItHas() throws IOException, SQLException {
        Path file = write("rates.csv", """
                DATAFLOW,AREA,TIME_PERIOD,OBS_VALUE
                ZZ:RATES(1.0),FRA,2023,1
                """);

        assertThatThrownBy(() -> own.run(file, RELEASED, write("rates.json", RATES)))
                .isInstanceOf(FormatException.class)
                .hasMessage(
                        "rates.csv: COUNTERPART, MEASURE, REF_AREA, SECTOR are missing, which are needed of zz-rates; it"
                                + " has AREA, DATAFLOW, OBS_VALUE, TIME_PERIOD");
        assertThat(own.stored("select 1 from observation where dataset = 'zz-sdmx'"))
                .isEmpty();
    }

    @Test
    void aFileOfSeveralDataflowsOrWithoutRowsIsRefused() throws IOException {
        String header = "DATAFLOW,REF_AREA,COUNTERPART,SECTOR,MEASURE,UNIT_MULT,TIME_PERIOD,OBS_VALUE\n";
        Path two = write("two.csv", header + "ZZ:A(1.0),FRA,CHN,S1,X,0,2023,1\nZZ:B(1.0),FRA,CHN,S1,X,0,2023,1\n");
        Path none = write("none.csv", header);
        Path mapping = write("rates.json", RATES);

        assertThatThrownBy(() -> own.run(two, RELEASED, mapping))
                .isInstanceOf(FormatException.class)
                .hasMessage("two.csv line 3: a row of the dataflow ZZ:B(1.0) in a file of ZZ:A(1.0); one file has one"
                        + " dataflow");
        assertThatThrownBy(() -> own.run(none, RELEASED, mapping))
                .isInstanceOf(FormatException.class)
                .hasMessage("none.csv: has a header and no rows");
    }

    @Test
    void aMappingForWhatIsNoSdmxIsRefused() throws IOException {
        Path baci = write("baci.csv", "t,i,j,k,v,q\n2021,4,24,382390,1,1\n");

        assertThatThrownBy(() -> own.run(baci, RELEASED, write("comext.json", COMEXT)))
                .isInstanceOf(FormatException.class)
                .hasMessage("baci.csv: a mapping is for SDMX, this is baci-csv");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
