package org.dyad.trade;

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
import java.util.Arrays;
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

/** What becomes of codes of several editions, and of subheadings where chapters or sections are asked for. Invented. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EditionsTest {

    private static final LocalDate RELEASED = LocalDate.of(1974, 5, 1);

    private static final String SUBHEADINGS =
            "reporter: \"DEU\", partner: \"FRA\", flow: EXPORT, by: COMMODITY, period: \"1971\"";

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
    void open() throws SQLException {
        flows = new ComtradeFlows(imports, database, folder);
    }

    @AfterEach
    void forget() throws SQLException {
        flows.close();
    }

    @Test
    void theFirstValueInAnotherEditionIsABreak() throws IOException, SQLException {
        flows.load(
                RELEASED,
                List.of(
                        "1970 DEU X FRA 854231 H5 10",
                        "1971 DEU X FRA 854231 H5 11",
                        "1972 DEU X FRA 854231 H6 25",
                        "1973 DEU X FRA 854231 H6 26"));

        JsonPath series = series("854231", "");

        assertThat(series.getList("values")).isEqualTo(List.of(10.0, 11.0, 25.0, 26.0));
        assertThat(series.getList("statuses")).isEqualTo(List.of("NORMAL", "NORMAL", "BREAK", "NORMAL"));
        assertThat(series.getString("notices.find { it.code == 'EDITION_CHANGE' }.message"))
                .isEqualTo("figures from here on are in HS2022, before in HS2017: the code may mean other goods");
        assertThat(series.getList("notices.find { it.code == 'EDITION_CHANGE' }.periods"))
                .isEqualTo(List.of("1972"));
        assertThat(series("854231", ", classification: \"HS2022\"").getList("statuses"))
                .isEqualTo(List.of("NORMAL", "NORMAL"));
    }

    @Test
    void anEditionThatHasAllPeriodsIsKeptThroughout() throws IOException, SQLException {
        flows.load(
                RELEASED,
                List.of(
                        "1970 DEU X FRA 854231 H5 10",
                        "1971 DEU X FRA 854231 H5 11",
                        "1971 DEU X FRA 854231 H6 99",
                        "1972 DEU X FRA 854231 H5 12"));

        JsonPath series = series("854231", "");

        assertThat(series.getList("values")).isEqualTo(Arrays.asList(10.0, 11.0, 12.0, null));
        assertThat(series.getList("notices.code")).doesNotContain("EDITION_CHANGE");
    }

    @Test
    void aChapterIsTheSameInEveryEdition() throws IOException, SQLException {
        flows.load(RELEASED, List.of("1970 DEU X FRA 85 H5 10", "1971 DEU X FRA 85 H6 11"));

        assertThat(series("85", "").getList("statuses"))
                .isEqualTo(List.of("NORMAL", "NORMAL", "NOT_LOADED", "NOT_LOADED"));
    }

    @Test
    void aCodeOfOneEditionOnlyIsABreakInABreakdown() throws IOException, SQLException {
        flows.load(
                RELEASED,
                List.of(
                        "1970 DEU X FRA 854231 H5 10",
                        "1970 DEU X FRA 851712 H5 30",
                        "1971 DEU X FRA 854231 H6 20",
                        "1971 DEU X FRA 851713 H6 40"));

        JsonPath answer = breakdown(SUBHEADINGS + ", level: 6, compareWith: \"1970\"");

        assertThat(answer.getList("rows.code")).isEqualTo(List.of("851713", "854231"));
        assertThat(answer.getList("rows.status")).isEqualTo(List.of("BREAK", "NORMAL"));
        assertThat(answer.getString("notices.find { it.code == 'EDITION_BREAK' }.message"))
                .startsWith("a figure in HS2017 or in HS2022 and not in both")
                .endsWith(": 851712, 851713");
    }

    @Test
    void subheadingsAddUpToChaptersHeadingsAndSections() throws Exception {
        flows.load(
                RELEASED,
                List.of(
                        "1971 DEU X FRA TOTAL HS 100",
                        "1971 DEU X FRA 854231 H5 30",
                        "1971 DEU X FRA 854232 H5 20",
                        "1971 DEU X FRA 847130 H5 9",
                        "1971 DEU X FRA 270900 H5 41"));

        JsonPath chapters = breakdown(SUBHEADINGS);
        JsonPath headings = breakdown(SUBHEADINGS + ", level: 4");
        JsonPath sections = breakdown(SUBHEADINGS + ", level: 1");

        assertThat(chapters.getList("rows.code")).isEqualTo(List.of("85", "27", "84"));
        assertThat(chapters.getList("rows.value")).isEqualTo(List.of(50.0, 41.0, 9.0));
        assertThat(chapters.getList("rows.status")).containsOnly("COMPUTED");
        assertThat(chapters.getString("notices.find { it.code == 'SUM_OF_SUBHEADINGS' }.message"))
                .isEqualTo("no figures of COMTRADE by chapter are loaded: the six-digit codes are added up");
        // 0.5² + 0.41² + 0.09²
        assertThat(chapters.getDouble("herfindahlHirschman")).isCloseTo(0.4262, within(1e-12));
        assertThat(headings.getList("rows.code")).isEqualTo(List.of("8542", "2709", "8471"));
        // chapters 84 and 85 are section XVI, 27 is in V
        assertThat(sections.getList("rows.code")).isEqualTo(List.of("XVI", "V"));
        assertThat(sections.getList("rows.value")).isEqualTo(List.of(59.0, 41.0));
        List<String> sent = statements.during(() -> breakdown(SUBHEADINGS));
        assertThat(StatementCount.on("trade_flow", sent)).hasSize(1);
    }

    @Test
    void aPartOfTheDetailIsNoChapter() throws IOException, SQLException {
        flows.load(RELEASED, List.of("1971 DEU X FRA TOTAL HS 100", "1971 DEU X FRA 854231 H5 30"));

        JsonPath answer = breakdown(SUBHEADINGS);

        assertThat(answer.getList("rows")).isEmpty();
        assertThat(answer.getString("notices.find { it.code == 'PARTIAL_DETAIL' }.message"))
                .isEqualTo(
                        "six-digit codes of COMTRADE are loaded that come to 30 percent of the total: too few to add up by"
                                + " chapter; ask for level 6");
    }

    @Test
    void publishedChaptersGoBeforeSums() throws IOException, SQLException {
        flows.load(
                RELEASED,
                List.of("1971 DEU X FRA TOTAL HS 100", "1971 DEU X FRA 85 H5 100", "1971 DEU X FRA 854231 H5 99"));

        assertThat(breakdown(SUBHEADINGS).getList("rows.value")).isEqualTo(List.of(100.0));
    }

    private static JsonPath series(String commodity, String more) {
        JsonPath answer = Ask.of("""
                { series(series: {trade: {reporter: "DEU", partner: "FRA", flow: EXPORT, commodity: "%s",
                    provider: "COMTRADE"%s}}, to: "1973") { values statuses notices { code message periods } } }
                """.formatted(commodity, more));
        assertThat(answer.getList("errors")).isNull();
        return answer.setRootPath("data.series");
    }

    private static JsonPath breakdown(String input) {
        JsonPath answer = Ask.of("{ breakdown(input: {" + input
                + "}) { rows { code value status } herfindahlHirschman notices { code message } } }");
        assertThat(answer.getList("errors")).as(input).isNull();
        return answer.setRootPath("data.breakdown");
    }
}
