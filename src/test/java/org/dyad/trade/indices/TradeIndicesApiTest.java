package org.dyad.trade.indices;

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

/** A world of three countries and two chapters: the flows of trade-indices.json, with Germany, France and Italy. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TradeIndicesApiTest {

    private static final LocalDate RELEASED = LocalDate.of(1976, 5, 1);

    /** Exports by chapter and by partner, imports; totals 100, 200, 200 out and 140, 180, 180 in. */
    private static final List<String> WORLD = List.of(
            "1974 DEU X WLD 87 HS 60",
            "1974 DEU X WLD 85 HS 40",
            "1974 FRA X WLD 87 HS 20",
            "1974 FRA X WLD 85 HS 180",
            "1974 ITA X WLD 87 HS 120",
            "1974 ITA X WLD 85 HS 80",
            "1974 DEU X WLD TOTAL HS 100",
            "1974 FRA X WLD TOTAL HS 200",
            "1974 ITA X WLD TOTAL HS 200",
            "1974 DEU M WLD TOTAL HS 140",
            "1974 FRA M WLD TOTAL HS 180",
            "1974 ITA M WLD TOTAL HS 180",
            "1974 FRA M WLD 87 HS 90",
            "1974 FRA M WLD 85 HS 90",
            "1974 DEU X FRA TOTAL HS 30",
            "1974 ITA X FRA TOTAL HS 150",
            // declares what it sells to France, and not what it sells to the world: it is no part of the world's sum
            "1974 GBR X FRA TOTAL HS 1000",
            "1974 DEU X FRA 87 HS 20",
            "1974 DEU X FRA 85 HS 10",
            "1974 DEU M FRA 87 HS 40",
            "1974 DEU M FRA 85 HS 50");

    private static final String FIELDS = """
            { provider { code } classification worldReporters inputsKnownOn sources { publisher }
              revealedComparativeAdvantage { ...index } tradeIntensity { ...index } kojimaIntensity { ...index }
              complementarity { ...index } exportSimilarity { ...index } grubelLloyd { ...index }
              herfindahlHirschman { ...index } normalisedHerfindahlHirschman { ...index }
              rows { code label exports share worldShare revealedComparativeAdvantage partnersComparativeAdvantage
                grubelLloyd }
              notices { code message } } }
            fragment index on TradeIndex { kind value status reason scale products method { formula reference } }
            """;

    private static final String GERMANY_AND_FRANCE = "reporter: \"DEU\", partner: \"FRA\", period: \"1974\"";

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
        flows.load(RELEASED, WORLD);
    }

    @AfterEach
    void forget() throws SQLException {
        flows.close();
    }

    @Test
    void theIndicesAreThoseOfTheHandbooksFormulas() {
        JsonPath answer = indices(GERMANY_AND_FRANCE + ", commodity: \"87\"");

        assertThat(answer.getString("provider.code")).isEqualTo("COMTRADE");
        assertThat(answer.getInt("worldReporters")).isEqualTo(3);
        // (60 / 100) / (200 / 500)
        assertThat(answer.getDouble("revealedComparativeAdvantage.value")).isCloseTo(1.5, within(1e-12));
        // (30 / 100) / (180 / 500)
        assertThat(answer.getDouble("tradeIntensity.value")).isCloseTo(0.8333333333333334, within(1e-12));
        // (30 / 100) / (180 / (500 - 140))
        assertThat(answer.getDouble("kojimaIntensity.value")).isCloseTo(0.6, within(1e-12));
        // exports 60 and 40 percent, imports 50 and 50: 100 (1 - (10 + 10) / 200)
        assertThat(answer.getDouble("complementarity.value")).isCloseTo(90, within(1e-9));
        // exports 60 and 40 percent, France's 10 and 90: 10 + 40
        assertThat(answer.getDouble("exportSimilarity.value")).isCloseTo(50, within(1e-9));
        // out 20 and 10, in 40 and 50: 1 - (20 + 40) / 120
        assertThat(answer.getDouble("grubelLloyd.value")).isCloseTo(0.5, within(1e-12));
        // 0.36 + 0.16, and (0.52 - 0.5) / 0.5
        assertThat(answer.getDouble("herfindahlHirschman.value")).isCloseTo(0.52, within(1e-12));
        assertThat(answer.getDouble("normalisedHerfindahlHirschman.value")).isCloseTo(0.04, within(1e-12));
    }

    @Test
    void everyIndexSaysItsScaleFormulaAndReference() {
        JsonPath answer = indices(GERMANY_AND_FRANCE);

        assertThat(answer.getString("complementarity.scale")).startsWith("0 nothing in common to 100");
        assertThat(answer.getString("tradeIntensity.method.formula")).startsWith("(x_ij / X_i) / (x_wj / X_w)");
        assertThat(answer.getString("grubelLloyd.method.reference")).contains("Grubel");
        assertThat(answer.getInt("exportSimilarity.products")).isEqualTo(2);
        assertThat(answer.getString("inputsKnownOn")).isEqualTo("1976-05-01");
        assertThat(answer.getList("sources.publisher")).hasSize(1);
        assertThat(answer.getString("notices.find { it.code == 'WORLD_IS_SUM' }.message"))
                .startsWith("the world is the sum of the 3 countries");
    }

    @Test
    void rowsAreTheLargestExportsWithTheirOwnIndices() {
        JsonPath answer = indices(GERMANY_AND_FRANCE + ", top: 1");

        assertThat(answer.getList("rows.code")).containsExactly("87");
        assertThat(answer.getDouble("rows[0].exports")).isEqualTo(60);
        assertThat(answer.getDouble("rows[0].share")).isCloseTo(60, within(1e-9));
        assertThat(answer.getDouble("rows[0].worldShare")).isCloseTo(40, within(1e-9));
        assertThat(answer.getDouble("rows[0].revealedComparativeAdvantage")).isCloseTo(1.5, within(1e-12));
        // (20 / 200) / (200 / 500)
        assertThat(answer.getDouble("rows[0].partnersComparativeAdvantage")).isCloseTo(0.25, within(1e-12));
        // 1 - |20 - 40| / 60
        assertThat(answer.getDouble("rows[0].grubelLloyd")).isCloseTo(2.0 / 3, within(1e-12));
    }

    @Test
    void whatCannotBeWorkedOutSaysWhatIsMissing() {
        JsonPath answer = indices("reporter: \"DEU\", partner: \"ITA\", period: \"1974\"");

        assertThat(answer.<Object>get("tradeIntensity.value")).isNull();
        assertThat(answer.getString("tradeIntensity.status")).isEqualTo("NOT_LOADED");
        assertThat(answer.getString("tradeIntensity.reason")).contains("DEU's exports to ITA");
        assertThat(answer.getString("complementarity.reason"))
                .isEqualTo("not loaded: imports of ITA by 2-digit product");
        assertThat(answer.getDouble("exportSimilarity.value")).isCloseTo(100, within(1e-9));
        assertThat(answer.getString("revealedComparativeAdvantage.status")).isEqualTo("NOT_APPLICABLE");
    }

    @Test
    void aPartnerThatACompleteReleaseLacksIsNotOneThatIsNotLoaded() throws IOException, SQLException {
        flows.loadAll(
                LocalDate.of(1976, 6, 1),
                List.of(
                        "1974 DEU X WLD TOTAL HS 100",
                        "1974 DEU X FRA TOTAL HS 30",
                        "1974 DEU M WLD TOTAL HS 140",
                        "1974 DEU M FRA TOTAL HS 90"));

        JsonPath answer = indices("reporter: \"DEU\", partner: \"ITA\", period: \"1974\"");

        assertThat(answer.getString("tradeIntensity.status")).isEqualTo("NOT_LOADED");
        assertThat(answer.getString("tradeIntensity.reason")).isEqualTo("not loaded: the world's exports to ITA");
        assertThat(answer.getString("grubelLloyd.status")).isEqualTo("MISSING");
        assertThat(answer.getString("grubelLloyd.reason"))
                .isEqualTo("a release of COMTRADE that has all of DEU's partners has none: exports of DEU with ITA by"
                        + " 2-digit product; imports of DEU with ITA by 2-digit product");
        JsonPath before = indices("reporter: \"DEU\", partner: \"ITA\", period: \"1974\", asOf: \"1976-05-31\"");
        assertThat(before.getString("grubelLloyd.status")).isEqualTo("NOT_LOADED");
    }

    @Test
    void withoutAPartnerOnlyTheReportersOwnIndicesAreThere() {
        JsonPath answer = indices("reporter: \"DEU\", period: \"1974\", commodity: \"85\"");

        // (40 / 100) / (300 / 500)
        assertThat(answer.getDouble("revealedComparativeAdvantage.value")).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(answer.getString("complementarity.status")).isEqualTo("NOT_APPLICABLE");
        assertThat(answer.getString("grubelLloyd.reason")).contains("imports of DEU with WLD by 2-digit product");
    }

    @Test
    void beforeTheReleaseNothingWasKnown() {
        JsonPath answer = indices(GERMANY_AND_FRANCE + ", asOf: \"1976-04-30\"");

        assertThat(answer.<Object>get("provider")).isNull();
        assertThat(answer.getList("rows")).isEmpty();
        assertThat(answer.getList("notices.code")).isEqualTo(List.of("NO_DATA"));
        assertThat(indices(GERMANY_AND_FRANCE + ", asOf: \"1976-05-01\"").getDouble("kojimaIntensity.value"))
                .isCloseTo(0.6, within(1e-12));
    }

    @Test
    void goodsOfTwoEditionsAreNotAdded() throws IOException, SQLException {
        flows.load(
                RELEASED,
                List.of(
                        "1975 DEU X WLD 854231 H5 10",
                        "1975 DEU X WLD 854232 H5 30",
                        "1975 FRA X WLD 854231 H5 20",
                        "1975 ITA X WLD 854231 H6 700",
                        "1975 ITA M WLD 854231 H6 700"));

        JsonPath answer = indices("reporter: \"DEU\", partner: \"ITA\", period: \"1975\", level: 6");

        assertThat(answer.getString("classification")).isEqualTo("HS2017");
        // 854231 is 10 of Germany's 40 and 30 of the 60 that Germany and France export in HS2017
        assertThat(answer.getDouble("rows.find { it.code == '854231' }.revealedComparativeAdvantage"))
                .isCloseTo(0.5, within(1e-12));
        assertThat(answer.getString("complementarity.reason"))
                .isEqualTo("not loaded: imports of ITA by 6-digit product in HS2017, only in HS2022");
        assertThat(answer.getString("notices.find { it.code == 'OTHER_EDITION' }.message"))
                .startsWith("products in HS2022 are not added");
    }

    @Test
    void tradeWithTheWorldThatNobodyPublishesIsTheSumOverPartners() throws IOException, SQLException {
        flows.load(
                RELEASED,
                List.of(
                        "1973 DEU X FRA 87 HS 20",
                        "1973 DEU X ITA 87 HS 40",
                        "1973 DEU X ITA 85 HS 40",
                        "1973 FRA X ITA 87 HS 20",
                        "1973 FRA X DEU 85 HS 180",
                        "1973 ITA X DEU 87 HS 120",
                        "1973 ITA X FRA 85 HS 80"));

        JsonPath answer = indices("reporter: \"DEU\", partner: \"FRA\", period: \"1973\", commodity: \"87\"");

        // 60 of 100 against 200 of 500
        assertThat(answer.getDouble("revealedComparativeAdvantage.value")).isCloseTo(1.5, within(1e-12));
        // 20 of 100 against 20 + 80 of 500
        assertThat(answer.getDouble("tradeIntensity.value")).isCloseTo(1.0, within(1e-12));
    }

    @Test
    void aSumOverPartnersIsTheOneOfItsDay() throws IOException, SQLException {
        flows.load(
                RELEASED,
                List.of(
                        "1973 DEU X FRA 87 HS 20",
                        "1973 DEU X ITA 87 HS 40",
                        "1973 DEU X ITA 85 HS 40",
                        "1973 FRA X ITA 87 HS 20",
                        "1973 FRA X DEU 85 HS 180",
                        "1973 ITA X DEU 87 HS 120",
                        "1973 ITA X FRA 85 HS 80"));
        flows.load(LocalDate.of(1976, 6, 1), List.of("1973 DEU X ITA 87 HS 60"));

        String question = "reporter: \"DEU\", partner: \"FRA\", period: \"1973\", commodity: \"87\"";
        JsonPath before = indices(question + ", asOf: \"1976-05-31\"");
        JsonPath after = indices(question);

        assertThat(before.getDouble("revealedComparativeAdvantage.value")).isCloseTo(1.5, within(1e-12));
        assertThat(before.getString("inputsKnownOn")).isEqualTo("1976-05-01");
        // 80 of 120 against 220 of 520
        assertThat(after.getDouble("revealedComparativeAdvantage.value")).isCloseTo(52.0 / 33, within(1e-12));
        assertThat(after.getString("inputsKnownOn")).isEqualTo("1976-06-01");
        assertThat(indices(question + ", asOf: \"1976-04-30\"").<Object>get("provider"))
                .isNull();
    }

    @Test
    void theWorldsImportsToAreTheSumOverPartners() throws Exception {
        flows.load(
                RELEASED,
                List.of(
                        "1973 DEU X FRA 87 HS 20",
                        "1973 DEU X ITA 87 HS 80",
                        "1973 FRA X DEU 85 HS 300",
                        "1973 ITA X FRA 87 HS 80",
                        "1973 ITA X FRA 85 HS 20",
                        "1973 DEU M FRA 85 HS 300",
                        "1973 FRA M DEU 87 HS 20",
                        "1973 FRA M ITA 87 HS 80",
                        "1973 ITA M DEU 87 HS 80",
                        "1973 ITA M FRA 85 HS 20"));
        String question = "reporter: \"DEU\", partner: \"FRA\", period: \"1973\"";

        List<String> sent = statements.during(() -> indices(question));
        JsonPath answer = indices(question);

        // (20 / 100) / (100 / (500 - 300))
        assertThat(answer.getDouble("kojimaIntensity.value")).isCloseTo(0.4, within(1e-12));
        // (20 / 100) / (120 / 500)
        assertThat(answer.getDouble("tradeIntensity.value")).isCloseTo(1 / 1.2, within(1e-12));
        assertThat(StatementCount.on("trade_flow", sent)).hasSize(1);
        assertThat(StatementCount.on("partner_sum", sent)).hasSizeBetween(1, 2);
    }

    @Test
    void twoCountriesAreOneStatementAndTheWorldIsKeptForEachDay() throws Exception {
        indices(GERMANY_AND_FRANCE);
        // the version of the data is asked for once a second: what was kept before the import is read once more
        Thread.sleep(1100);
        indices(GERMANY_AND_FRANCE);

        List<String> again = statements.during(() -> indices(GERMANY_AND_FRANCE));
        List<String> other = statements.during(() -> indices(GERMANY_AND_FRANCE + ", asOf: \"1980-01-01\""));

        assertThat(StatementCount.on("trade_flow", again)).hasSize(1);
        assertThat(StatementCount.on("trade_flow", other)).hasSize(1);
    }

    @Test
    void badInputNamesTheArgument() {
        assertRefused("reporter: \"DEX\", period: \"1974\"", "BAD_USER_INPUT", "input.reporter");
        assertRefused("reporter: \"DEU\", partner: \"DE\", period: \"1974\"", "BAD_USER_INPUT", "input.partner");
        assertRefused(GERMANY_AND_FRANCE + ", level: 3", "BAD_USER_INPUT", "input.level");
        assertRefused(GERMANY_AND_FRANCE + ", commodity: \"2709\"", "BAD_USER_INPUT", "input.commodity");
        assertRefused(GERMANY_AND_FRANCE + ", top: 501", "LIMIT_EXCEEDED", "input.top");
        assertRefused(GERMANY_AND_FRANCE + ", provider: \"GACCC\"", "BAD_USER_INPUT", "input.provider");
    }

    private static void assertRefused(String input, String code, String argument) {
        JsonPath answer = Ask.of("{ tradeIndices(input: {" + input + "}) { level } }");
        assertThat(answer.getString("errors[0].extensions.code")).as(input).isEqualTo(code);
        assertThat(answer.getString("errors[0].extensions.argument")).as(input).isEqualTo(argument);
    }

    private static JsonPath indices(String input) {
        JsonPath answer = Ask.of("{ tradeIndices(input: {" + input + "}) " + FIELDS);
        assertThat(answer.getList("errors")).as(input).isNull();
        return answer.setRootPath("data.tradeIndices");
    }
}
