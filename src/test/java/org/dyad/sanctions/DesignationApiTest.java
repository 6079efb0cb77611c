package org.dyad.sanctions;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.dyad.graphql.Ask;
import org.dyad.ops.StatementCount;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DesignationApiTest {

    @Inject
    DataSource database;

    @Inject
    StatementCount statements;

    @Test
    void withoutListsTheAnswerSaysWhatToImport() {
        JsonPath answer = Ask.of("""
                { designations { totalCount nodes { entryId } notices { code message } }
                  listChanges(list: "SDN") { totalCount notices { code } }
                  sanctionLists { code }
                  sanctionProgramme(code: "EU-269-2014") { designations { totalCount notices { code } } } }
                """);

        assertThat(answer.getList("errors")).isNull();
        assertThat(answer.getInt("data.designations.totalCount")).isZero();
        assertThat(answer.getList("data.designations.notices.code")).containsExactly("NO_LISTS_LOADED");
        assertThat(answer.getString("data.designations.notices[0].message")).contains("OFAC");
        assertThat(answer.getList("data.listChanges.notices.code")).containsExactly("NO_LISTS_LOADED");
        assertThat(answer.getList("data.sanctionLists")).isEmpty();
        assertThat(answer.getInt("data.sanctionProgramme.designations.totalCount"))
                .isZero();
    }

    @Test
    void anEntryShowsEverythingThatItsListHas() throws Exception {
        try (ListedNames list = new ListedNames(database)) {
            JsonPath answer = Ask.of("""
                    { designations(filter: {entryId: "1"}) { nodes { id entryId list effect status listedOn firstSeenOn
                        lastSeenOn reasons published { name value } programmes { code }
                        party { code kind name names { name script kind quality } births { on published isCirca place
                          area { code } } countries { kind area { code } published } designations { entryId } } }
                        notices { code } }
                      company: designations(filter: {entryId: "3"}) { nodes { programmes { code } party {
                        addresses { address } identifiers { kind value } relations { kind otherName other sharePercent } } } }
                      sanctionLists { code sender { code } newest { version day entries } } }
                    """);

            assertThat(answer.getList("data.designations.notices")).isEmpty();
            String entry = "data.designations.nodes[0].";
            assertThat(answer.getString(entry + "status")).isEqualTo("LISTED");
            assertThat(answer.getString(entry + "listedOn")).isEqualTo("2021");
            assertThat(answer.getList(entry + "published.value")).containsExactly("Ivan Example", "circa 1960");
            assertThat(answer.getList(entry + "programmes.code")).containsExactly("JPN-RUSSIA-2022");
            assertThat(answer.getList(entry + "party.names.quality")).containsExactly("STRONG", "STRONG", "WEAK");
            assertThat(answer.getList(entry + "party.names.script")).containsExactly("Latn", "Cyrl", "Latn");
            assertThat(answer.getString(entry + "party.births[0].published")).isEqualTo("circa 1960");
            assertThat(answer.getString(entry + "party.births[0].on")).isEqualTo("1960");
            assertThat(answer.getList(entry + "party.designations.entryId")).containsExactly("1");
            String company = "data.company.nodes[0].";
            assertThat(answer.getList(company + "programmes")).isEmpty();
            assertThat(answer.getDouble(company + "party.relations[0].sharePercent"))
                    .isEqualTo(51.5);
            assertThat(answer.getInt("data.sanctionLists[0].newest.entries")).isEqualTo(2);
            JsonPath node = Ask.of(
                    "query($id: ID!) { node(id: $id) { ... on Designation { entryId party { id name } } } }",
                    Map.of("id", answer.getString(entry + "id")));
            assertThat(node.getString("data.node.party.name")).isEqualTo("Ivan Example");
            JsonPath party = Ask.of(
                    "query($id: ID!) { node(id: $id) { ... on Party { name } } }",
                    Map.of("id", node.getString("data.node.party.id")));
            assertThat(party.getString("data.node.name")).isEqualTo("Ivan Example");
        }
    }

    @Test
    void filtersAreExact() throws Exception {
        try (ListedNames list = new ListedNames(database)) {
            assertThat(found("{name: \"иван\"}")).containsExactly("1");
            assertThat(found("{name: \"100%\"}")).containsExactly("3");
            assertThat(found("{name: \"%\"}")).containsExactly("3");
            assertThat(found("{name: \"_\"}")).isEmpty();
            assertThat(found("{identifier: \"9876543\"}")).containsExactly("2");
            assertThat(found("{kind: SHIP, country: \"PAN\"}")).containsExactly("2");
            assertThat(found("{programme: \"RUSSIA\"}")).containsExactly("1", "2");
            assertThat(found("{programme: \"JPN-RUSSIA-2022\", status: LISTED}"))
                    .containsExactly("1");
            assertThat(found("{status: DELISTED}")).containsExactly("2");
            assertThat(found("{listedFrom: \"2022-01-01\"}")).containsExactly("2");
            assertThat(found("{listedTo: \"2021-06-01\"}")).containsExactly("1");
            assertThat(found("{sender: \"JPN\", effect: SECTORAL}")).containsExactly("3");
            assertThat(found("{sender: \"USA\"}")).isEmpty();
            assertThat(Ask.of("{ designations(filter: {list: \"ZZ_LISST\"}) { totalCount } }")
                            .getList("errors[0].extensions.accepted"))
                    .containsExactly("ZZ_LIST");
        }
    }

    private static List<String> found(String filter) {
        return Ask.of("{ designations(filter: %s) { nodes { entryId } } }".formatted(filter))
                .getList("data.designations.nodes.entryId");
    }

    @Test
    void asOfADayTheListStandsAsItDidThen() throws Exception {
        try (ListedNames list = new ListedNames(database)) {
            JsonPath answer = Ask.of("""
                    { march: designations(asOf: "2022-04-01") { totalCount nodes { entryId status } }
                      july: designations(asOf: "2022-07-01") { nodes { entryId status } }
                      before: designations(asOf: "2022-03-09") { totalCount } }
                    """);

            assertThat(answer.getList("data.march.nodes.entryId")).containsExactly("1", "2");
            assertThat(answer.getList("data.march.nodes.status")).containsOnly("LISTED");
            assertThat(answer.getInt("data.march.totalCount")).isEqualTo(2);
            assertThat(answer.getList("data.july.nodes.status")).containsExactly("LISTED", "DELISTED", "LISTED");
            assertThat(answer.getInt("data.before.totalCount")).isZero();
        }
    }

    @Test
    void changesAreToldByVersion() throws Exception {
        try (ListedNames list = new ListedNames(database)) {
            JsonPath answer = Ask.of("""
                    { listChanges(list: "ZZ_LIST", first: 2) { totalCount pageInfo { endCursor }
                        nodes { version on kind entryId name fields { name before after } designation { status } } }
                      late: listChanges(list: "ZZ_LIST", from: "2022-06-01") { totalCount nodes { entryId kind
                        designation { status } } } }
                    """);

            assertThat(answer.getInt("data.listChanges.totalCount")).isEqualTo(3);
            assertThat(answer.getList("data.listChanges.nodes.kind")).containsExactly("MODIFIED", "ADDED");
            assertThat(answer.getString("data.listChanges.nodes[0].fields[0].after"))
                    .isEqualTo("circa 1960");
            assertThat(answer.getString("data.listChanges.nodes[0].fields[0].before"))
                    .isNull();
            assertThat(answer.getList("data.late.nodes.entryId")).containsExactly("2");
            assertThat(answer.getString("data.late.nodes[0].designation.status"))
                    .isEqualTo("DELISTED");
            JsonPath next = Ask.of(
                    "query($after: String) { listChanges(list: \"ZZ_LIST\", after: $after) { nodes { entryId } } }",
                    Map.of("after", answer.getString("data.listChanges.pageInfo.endCursor")));
            assertThat(next.getList("data.listChanges.nodes.entryId")).containsExactly("2");
        }
    }

    @Test
    void theEntriesOfManyProgrammesAreReadWithOneStatement() throws Exception {
        try (ListedNames list = new ListedNames(database)) {
            String query = """
                    { sanctionProgrammes(first: 100) { nodes { code
                        listed: designations(filter: {status: LISTED}) { totalCount nodes { entryId } }
                        all: designations(first: 1) { totalCount pageInfo { hasNextPage } nodes { entryId
                          party { names { name } identifiers { value } } programmes { code } } } } } }
                    """;
            List<String> sent = statements.during(() -> Ask.of(query));
            JsonPath answer = Ask.of(query);

            // for each of the two aliases a page and the counts
            assertThat(StatementCount.on("designation", sent)).hasSize(4);
            assertThat(StatementCount.on("listed_name", sent)).hasSize(1);
            assertThat(StatementCount.on("designation_programme p", sent)).hasSizeLessThanOrEqualTo(1);
            String japan = "data.sanctionProgrammes.nodes.find { it.code == 'JPN-RUSSIA-2022' }.";
            assertThat(answer.getInt(japan + "listed.totalCount")).isEqualTo(1);
            assertThat(answer.getInt(japan + "all.totalCount")).isEqualTo(2);
            assertThat(answer.getList(japan + "all.nodes.entryId")).containsExactly("1");
            assertThat(answer.getBoolean(japan + "all.pageInfo.hasNextPage")).isTrue();
        }
    }

    @Test
    void whateverTextAFilterHasIsJustAName() throws Exception {
        try (ListedNames list = new ListedNames(database)) {
            for (String text : List.of(
                    "O'Neil",
                    "\"; drop table designation; --",
                    "\\",
                    "\u202eExample",
                    "ex\u0000ample",
                    "x".repeat(10_000))) {
                assertThat(named(text).getInt("data.designations.totalCount"))
                        .as(text)
                        .isZero();
            }
        }
    }

    private static JsonPath named(String text) {
        return Ask.of(
                "query($name: String) { designations(filter: {name: $name}) { totalCount } }", Map.of("name", text));
    }

    @Test
    void seriesCountVersionsOrSurvivors() throws Exception {
        try (ListedNames list = new ListedNames(database)) {
            JsonPath answer = Ask.of("""
                    { versions: series(series: {designations: {sender: "JPN", basis: LIST_VERSIONS}}) {
                        key label nature unit { code } periods values statuses notices { code } }
                      added: series(series: {designations: {sender: "JPN", basis: LIST_VERSIONS, count: ADDED_ENTRIES}}) {
                        values nature }
                      ships: series(series: {designations: {sender: "JPN", target: "RUS", basis: LIST_VERSIONS,
                        count: VESSELS}}) { values }
                      survivors: series(series: {designations: {sender: "JPN", basis: SURVIVORS_BY_LISTING_DATE,
                        frequency: ANNUAL}}) { periods values statuses notices { code } }
                      march: series(series: {designations: {sender: "JPN", basis: SURVIVORS_BY_LISTING_DATE,
                        frequency: ANNUAL, asOf: "2022-04-01"}}) { values } }
                    """);

            assertThat(answer.getList("errors")).isNull();
            // entries 1 and 2 from March, 3 joins in May, 2 goes in July
            assertThat(answer.getList("data.versions.periods"))
                    .containsExactly("2022-03", "2022-04", "2022-05", "2022-06", "2022-07");
            assertThat(answer.getList("data.versions.values")).containsExactly(2.0, 2.0, 3.0, 3.0, 2.0);
            assertThat(answer.getString("data.versions.key"))
                    .isEqualTo("DESIGNATIONS.LIST_VERSIONS.M.JPN.WLD.ZZ_LIST.ENTRIES");
            assertThat(answer.getList("data.added.values")).containsExactly(0.0, 0.0, 1.0, 0.0, 0.0);
            assertThat(answer.getString("data.added.nature")).isEqualTo("FLOW");
            assertThat(answer.getList("data.ships.values")).containsExactly(1.0, 1.0, 1.0, 1.0, 0.0);
            // of those that stand only entry 1 has a listing date, in 2021
            assertThat(answer.getList("data.survivors.periods")).containsExactly("2021");
            assertThat(answer.getList("data.survivors.values")).containsExactly(1.0);
            assertThat(answer.getList("data.survivors.notices.code")).contains("SURVIVORS_ONLY", "UNDATED_LEFT_OUT");
            assertThat(answer.getList("data.march.values")).containsExactly(1.0, 2.0);
            JsonPath again = Ask.of(
                    "query($key: String) { series(series: {key: $key}) { values } }",
                    Map.of("key", answer.getString("data.versions.key")));
            assertThat(again.getList("data.series.values")).containsExactly(2.0, 2.0, 3.0, 3.0, 2.0);
        }
    }
}
