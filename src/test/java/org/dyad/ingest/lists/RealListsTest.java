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
import org.dyad.ingest.FormatException;
import org.dyad.ingest.LoadReport;
import org.dyad.ingest.files.FileImports;
import org.dyad.ingest.files.ImportOptions;
import org.dyad.ingest.files.ImportProgress;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real files of each list, from the file to the tables. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RealListsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    @Inject
    DataSource database;

    @Inject
    FileImports imports;

    private ListsDatabase lists;

    @BeforeEach
    void begin() throws SQLException {
        lists = new ListsDatabase(database);
        lists.forget();
    }

    @AfterEach
    void end() throws SQLException {
        lists.forget();
    }

    @Test
    void whatWasImportedIsAnswered() throws IOException, SQLException {
        run(ListRead.samplePath("un/UN_consolidated.xml"));
        run(ListRead.samplePath("eu/eu_fsf_export_extract_2018-12-21.xml"));
        ListsDatabase.awaitLists(2);

        JsonPath answer = Ask.of("""
                { un: designations(filter: {list: "UN-SC"}, first: 1) { totalCount }
                  persons: designations(filter: {list: "UN-SC", kind: PERSON}, first: 1) { totalCount }
                  drc: designations(filter: {entryId: "CDi.003"}) { nodes { list effect status listedOn firstSeenOn
                    party { name names { name quality } births { on published } countries { area { code } } }
                    published { name value } } }
                  mugabe: designations(filter: {sender: "EU", name: "mugabe"}) { nodes { entryId
                    party { identifiers { kind value } } } }
                  listChanges(list: "UN-SC", first: 1) { totalCount nodes { kind on version } }
                  sanctionLists { code sender { code } newest { entries publishedOn } } }
                """);

        assertThat(answer.getList("errors")).isNull();
        // counted in the file: 730 individuals and 273 entities
        assertThat(answer.getInt("data.un.totalCount")).isEqualTo(1_003);
        assertThat(answer.getInt("data.persons.totalCount")).isEqualTo(730);
        String entry = "data.drc.nodes[0].";
        assertThat(answer.getString(entry + "status")).isEqualTo("LISTED");
        assertThat(answer.getString(entry + "listedOn")).isEqualTo("2010-12-01");
        assertThat(answer.getString(entry + "firstSeenOn")).isEqualTo("2026-02-27");
        assertThat(answer.getString(entry + "party.births[0].on")).isEqualTo("1948");
        assertThat(answer.getList(entry + "party.countries.area.code")).containsExactly("RWA");
        assertThat(answer.getList(entry + "published.name")).contains("UN_LIST_TYPE", "DESIGNATION/VALUE");
        assertThat(answer.getList("data.mugabe.nodes.entryId")).containsExactly("EU.36.64");
        assertThat(answer.getList("data.mugabe.nodes[0].party.identifiers.value"))
                .containsExactly("AD001095");
        assertThat(answer.getList("data.sanctionLists.sender.code")).containsExactly("EU", "UN");
    }

    @Test
    void theFourFilesOfOfacAreOneRelease(@TempDir Path folder) throws IOException, SQLException {
        for (String name : List.of("SDN.CSV", "ALT.CSV", "ADD.CSV", "SDN_COMMENTS.CSV")) {
            Files.copy(ListRead.samplePath("ofac/" + name), folder.resolve(name));
        }

        LoadReport first = run(folder);

        assertThat(first.added()).isEqualTo(8_976);
        // the rows of ALT.CSV, ADD.CSV and SDN_COMMENTS.CSV of another day, as OfacCsvFileTest counts them, and dates
        // of
        // birth that are none
        assertThat(first.refused()).isBetween(18_500L, 18_600L);
        assertThat(first.issues()).hasSize(1_000);
        assertThat(lists.ask("select list, version, entries from list_version")).containsExactly("OFAC-SDN 1 8976");
        assertThat(lists.ask("""
                        select p.name, i.kind, i.value from listed_identifier i join listed_party p on p.code = i.party
                        where i.kind = 'IMO' and i.value = '8002664'
                        """)).containsExactly("BLUE DREAM IMO 8002664");
        assertThat(changes(run(folder))).isZero();
    }

    @Test
    void theListsOfTheEuropeanUnionComeIn() throws IOException, SQLException {
        Path extract = ListRead.samplePath("eu/eu_fsf_export_extract_2018-12-21.xml");

        assertThat(run(extract).added()).isEqualTo(2);
        assertThat(changes(run(extract))).isZero();
        assertThat(lists.ask("select entry, effect from designation order by entry"))
                .containsExactly("EU.3523.13 BLOCKING", "EU.36.64 BLOCKING");
        assertThat(lists.ask("select label from designation_programme order by 1"))
                .containsExactly("TERR", "ZWE");
    }

    @Test
    void theListsOfTheUnitedKingdomComeIn() throws IOException, SQLException {
        LoadReport consolidated = run(ListRead.samplePath("uk/sanctionsconlist.csv"));
        LoadReport sanctions = run(ListRead.samplePath("uk/UK_Sanctions_List_trimmed_2026-09-02.xml"));

        assertThat(consolidated.added()).isEqualTo(2_106);
        assertThat(consolidated.vintage()).isEqualTo("2018-04-13");
        assertThat(sanctions.added()).isEqualTo(2);
    }

    @Test
    void openSanctionsComesInWithItsOwners() throws IOException, SQLException {
        LoadReport report = run(ListRead.samplePath("opensanctions/yente_zala_entities.ftm.json"));

        assertThat(report.added()).isPositive();
        assertThat(lists.ask("select count(*) > 0 from listed_relation where kind = 'OWNED_BY' and share_percent > 0"))
                .containsExactly("t");
    }

    @Test
    void anEmptiedListLeavesTheOldOneInForce(@TempDir Path folder) throws IOException, SQLException {
        run(ListRead.samplePath("eu/eu_fsf_export_extract_2018-12-21.xml"));
        Path empty = folder.resolve("empty.xml");
        Files.writeString(
                empty,
                "<export xmlns=\"http://eu.europa.ec/fpi/fsd/export\" generationDate=\"2026-01-01T00:00:00Z\"/>");
        Path cut = folder.resolve("cut.xml");
        Files.writeString(
                cut,
                Files.readString(ListRead.samplePath("eu/eu_fsf_export_extract_2018-12-21.xml"))
                        .substring(0, 5_000));

        assertThatThrownBy(() -> run(empty)).isInstanceOf(FormatException.class).hasMessageContaining("has no entry");
        assertThatThrownBy(() -> run(cut))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("no well-formed XML");
        assertThat(lists.ask("select count(*) from designation where gone_on is null"))
                .containsExactly("2");
    }

    private LoadReport run(Path path) throws IOException, SQLException {
        List<LoadReport> reports = new ArrayList<>();
        imports.run(path.toString(), null, new ImportOptions(null, null, TODAY), ImportProgress.NONE, reports::addAll);
        return reports.get(0);
    }

    private static long changes(LoadReport report) {
        return report.added() + report.revised() + report.withdrawn();
    }
}
