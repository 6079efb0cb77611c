package org.dyad.ingest.lists;

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
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.dyad.graphql.Ask;
import org.dyad.ingest.ImportRefusedException;
import org.dyad.ingest.LoadReport;
import org.dyad.ingest.files.FileImports;
import org.dyad.ingest.files.ImportOptions;
import org.dyad.ingest.files.ImportProgress;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Versions of a list, one after the other. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ListImportTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    @Inject
    DataSource database;

    @Inject
    FileImports imports;

    @TempDir
    Path folder;

    @BeforeEach
    @AfterEach
    void forget() throws SQLException {
        new ListsDatabase(database).forget();
    }

    @Test
    void aVersionIsHeldAgainstTheOneBefore() throws IOException, SQLException {
        run(version("2026-01-01", person("A", "Alpha", "x"), person("B", "Beta", "y")), false);

        LoadReport report = run(version("2026-02-01", person("A", "Alpha", "z"), person("C", "Gamma", "")), true);

        assertThat(report.added()).isEqualTo(1);
        assertThat(report.revised()).isEqualTo(1);
        assertThat(report.withdrawn()).isEqualTo(1);
        assertThat(report.unchanged()).isZero();
        assertThat(report.vintage()).isEqualTo("2026-02-01");
        assertThat(ask("select version, entry, kind, name, fields from list_change order by version, entry"))
                .containsExactly(
                        "1 A ADDED Alpha []",
                        "1 B ADDED Beta []",
                        "2 A MODIFIED Alpha [{\"name\": \"COMMENTS1\", \"after\": \"z\", \"before\": \"x\"}]",
                        "2 B REMOVED Beta []",
                        "2 C ADDED Gamma []");
        assertThat(ask("select entry, first_seen_on, last_seen_on, gone_on from designation order by entry"))
                .containsExactly(
                        "A 2026-01-01 2026-02-01 null",
                        "B 2026-01-01 2026-01-01 2026-02-01",
                        "C 2026-02-01 2026-02-01 null");
        assertThat(ask("select name from listed_name where party = 'UN-SC:B'")).containsExactly("Beta");
    }

    @Test
    void theChangesOfAVersionAreAnswered() throws IOException, SQLException {
        run(version("2026-01-01", person("A", "Alpha", "x"), person("B", "Beta", "y")), false);
        run(version("2026-02-01", person("A", "Alpha", "z"), person("C", "Gamma", "")), true);
        ListsDatabase.awaitLists(1);

        JsonPath answer = Ask.of("""
                { listChanges(list: "UN-SC", from: "2026-02-01") { nodes { entryId kind name on
                    fields { name before after } } }
                  gone: designations(filter: {list: "UN-SC", status: DELISTED}) { nodes { entryId lastSeenOn
                    party { name } } } }
                """);

        assertThat(answer.getList("errors")).isNull();
        assertThat(answer.getList("data.listChanges.nodes.entryId")).containsExactly("A", "B", "C");
        assertThat(answer.getList("data.listChanges.nodes.kind")).containsExactly("MODIFIED", "REMOVED", "ADDED");
        assertThat(answer.getString("data.listChanges.nodes[0].fields[0].before"))
                .isEqualTo("x");
        assertThat(answer.getString("data.listChanges.nodes[0].fields[0].after"))
                .isEqualTo("z");
        assertThat(answer.getList("data.gone.nodes.party.name")).containsExactly("Beta");
    }

    @Test
    void theSameFileAgainChangesNothing() throws IOException, SQLException {
        String version = version("2026-01-01", person("A", "Alpha", "x"));
        run(version, false);
        List<String> before = ask("select xmin, entry from designation");

        LoadReport again = run(version, false);

        assertThat(again.added() + again.revised() + again.withdrawn()).isZero();
        assertThat(again.unchanged()).isEqualTo(1);
        assertThat(ask("select xmin, entry from designation")).isEqualTo(before);
        assertThat(ask("select count(*) from list_version")).containsExactly("1");
    }

    @Test
    void whoComesBackIsAddedAgain() throws IOException, SQLException {
        run(version("2026-01-01", person("A", "Alpha", ""), person("B", "Beta", "")), false);
        run(version("2026-02-01", person("A", "Alpha", "")), true);

        run(version("2026-03-01", person("A", "Alpha", ""), person("B", "Beta", "")), false);

        assertThat(ask("select kind from list_change where entry = 'B' order by version"))
                .containsExactly("ADDED", "REMOVED", "ADDED");
        assertThat(ask("select first_seen_on, gone_on from designation where entry = 'B'"))
                .containsExactly("2026-01-01 null");
    }

    @Test
    void aListThatLosesMuchIsHeldBackUntilConfirmed() throws IOException, SQLException {
        run(version("2026-01-01", person("A", "Alpha", ""), person("B", "Beta", "")), false);
        String smaller = version("2026-02-01", person("A", "Alpha", ""));

        assertThatThrownBy(() -> run(smaller, false))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageContaining("held back: lacks 1 of the 2 entries of UN-SC in force, more than 20 percent");
        assertThat(ask("select count(*) from designation where gone_on is null"))
                .containsExactly("2");

        assertThat(run(smaller, true).withdrawn()).isEqualTo(1);
    }

    @Test
    void anOlderVersionIsRefused() throws IOException, SQLException {
        run(version("2026-02-01", person("A", "Alpha", "")), false);

        assertThatThrownBy(() -> run(version("2026-01-01", person("A", "Alpha", "x")), false))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageContaining("UN-SC is of 2026-01-01, the version in force of 2026-02-01");
    }

    @Test
    void betweenTwoFormatsOnlyWhoCameOrWentIsAChange() throws IOException, SQLException {
        Path csv = folder.resolve("SDN.CSV");
        String nothing = "-0- ,".repeat(7);
        Files.writeString(
                csv,
                "1,\"A\",-0- ,\"CUBA\",%s-0- \r\n2,\"B\",-0- ,\"CUBA\",%s-0- \r\n\u001A\r\n"
                        .formatted(nothing, nothing));
        Path xml = folder.resolve("sdn.xml");
        Files.writeString(
                xml,
                "<sdnList><sdnEntry><uid>1</uid><lastName>A NEW</lastName><sdnType>Entity</sdnType></sdnEntry></sdnList>");
        run(csv, false);

        LoadReport report = run(xml, true);

        assertThat(report.revised()).isZero();
        assertThat(report.withdrawn()).isEqualTo(1);
        assertThat(ask("select name from listed_party where code = 'OFAC-SDN:1'"))
                .containsExactly("A NEW");
    }

    @Test
    void aProgrammeThatTheRegisterHasIsFoundByTheListsLabel() throws IOException, SQLException {
        Path file = folder.resolve("sdn.xml");
        Files.writeString(
                file,
                "<sdnList><sdnEntry><uid>1</uid><lastName>A</lastName><sdnType>Entity</sdnType><programList>"
                        + "<program>RUSSIA-EO14024</program><program>SDGT</program></programList></sdnEntry></sdnList>");
        run(file, false);

        assertThat(ask("select label, programme from designation_programme order by label"))
                .containsExactly("RUSSIA-EO14024 US-EO-14024", "SDGT null");
    }

    @Test
    void anIdentifierThatComesTwiceIsReported() throws IOException, SQLException {
        LoadReport report = run(version("2026-01-01", person("A", "Alpha", ""), person("A", "Another", "")), false);

        assertThat(report.added()).isEqualTo(1);
        assertThat(report.refused()).isEqualTo(1);
        assertThat(report.issues().get(0))
                .hasToString("un.xml line 3: the identifier A is that of the entry on line 2 already");
    }

    @Test
    void countriesBecomeAreasWhereTheyAreKnown() throws IOException, SQLException {
        run(
                version(
                        "2026-01-01",
                        "<INDIVIDUAL><REFERENCE_NUMBER>A</REFERENCE_NUMBER><FIRST_NAME>Alpha</FIRST_NAME>"
                                + "<NATIONALITY><VALUE>Iran (Islamic Republic of)</VALUE><VALUE>Atlantis</VALUE>"
                                + "</NATIONALITY></INDIVIDUAL>"),
                false);

        assertThat(ask("select area, published from listed_country order by number"))
                .containsExactly("IRN Iran (Islamic Republic of)", "null Atlantis");
    }

    @Test
    void theRealListComesInWhole() throws IOException, SQLException {
        Path sample = ListRead.samplePath("un/UN_consolidated.xml");

        LoadReport first = run(sample, false);
        LoadReport again = run(sample, false);

        assertThat(first.added()).isEqualTo(730 + 273);
        assertThat(again.added() + again.revised() + again.withdrawn()).isZero();
        assertThat(ask("select entries, published_on from list_version")).containsExactly("1003 2026-02-27");
        assertThat(ask("select distinct published from listed_country where area is null"))
                .containsExactly("former Soviet Union");
    }

    private LoadReport run(String xml, boolean confirmed) throws IOException, SQLException {
        Path file = folder.resolve("un.xml");
        Files.writeString(file, xml);
        return run(file, confirmed);
    }

    private LoadReport run(Path file, boolean confirmed) throws IOException, SQLException {
        List<LoadReport> reports = new ArrayList<>();
        imports.run(
                file.toString(),
                null,
                new ImportOptions(null, null, TODAY, confirmed),
                ImportProgress.NONE,
                reports::addAll);
        return reports.get(0);
    }

    private static String version(String day, String... individuals) {
        return "<CONSOLIDATED_LIST dateGenerated=\"%sT00:00:00.000Z\"><INDIVIDUALS>\n%s\n</INDIVIDUALS></CONSOLIDATED_LIST>"
                .formatted(day, String.join("\n", individuals));
    }

    private static String person(String reference, String name, String comment) {
        return "<INDIVIDUAL><REFERENCE_NUMBER>%s</REFERENCE_NUMBER><FIRST_NAME>%s</FIRST_NAME><COMMENTS1>%s</COMMENTS1></INDIVIDUAL>"
                .formatted(reference, name, comment);
    }

    private List<String> ask(String query) throws SQLException {
        return new ListsDatabase(database).ask(query);
    }
}
