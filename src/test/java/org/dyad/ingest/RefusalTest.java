package org.dyad.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the database has to say against a dataset; what a file alone shows is tested in {@code dataset}. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RefusalTest {

    @Inject
    DataSource database;

    @Inject
    Importer importer;

    private OwnData own;

    /** What must be so after every refusal, too. */
    private Map<String, String> before;

    @BeforeEach
    void begin(@TempDir Path folder) throws IOException, SQLException {
        own = new OwnData(database, importer, folder);
        own.dataset("zz-data")
                .with("source", Rows.row("source", "code", "zz-a"))
                .with("observation", Rows.row("observation", "value", "1.5"))
                .with("trade_flow", Rows.row("trade_flow", "value", "1"))
                .load();
        before = own.state();
    }

    @AfterEach
    void end() throws SQLException {
        Map<String, String> after = own.state();
        own.close();
        assertThat(after).isEqualTo(before);
    }

    @Test
    void unknownCodesAreToldWithTheTableThatLacksThem() {
        assertThat(refused("trade_flow", Rows.row("trade_flow", "reporter", "ZZQ", "value", "1")))
                .containsExactly("trade_flow.csv line 2, reporter: ZZQ is no code of the table area");
        assertThat(refused("trade_flow", Rows.row("trade_flow", "provider", "ZZQ", "value", "1")))
                .containsExactly("trade_flow.csv line 2, provider: ZZQ is no code of the table provider");
        assertThat(refused("trade_flow", Rows.row("trade_flow", "currency", "ZZQ", "value", "1")))
                .containsExactly("trade_flow.csv line 2, currency: ZZQ is no code of the table unit");
        assertThat(refused("trade_flow", Rows.row("trade_flow", "commodity", "ZZ99", "value", "1")))
                .containsExactly("trade_flow.csv line 2, commodity: ZZ99 is neither a commodity code nor a commodity"
                        + " list that is loaded");
        assertThat(refused("observation", Rows.row("observation", "indicator", "ZZ.NO", "value", "1")))
                .containsExactly("observation.csv line 2, indicator: ZZ.NO is no code of the table indicator");
    }

    @Test
    void unknownMembersAndEventsAreTold() {
        assertThat(refused(
                        "institution_membership",
                        Rows.row("institution_membership", "institution", "NDB", "member", "ZZQ")))
                .containsExactly("institution_membership.csv line 2, member: ZZQ is no code of the table area");
        assertThat(refused("event_report", Rows.row("event_report", "event", "zz-none")))
                .containsExactly("event_report.csv line 2, event: zz-none is no code of the table event");
    }

    @Test
    void anUnknownSourceIsToldAsSuch() {
        assertThat(refused("observation", Rows.row("observation", "source", "zz-q", "value", "1")))
                .contains("observation.csv line 2, source: zz-q is no code of the table source");
    }

    @Test
    void theSameKeyTwiceIsToldWithBothLines() {
        assertThat(refused(
                        "observation",
                        Rows.row("observation", "value", "1"),
                        Rows.row("observation", "value", "1", "period", "2014-Q2"),
                        Rows.row("observation", "value", "2")))
                .singleElement()
                .asString()
                .startsWith("observation.csv line 4: the same row as on line 2; a key (indicator, area, counterpart,");
    }

    @Test
    void aFigureWhoseDayNothingTellsIsRefused() throws IOException {
        ImportRefusedException refusal = refusal(own.dataset("zz-data")
                .with("source", Rows.row("source", "code", "zz-b", "published_on", ""))
                .with("observation", Rows.row("observation", "value", "1", "source", "zz-b")));

        assertThat(refusal.issues())
                .extracting(RowIssue::toString)
                .containsExactly("observation.csv line 2, known_from: its source has neither a publication nor a"
                        + " retrieval date; give one of them or known_from");
    }

    @Test
    void issuesOfSeveralRowsComeInTheOrderOfTheirLines() {
        assertThat(refused(
                        "observation",
                        Rows.row("observation", "provider", "ZZQ", "value", "1"),
                        Rows.row("observation", "area", "ZZQ", "value", "1", "period", "2014-Q2")))
                .extracting(issue -> issue.substring(0, issue.indexOf(':')))
                .containsExactly("observation.csv line 2, provider", "observation.csv line 3, area");
    }

    @Test
    void oneWrongRowInTheLastFileKeepsOutAllFiles() throws IOException {
        ImportRefusedException refusal = refusal(own.dataset("zz-data")
                .with("area", Rows.row("area", "code", "ZZC"), Rows.row("area", "code", "ZZA", "name", "Other"))
                .with("source", Rows.row("source", "code", "zz-b"))
                .with("observation", Rows.row("observation", "value", "2"))
                .with("claim", Rows.row("claim", "code", "zz-claim", "counterpart", "ZZQ")));

        assertThat(refusal)
                .hasMessage("nothing was imported, there is 1 issue:\n"
                        + "  claim.csv line 2, counterpart: ZZQ is no code of the table area");
    }

    @Test
    void aFileThatIsNoneStopsTheImport() throws IOException {
        OwnData.Draft dataset = own.dataset("zz-data")
                .with("source", Rows.row("source", "code", "zz-b"))
                .with("observation.csv", "indicator,area\n".getBytes(UTF_8));

        assertThat(catchThrowableOfType(FormatException.class, dataset::load))
                .hasMessageStartingWith("observation.csv: expected the header indicator,area,counterpart,");
    }

    @Test
    void anImportStopsAtAThousandIssuesOfItsCells() {
        List<RowIssue> issues = refusedMany(Rows.row("observation", "value", "1e9"));

        assertThat(issues).hasSize(1000);
        assertThat(issues.get(999).line()).isEqualTo(1001);
    }

    @Test
    void anImportStopsAtAThousandIssuesOfItsCodes() {
        assertThat(refusedMany(Rows.row("observation", "value", "1", "area", "ZZQ")))
                .hasSize(1000);
    }

    private List<RowIssue> refusedMany(String row) {
        ImportRefusedException refusal = refusal(own.dataset("zz-data")
                .with("observation", IntStream.range(0, 2000).mapToObj(i -> row).toArray(String[]::new)));
        assertThat(refusal)
                .hasMessageStartingWith(
                        "nothing was imported, there are 1000 issues, at which the import stopped looking for more:\n")
                .hasMessageEndingWith("\n  and 980 more");
        return refusal.issues();
    }

    private List<String> refused(String table, String... rows) {
        return refusal(own.dataset("zz-data").with(table, rows)).issues().stream()
                .map(RowIssue::toString)
                .toList();
    }

    private static ImportRefusedException refusal(OwnData.Draft dataset) {
        return catchThrowableOfType(ImportRefusedException.class, dataset::load);
    }
}
