package org.dyad.trade.diversion;

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
import java.util.ArrayList;
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

/** Germany and France sell less to Russia from March 1977 on; Kyrgyzstan and Armenia buy and sell more. Invented. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DiversionApiTest {

    private static final LocalDate RELEASED = LocalDate.of(1981, 1, 1);

    private static final List<String> FLOWS = flows();

    private static final String INPUT = "senders: [\"DEU\", \"FRA\"], target: \"RUS\", hubs: [\"KGZ\", \"ARM\"],"
            + " commodities: [\"854231\", \"854232\"], date: \"1977-03-01\"";

    private static final String FIELDS = """
            { provider { code } unit { code } before after shortfall rerouted share
              hubs { hub { code } rerouted share }
              rows { hub { code } code importsBefore importsAfter exportsBefore exportsAfter gainFromSenders gainToTarget
                rerouted status }
              method { id formula inputsKnownOn } sources { title } notices { code message periods } } }
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
        flows.load(RELEASED, FLOWS);
    }

    @AfterEach
    void forget() throws SQLException {
        flows.close();
    }

    /** What each of 1975, 1976, 1978 and 1979 had; 0 for no row. */
    private static List<String> flows() {
        List<String> rows = new ArrayList<>();
        add(rows, "DEU X RUS 854231", 100, 120, 20, 10);
        add(rows, "DEU X RUS 854232", 50, 50, 0, 0);
        add(rows, "FRA X RUS 854231", 40, 40, 10, 0);
        add(rows, "FRA X RUS 270900", 0, 0, 0, 5);
        add(rows, "KGZ M DEU 854231", 10, 10, 60, 80);
        add(rows, "KGZ M DEU 854232", 0, 0, 8, 12);
        add(rows, "KGZ M FRA 854231", 2, 2, 6, 6);
        add(rows, "KGZ X RUS 854231", 1, 3, 40, 62);
        add(rows, "KGZ X RUS 854232", 20, 20, 10, 10);
        add(rows, "ARM M DEU 854232", 5, 5, 25, 35);
        add(rows, "ARM X RUS 854232", 4, 4, 44, 64);
        return rows;
    }

    private static void add(List<String> rows, String flow, int... dollars) {
        int[] years = {1975, 1976, 1978, 1979};
        for (int i = 0; i < years.length; i++) {
            if (dollars[i] > 0) {
                rows.add("%d %s H5 %d".formatted(years[i], flow, dollars[i]));
            }
        }
    }

    @Test
    void theBoundIsTheSmallerGainOfEachHubAndProduct() {
        JsonPath answer = diversion(INPUT);

        assertThat(answer.getString("provider.code")).isEqualTo("COMTRADE");
        assertThat(answer.getList("before")).isEqualTo(List.of("1975", "1976"));
        assertThat(answer.getList("after")).isEqualTo(List.of("1978", "1979"));
        // before (100 + 120 + 50 + 50 + 40 + 40) / 2 = 200, after (20 + 10 + 10) / 2 = 20
        assertThat(answer.getDouble("shortfall")).isEqualTo(180);
        // Kyrgyzstan 854231: in (66 + 86) / 2 - 12 = 64, out 51 - 2 = 49; Armenia 854232: in 30 - 5 = 25, out 54 - 4 =
        // 50
        assertThat(answer.getDouble("rerouted")).isEqualTo(49 + 25);
        assertThat(answer.getDouble("share")).isCloseTo(74 / 1.8, within(1e-9));
        assertThat(answer.getList("hubs.hub.code")).isEqualTo(List.of("KGZ", "ARM"));
        assertThat(answer.getList("hubs.rerouted")).isEqualTo(List.of(49.0, 25.0));
        assertThat(answer.getList("rows.code")).isEqualTo(List.of("854231", "854232"));
        assertThat(answer.getDouble("rows[0].importsBefore")).isEqualTo(12);
        assertThat(answer.getDouble("rows[0].importsAfter")).isEqualTo(76);
        assertThat(answer.getDouble("rows[0].gainToTarget")).isEqualTo(49);
        assertThat(answer.getString("rows[0].status")).isEqualTo("COMPUTED");
        assertThat(answer.getString("method.inputsKnownOn")).isEqualTo("1981-01-01");
        assertThat(answer.getList("sources")).hasSize(1);
    }

    @Test
    void whoIsNotLoadedIsNamedAndLeftOut() {
        JsonPath answer =
                diversion(INPUT.replace("\"ARM\"", "\"ARM\", \"TUR\"").replace("\"FRA\"", "\"FRA\", \"ITA\""));

        assertThat(answer.getDouble("shortfall")).isEqualTo(180);
        assertThat(answer.getDouble("rerouted")).isEqualTo(74);
        assertThat(message(answer, "SENDER_NOT_LOADED")).startsWith("ITA is left out as a sender");
        assertThat(message(answer, "HUB_NOT_LOADED")).startsWith("TUR is left out as a hub");
        // Armenia's imports from France are not loaded
        assertThat(message(answer, "LINK_NOT_LOADED")).startsWith("imports of ARM from FRA are left out");
        assertThat(answer.getList("notices.find { it.code == 'EVENT_PERIOD_LEFT_OUT' }.periods"))
                .isEqualTo(List.of("1977"));
    }

    @Test
    void aPartnerThatACompleteReleaseLacksIsNotOneThatIsNotLoaded() throws IOException, SQLException {
        // all that Armenia and Türkiye declared: of Germany each, nothing of France, and Türkiye sold Russia nothing
        // before
        flows.loadAll(
                LocalDate.of(1981, 2, 1),
                List.of(
                        "1975 ARM M DEU 854232 H5 5",
                        "1976 ARM M DEU 854232 H5 5",
                        "1978 ARM M DEU 854232 H5 25",
                        "1979 ARM M DEU 854232 H5 35",
                        "1975 TUR M DEU 854231 H5 7",
                        "1976 TUR M DEU 854231 H5 7",
                        "1978 TUR M DEU 854231 H5 17",
                        "1979 TUR M DEU 854231 H5 17",
                        "1975 TUR X GRC 854231 H5 1",
                        "1976 TUR X GRC 854231 H5 1",
                        "1978 TUR X RUS 854231 H5 6",
                        "1979 TUR X RUS 854231 H5 8"));

        JsonPath answer = diversion(INPUT.replace("\"ARM\"", "\"ARM\", \"TUR\""));

        // Türkiye: in 17 - 7 = 10, out (6 + 8) / 2 - 0 = 7
        assertThat(answer.getDouble("rerouted")).isEqualTo(49 + 25 + 7);
        assertThat(answer.getList("notices.code")).doesNotContain("LINK_NOT_LOADED", "HUB_NOT_LOADED");
        assertThat(message(answer, "ABSENT_FROM_COMPLETE_RELEASE"))
                .contains("imports of ARM from FRA", "exports of TUR to RUS", "imports of TUR from FRA");
        // before that release was public nobody could know
        JsonPath before = diversion(INPUT.replace("\"ARM\"", "\"ARM\", \"TUR\"") + ", asOf: \"1981-01-31\"");
        assertThat(before.getDouble("rerouted")).isEqualTo(49 + 25);
        assertThat(message(before, "HUB_NOT_LOADED")).startsWith("TUR is left out as a hub");
        assertThat(before.getList("notices.code")).doesNotContain("ABSENT_FROM_COMPLETE_RELEASE");
    }

    @Test
    void aPeriodThatBeginsOnTheDayIsTheFirstAfter() {
        JsonPath answer = diversion(INPUT.replace("1977-03-01", "1978-01-01") + ", before: 1, after: 2");

        // 1977 is not loaded
        assertThat(answer.getList("before")).isEqualTo(List.of("1977"));
        assertThat(answer.getList("after")).isEqualTo(List.of("1978", "1979"));
        assertThat(answer.<Object>get("shortfall")).isNull();
        assertThat(answer.<Object>get("rerouted")).isNull();
    }

    @Test
    void aChangeOfEditionIsABreak() throws IOException, SQLException {
        flows.load(
                RELEASED,
                List.of("1983 DEU X RUS 854231 H5 100", "1983 KGZ M DEU 854231 H5 1", "1983 KGZ X RUS 854231 H5 1"));
        flows.load(
                RELEASED,
                List.of("1984 DEU X RUS 854232 H6 10", "1984 KGZ M DEU 854231 H6 5", "1984 KGZ X RUS 854231 H6 4"));

        JsonPath answer =
                diversion(INPUT.replace("1977-03-01", "1984-01-01").replace(", \"FRA\"", "") + ", before: 1, after: 1");

        assertThat(answer.getDouble("rerouted")).isEqualTo(3);
        assertThat(answer.getString("rows[0].status")).isEqualTo("BREAK");
        assertThat(message(answer, "EDITION_CHANGE")).contains("HS2017", "HS2022", "854231, 854232");
    }

    @Test
    void beforeTheReleaseNothingWasKnown() {
        JsonPath answer = diversion(INPUT + ", asOf: \"1980-12-31\"");

        assertThat(answer.<Object>get("shortfall")).isNull();
        assertThat(answer.getList("notices.code")).isEqualTo(List.of("NO_DATA"));
        assertThat(diversion(INPUT + ", asOf: \"1981-01-01\"").getDouble("shortfall"))
                .isEqualTo(180);
    }

    @Test
    void twoStatementsReadTheFiguresHoweverManyHubsAndCodes() throws Exception {
        diversion(INPUT);

        List<String> few = statements.during(() -> diversion(INPUT));
        List<String> many = statements.during(() -> diversion(
                INPUT.replace("\"ARM\"", "\"ARM\", \"TUR\", \"KAZ\", \"ARE\"").replace("\"854232\"", "\"CHPL\"")));

        assertThat(StatementCount.on("trade_flow", few)).hasSize(2);
        assertThat(StatementCount.on("trade_flow", many)).hasSize(2);
    }

    @Test
    void badInputNamesTheArgument() {
        assertRefused(INPUT.replace("\"RUS\"", "\"EU\""), "BAD_USER_INPUT", "input.target");
        assertRefused(INPUT.replace("\"KGZ\"", "\"RUS\""), "BAD_USER_INPUT", "input.hubs");
        assertRefused(INPUT.replace("\"KGZ\"", "\"DEU\""), "BAD_USER_INPUT", "input.hubs");
        assertRefused(INPUT.replace("\"FRA\"", "\"FRX\""), "BAD_USER_INPUT", "input.senders[1]");
        assertRefused(INPUT.replace("\"854232\"", "\"2709\""), "BAD_USER_INPUT", "input.commodities[1]");
        assertRefused(INPUT + ", before: 0", "BAD_USER_INPUT", "input.before");
        assertRefused(INPUT + ", after: 61", "LIMIT_EXCEEDED", "input.after");
    }

    private static void assertRefused(String input, String code, String argument) {
        JsonPath answer = Ask.of("{ diversion(input: {" + input + "}) { share } }");
        assertThat(answer.getString("errors[0].extensions.code")).as(input).isEqualTo(code);
        assertThat(answer.getString("errors[0].extensions.argument")).as(input).isEqualTo(argument);
    }

    private static String message(JsonPath answer, String code) {
        return answer.getString("notices.find { it.code == '" + code + "' }.message");
    }

    private static JsonPath diversion(String input) {
        JsonPath answer = Ask.of("{ diversion(input: {" + input + "}) " + FIELDS);
        assertThat(answer.getList("errors")).as(input).isNull();
        return answer.setRootPath("data.diversion");
    }
}
