package org.dyad.compare.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.dyad.graphql.Ask;
import org.dyad.ingest.comtrade.ComtradeFlows;
import org.dyad.ingest.files.FileImports;
import org.dyad.ops.StatementCount;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Invented declarations of three countries to UN Comtrade. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MirrorGapsApiTest {

    private static final LocalDate RELEASED = LocalDate.of(1973, 5, 1);

    private static final List<String> DECLARED = List.of(
            "1972 DEU X FRA TOTAL HS 1000",
            "1972 FRA M DEU TOTAL HS 1080",
            "1972 DEU X ITA TOTAL HS 500",
            "1972 ITA M DEU TOTAL HS 100",
            "1972 ITA X DEU TOTAL HS 10",
            "1972 DEU M ITA TOTAL HS 30",
            "1972 FRA X ITA TOTAL HS 70",
            "1972 DEU X FRA 87 HS 600",
            "1972 FRA M DEU 87 HS 650",
            "1972 DEU X FRA 85 HS 400",
            "1972 FRA M DEU 85 HS 430",
            "1972 DEU X FRA 854231 H5 40",
            "1972 FRA M DEU 854231 H6 90",
            "1972 DEU X FRA 854232 H5 40",
            "1972 FRA M DEU 854232 H5 41");

    private static final String FIELDS = """
            { unit { code } pairs oneSided notDeclared sources { title } notices { code }
              rows { exporter { code } importer { code } code label exporterReported importerReported gap gapOverMean
                gapOverExporter gapOverImporter exporterProvider { code } knownFrom } } }
            """;

    @Inject
    FileImports imports;

    @Inject
    DataSource database;

    @Inject
    StatementCount statements;

    @TempDir
    Path folder;

    private ComtradeFlows flows;

    @BeforeEach
    void load() throws IOException, SQLException {
        flows = new ComtradeFlows(imports, database, folder);
        flows.load(RELEASED, DECLARED);
    }

    @AfterEach
    void forget() throws SQLException {
        flows.close();
    }

    @Test
    void theLargestGapsOfTheWorldComeFirst() {
        JsonPath answer = gaps("by: PAIR, period: \"1972\"");

        // 100 - 500, 1080 - 1000, 30 - 10; nothing says what Italy bought from France
        assertThat(answer.getList("rows.gap")).isEqualTo(List.of(-400.0, 80.0, 20.0));
        assertThat(answer.getList("rows.exporter.code")).isEqualTo(List.of("DEU", "DEU", "ITA"));
        assertThat(answer.getInt("pairs")).isEqualTo(3);
        assertThat(answer.getInt("oneSided")).isEqualTo(1);
        // -400 over 300, over 500 and over 100
        assertThat(answer.getDouble("rows[0].gapOverMean")).isCloseTo(-400 / 3.0, within(1e-9));
        assertThat(answer.getDouble("rows[0].gapOverExporter")).isCloseTo(-80, within(1e-9));
        assertThat(answer.getDouble("rows[0].gapOverImporter")).isCloseTo(-400, within(1e-9));
        assertThat(answer.getString("rows[0].knownFrom")).isEqualTo("1973-05-01");
        assertThat(answer.getList("sources")).hasSize(1);
    }

    @Test
    void aFlowThatTheOtherSidesWholeDeclarationLacksIsCountedByItself() throws IOException, SQLException {
        // what Italy declares to have bought is whole, and has nothing of France
        flows.loadAll(LocalDate.of(1973, 6, 1), List.of("1972 ITA M DEU TOTAL HS 100"));

        assertThat(gaps("by: PAIR, period: \"1972\"").getInt("oneSided")).isEqualTo(1);
        assertThat(gaps("by: PAIR, period: \"1972\"").getInt("notDeclared")).isEqualTo(1);
        assertThat(gaps("by: PAIR, period: \"1972\", asOf: \"1973-05-31\"").getInt("notDeclared"))
                .isZero();
    }

    @Test
    void theMirrorOfAWholeDeclarationSaysThatItHasNothingOfThis() throws IOException, SQLException {
        String mirror = "{ mirror(input: {exporter: \"FRA\", importer: \"ITA\", from: \"1972\", to: \"1972\"})"
                + " { refusals { side { code } reason message } } }";
        JsonPath before = Ask.of(mirror);
        flows.loadAll(LocalDate.of(1973, 6, 1), List.of("1972 ITA M DEU TOTAL HS 100"));
        JsonPath after = Ask.of(mirror);

        assertThat(before.getList("data.mirror.refusals.reason")).isEqualTo(List.of("NOT_LOADED"));
        assertThat(after.getList("data.mirror.refusals.side.code")).isEqualTo(List.of("ITA"));
        assertThat(after.getList("data.mirror.refusals.reason")).isEqualTo(List.of("MISSING"));
        assertThat(after.getList("data.mirror.refusals.message"))
                .isEqualTo(List.of("a release of COMTRADE has all that ITA declared, and nothing of this"));
    }

    @Test
    void smallFlowsCanBeLeftOut() {
        // 20 over a mean of 20, 400 over 300, 80 over 1040
        assertThat(gaps("by: PAIR, period: \"1972\", orderBy: OVER_MEAN").getList("rows.gap"))
                .isEqualTo(List.of(-400.0, 20.0, 80.0));
        assertThat(gaps("by: PAIR, period: \"1972\", orderBy: OVER_MEAN, least: 100")
                        .getList("rows.gap"))
                .isEqualTo(List.of(-400.0, 80.0));
        assertThat(gaps("by: PAIR, period: \"1972\", importer: \"FRA\"").getList("rows.gap"))
                .isEqualTo(List.of(80.0));
    }

    @Test
    void thePairsCommoditiesAreComparedWithinAnEdition() {
        JsonPath chapters = gaps("by: COMMODITY, period: \"1972\", exporter: \"DEU\", importer: \"FRA\"");
        JsonPath subheadings = gaps("by: COMMODITY, period: \"1972\", exporter: \"DEU\", importer: \"FRA\", level: 6");

        assertThat(chapters.getList("rows.code")).isEqualTo(List.of("87", "85"));
        assertThat(chapters.getList("rows.gap")).isEqualTo(List.of(50.0, 30.0));
        // 854231 is in HS2017 on one side and in HS2022 on the other
        assertThat(subheadings.getList("rows.code")).isEqualTo(List.of("854232"));
        assertThat(subheadings.getInt("oneSided")).isEqualTo(1);
    }

    @Test
    void whereNothingIsHeldTheCountsAreZero() {
        JsonPath answer = gaps("by: PAIR, period: \"1972\", asOf: \"1973-04-30\"");

        assertThat(answer.getList("rows")).isEmpty();
        assertThat(answer.getInt("pairs")).isZero();
        assertThat(answer.getList("notices.code")).isEqualTo(List.of("NO_DATA"));
    }

    @Test
    void allPairsAreReadWithOneStatement() throws Exception {
        gaps("by: PAIR, period: \"1972\"");

        List<String> sent = statements.during(() -> gaps("by: PAIR, period: \"1972\", top: 2"));

        assertThat(StatementCount.on("trade_flow", sent)).hasSize(1);
    }

    @Test
    void badInputNamesTheArgument() {
        assertRefused("by: COMMODITY, period: \"1972\", exporter: \"DEU\"", "input.importer");
        assertRefused("by: PAIR, period: \"1972\", exporter: \"EU\"", "input.exporter");
        assertRefused("by: PAIR, period: \"1972\", least: -1", "input.least");
        assertRefused("by: PAIR, period: \"1972\", commodity: \"2x\"", "input.commodity");
        assertRefused("by: COMMODITY, period: \"1972\", exporter: \"DEU\", importer: \"DE\"", "input.importer");
        assertRefused("by: COMMODITY, period: \"1972\", exporter: \"DEU\", importer: \"FRA\", level: 1", "input.level");
    }

    private static void assertRefused(String input, String argument) {
        JsonPath answer = Ask.of("{ mirrorGaps(input: {" + input + "}) { pairs } }");
        assertThat(answer.getString("errors[0].extensions.code")).as(input).isEqualTo("BAD_USER_INPUT");
        assertThat(answer.getString("errors[0].extensions.argument")).as(input).isEqualTo(argument);
    }

    private static JsonPath gaps(String input) {
        JsonPath answer = Ask.of("{ mirrorGaps(input: {" + input + "}) " + FIELDS);
        assertThat(answer.getList("errors")).as(input).isNull();
        return answer.setRootPath("data.mirrorGaps");
    }
}
