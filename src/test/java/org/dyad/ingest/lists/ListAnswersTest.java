package org.dyad.ingest.lists;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.dyad.graphql.Ask;
import org.dyad.ingest.files.FileImports;
import org.dyad.ingest.files.ImportOptions;
import org.dyad.ingest.files.ImportProgress;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the Security Council's real list of 27 February 2026 answers on the timeline, in the catalogue and as series.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ListAnswersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
    private static final String LISTING = "LISTING:UN-SC:LISTED:2017-06-02:2017-06-03:PRK:DPRK";

    @Inject
    DataSource database;

    @Inject
    FileImports imports;

    private ListsDatabase lists;

    @BeforeEach
    void begin() throws SQLException, IOException {
        lists = new ListsDatabase(database);
        lists.forget();
        run(ListRead.samplePath("un/UN_consolidated.xml"));
        ListsDatabase.awaitLists(1);
    }

    @AfterEach
    void end() throws SQLException {
        lists.forget();
    }

    /**
     * Resolution 2356 (2017) put 14 persons and 4 entities on the list; the file ties only the persons to a country.
     */
    @Test
    void theNamesOfADayAreOneEntryOfTheTimeline() {
        JsonPath answer = Ask.of("""
                { day: timeline(areas: ["PRK"], kinds: [LISTING], from: "2017-06-02", to: "2017-06-02") {
                    totalCount nodes { id code date kind title note knownFrom areas { code }
                      citations { source { code title publisher } } } }
                  before: timeline(areas: ["PRK"], kinds: [LISTING], asOf: "2017-06-01", last: 1) { nodes { date } }
                  then: timeline(areas: ["PRK"], kinds: [LISTING], asOf: "2017-06-02", last: 1) { nodes { code } }
                  pair: timeline(areas: ["PRK", "CHN"], kinds: [LISTING]) { totalCount } }
                """);

        assertThat(answer.getList("errors")).isNull();
        assertThat(answer.getList("data.day.nodes.code")).containsExactly(LISTING);
        assertThat(answer.getString("data.day.nodes[0].date")).isEqualTo("2017-06-02");
        assertThat(answer.getString("data.day.nodes[0].title"))
                .contains(": 14 names of ")
                .endsWith(" listed (DPRK): CHO IL U; CHO YON CHUN; CHOE HWI and 11 more");
        assertThat(answer.getString("data.day.nodes[0].note")).contains("2026-02-27");
        assertThat(answer.getList("data.day.nodes[0].areas.code")).containsExactly("PRK");
        assertThat(answer.getString("data.day.nodes[0].citations[0].source.code"))
                .isEqualTo("list-UN-SC");
        // the latest before: 2016-11-30, 11 persons
        assertThat(answer.getString("data.before.nodes[0].date")).isEqualTo("2016-11-30");
        assertThat(answer.getList("data.then.nodes.code")).containsExactly(LISTING);
        // neither lists the other on this list
        assertThat(answer.getInt("data.pair.totalCount")).isZero();
        assertThat(Ask.of("{ node(id: \"%s\") { ... on TimelineEntry { code } } }"
                                .formatted(answer.getString("data.day.nodes[0].id")))
                        .getString("data.node.code"))
                .isEqualTo(LISTING);
    }

    @Test
    void whoIsNoLongerOnAListIsADelistingOfThatDay(@TempDir Path folder) throws IOException, SQLException {
        String file = Files.readString(ListRead.samplePath("un/UN_consolidated.xml"));
        int from = file.indexOf("<INDIVIDUAL>");
        int to = file.indexOf("</INDIVIDUAL>") + "</INDIVIDUAL>".length();
        Path next = folder.resolve("next.xml");
        Files.writeString(next, (file.substring(0, from) + file.substring(to)).replace("2026-02-27", "2026-03-05"));
        run(next);

        assertThat(lists.ask("""
                        select kind, lower("on"), sum(entries) from listing_day where kind = 'DELISTED' group by 1, 2
                        """)).containsExactly("DELISTED 2026-03-05 1");
    }

    @Test
    void everySeriesOfTheCatalogueAnswersWhatTheCatalogueSaysOfIt() {
        JsonPath catalogue = Ask.of("""
                { seriesCatalog(kind: DESIGNATIONS, first: 500) {
                    totalCount nodes { key first last count kind unit { code } frequency } } }
                """);
        List<Map<String, Object>> nodes = catalogue.getList("data.seriesCatalog.nodes");

        assertThat(nodes)
                .extracting(node -> node.get("key"))
                .contains("DESIGNATIONS.LIST_VERSIONS.M.UN.WLD.UN-SC.ENTRIES");
        for (Map<String, Object> node : nodes) {
            JsonPath series = Ask.of("{ series(series: {key: \"%s\"}) { key periods values unit { code } } }"
                    .formatted(node.get("key")));
            List<Double> values = series.getList("data.series.values");
            assertThat(series.getString("data.series.key")).isEqualTo(node.get("key"));
            assertThat(values.stream().filter(Objects::nonNull).count())
                    .as("%s", node)
                    .hasToString(String.valueOf(node.get("count")));
            List<String> periods = series.getList("data.series.periods");
            assertThat(periods.get(0)).as("%s", node).isEqualTo(node.get("first"));
            assertThat(periods.get(periods.size() - 1)).as("%s", node).isEqualTo(node.get("last"));
        }
    }

    @Test
    void namesOverTimeAreComparedBetweenSenders() throws IOException, SQLException {
        run(ListRead.samplePath("uk/sanctionsconlist.csv"));
        ListsDatabase.awaitLists(2);

        JsonPath answer = Ask.of("""
                { compare(input: {from: "2000", to: "2005", frequency: ANNUAL, series: [
                    {designations: {sender: "UN", list: "UN-SC", basis: SURVIVORS_BY_LISTING_DATE, frequency: ANNUAL}}
                    {designations: {sender: "GBR", list: "UK-OFSI", basis: SURVIVORS_BY_LISTING_DATE,
                      frequency: ANNUAL}}]}) {
                    periods series { values problems { code message } } notices { code } } }
                """);

        assertThat(answer.getList("errors")).isNull();
        assertThat(answer.getList("data.compare.periods"))
                .containsExactly("2000", "2001", "2002", "2003", "2004", "2005");
        // counted in the file by LISTED_ON: 1, 143, 25, 69, 46 and 37
        assertThat(answer.getList("data.compare.series[0].values"))
                .containsExactly(1.0, 144.0, 169.0, 238.0, 284.0, 321.0);
        assertThat(answer.getList("data.compare.series[1].problems.code")).doesNotContain("BAD_USER_INPUT");
        assertThat(answer.getString("data.compare")).contains("SURVIVORS_ONLY");
    }

    private void run(Path path) throws IOException, SQLException {
        imports.run(path.toString(), null, new ImportOptions(null, null, TODAY), ImportProgress.NONE, report -> {});
    }
}
