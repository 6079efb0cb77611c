package org.dyad.sanctions;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dyad.graphql.Ask;
import org.dyad.ops.StatementCount;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SanctionApiTest {

    @Inject
    StatementCount statements;

    @Inject
    SanctionRegister register;

    @Test
    void theEuropeanBanOnCrudeIsAdoptedInSeptemberAndAppliesFromDecember() {
        JsonPath answer = Ask.of("""
                { node: sanctionProgramme(code: "EU-833-2014") { measures { code kind direction adoptedOn inForceFrom
                    appliesFrom windDownUntil exemptions commodities { code }
                    september: inForce(on: "2022-09-01") stage(on: "2022-09-01")
                    december: inForce(on: "2022-12-05") } } }
                """);

        // Regulation (EU) 2022/879 of 3 June 2022, Article 3m(3)(a); in force on the day after its publication
        Map<String, Object> crude = answer.getMap("data.node.measures.find { it.code == 'EU-833-2014.CRUDE' }");
        assertThat(crude)
                .containsEntry("adoptedOn", "2022-06-03")
                .containsEntry("inForceFrom", "2022-06-04")
                .containsEntry("appliesFrom", "2022-12-05")
                .containsEntry("stage", "ADOPTED")
                .containsEntry("september", "NO")
                .containsEntry("december", "YES")
                .containsEntry("direction", "IMPORT_FROM_TARGET")
                .containsEntry("commodities", List.of(Map.of("code", "2709")));
    }

    @Test
    void measuresInForceAreFoundByGoodsInBothDirections() {
        JsonPath answer = Ask.of("""
                { on: sanctionMeasures(sender: "EU", target: "RUS", on: "2023-03-01", commodity: "2709") {
                    nodes { code matchedBy inForce(on: "2023-03-01") } }
                  back: sanctionMeasures(sender: "RUS", target: "EU", on: "2023-03-01", commodity: "2709") {
                    nodes { code matchedBy direction } }
                  before: sanctionMeasures(sender: "EU", target: "RUS", on: "2022-09-01", commodity: "2709") {
                    nodes { code } } }
                """);

        assertThat(answer.getList("data.on.nodes.code")).containsExactly("EU-833-2014.CRUDE", "PRICE-CAP-2022.CRUDE");
        assertThat(answer.getList("data.on.nodes.inForce")).containsOnly("YES");
        assertThat(answer.getList("data.back.nodes.code")).containsExactly("RUS-PRICE-CAP-2023.SALES");
        assertThat(answer.getList("data.before.nodes")).isEmpty();
    }

    @Test
    void aCodeMatchesWhatContainsItAndWhatItContains() {
        assertThat(matched("270900", "EU")).containsEntry("EU-833-2014.CRUDE", "2709");
        assertThat(matched("27", "EU"))
                .containsEntry("EU-833-2014.CRUDE", "2709")
                .containsEntry("EU-833-2014.COAL", "2701, 2702, 2703, 2704, 2705, 2706, 2707, 2708");
        // section V contains chapter 27
        assertThat(matched("V", "EU")).containsEntry("EU-833-2014.OIL-PRODUCTS", "2710");
        // 854231 is on the list, 8542 contains it
        assertThat(matched("8542", "USA")).containsEntry("US-EAR-RUSSIA.HIGH-PRIORITY", "CHPL");
        assertThat(matched("CHPL", "USA")).containsEntry("US-EAR-RUSSIA.HIGH-PRIORITY", "CHPL");
        // wine: only what covers all goods, which is trade with Crimea
        assertThat(matched("2204", "EU")).containsExactly(Map.entry("EU-692-2014.IMPORTS", "TOTAL"));
        assertThat(matched("0406.10", "RUS")).containsEntry("RUS-FOOD-2014.IMPORTS", "0406");
    }

    private static Map<String, String> matched(String commodity, String sender) {
        JsonPath answer = Ask.of(
                "query($commodity: String, $sender: String) { sanctionMeasures(sender: $sender, commodity: $commodity)"
                        + " { nodes { code matchedBy } } }",
                Map.of("commodity", commodity, "sender", sender));
        Map<String, String> matched = new HashMap<>();
        List<Map<String, String>> nodes = answer.getList("data.sanctionMeasures.nodes");
        nodes.forEach(node -> matched.put(node.get("code"), node.get("matchedBy")));
        return matched;
    }

    @Test
    void theEuropeanUnionCountsAsOneOrAsItsMembersOnTheDay() {
        JsonPath answer = Ask.of("""
                { one: sanctionProgrammes(filter: {sender: "EU", target: "RUS", on: "2023-03-01"}) {
                    totalCount senderCounts { sender { code } programmes } nodes { code senders { code } } }
                  members: sanctionProgrammes(filter: {sender: "EU", target: "RUS", on: "2023-03-01"}, countEuAs: MEMBERS) {
                    totalCount senderCounts { sender { code } programmes } nodes { code senders { code area { name } } } }
                  german: sanctionProgrammes(filter: {sender: "DEU", target: "RUS", on: "2023-03-01"}, countEuAs: MEMBERS) {
                    nodes { code } }
                  notGerman: sanctionProgrammes(filter: {sender: "DEU", target: "RUS", on: "2023-03-01"}) { nodes { code } }
                  british: sanctionProgrammes(filter: {sender: "GBR", on: "2014-08-01"}, countEuAs: MEMBERS) {
                    nodes { code } } }
                """);

        assertThat(answer.getList("data.one.nodes.code"))
                .contains("EU-269-2014", "EU-692-2014", "EU-833-2014", "PRICE-CAP-2022");
        assertThat(answer.getInt("data.members.totalCount")).isEqualTo(answer.getInt("data.one.totalCount"));
        // 27 members on 1 March 2023
        assertThat(answer.getList("data.members.nodes.find { it.code == 'EU-833-2014' }.senders"))
                .hasSize(27);
        assertThat(answer.getList("data.one.nodes.find { it.code == 'EU-833-2014' }.senders.code"))
                .containsExactly("EU");
        assertThat(answer.getList("data.members.senderCounts.sender.code"))
                .contains("DEU")
                .doesNotContain("EU", "GBR");
        assertThat(answer.getList("data.german.nodes.code")).contains("EU-833-2014");
        // Germany belongs to the G7, whose cap is not the Union's alone
        assertThat(answer.getList("data.notGerman.nodes.code")).containsExactly("PRICE-CAP-2022");
        // the United Kingdom was a member then
        assertThat(answer.getList("data.british.nodes.code")).contains("EU-833-2014");
    }

    @Test
    void whatWasNotPublicYetIsNotTold() {
        JsonPath answer = Ask.of("""
                { sanctionMeasures(sender: "EU", target: "RUS", commodity: "2709", asOf: "2022-06-03") {
                    nodes { code appliesFrom steps { kind } } }
                  earlier: sanctionMeasures(sender: "EU", target: "RUS", commodity: "2709", asOf: "2022-06-02") {
                    nodes { code } }
                  sanctionProgramme(code: "PRICE-CAP-2022", asOf: "2022-12-02") { code } }
                """);

        // the codes became known to us on 7 June, by a law firm's note
        assertThat(answer.getList("data.sanctionMeasures.nodes")).isEmpty();
        assertThat(answer.getList("data.earlier.nodes")).isEmpty();
        assertThat(answer.getString("data.sanctionProgramme")).isNull();
        JsonPath june = Ask.of("""
                { sanctionMeasures(sender: "EU", target: "RUS", commodity: "2709", asOf: "2022-06-30", on: "2022-12-05") {
                    nodes { code } } }
                """);
        assertThat(june.getList("data.sanctionMeasures.nodes.code")).containsExactly("EU-833-2014.CRUDE");
    }

    @Test
    void aMemberFindsWhatIsImposedOnItsGroup() {
        JsonPath answer = Ask.of("""
                { sanctionMeasures(sender: "RUS", target: "DEU", on: "2014-09-01", commodity: "0406") {
                    nodes { code targets { code } stage(on: "2014-09-01") } } }
                """);

        assertThat(answer.getList("data.sanctionMeasures.nodes.code")).containsExactly("RUS-FOOD-2014.IMPORTS");
        assertThat(answer.getList("data.sanctionMeasures.nodes[0].targets.code"))
                .containsExactlyInAnyOrder("AUS", "CAN", "EU", "NOR", "USA");
        assertThat(answer.getString("data.sanctionMeasures.nodes[0].stage")).isEqualTo("EASED");
    }

    @Test
    void competingDatesStandBesideEachOther() {
        JsonPath answer = Ask.of("""
                { sanctionProgramme(code: "EU-833-2014") { measures { code appliesFrom
                    steps { kind on isDisputed note citations { source { publisher } } } } } }
                """);

        // Mondaq has 12 March; BOL News printed that it applied at once
        String swift = "data.sanctionProgramme.measures.find { it.code == 'EU-833-2014.SWIFT-2022-03' }.";
        assertThat(answer.getString(swift + "appliesFrom")).isEqualTo("2022-03-12");
        assertThat(answer.getList(swift + "steps.findAll { it.kind == 'APPLIES_FROM' }.on"))
                .containsExactly("2022-03-02", "2022-03-12");
        assertThat(answer.getList(swift + "steps.findAll { it.isDisputed }.on")).containsExactly("2022-03-02");
    }

    @Test
    void aliasesWithOtherDaysHaveAnswersOfTheirOwn() {
        JsonPath answer = Ask.of("""
                { sanctionProgramme(code: "RUS-FOOD-2014") { a: inForce(on: "2014-08-06") b: inForce(on: "2014-08-07")
                    c: stage(on: "2014-08-06") d: stage(on: "2014-08-21") lastConfirmedOn expiresOn } }
                """);

        assertThat(answer.getMap("data.sanctionProgramme"))
                .containsEntry("a", "NO")
                .containsEntry("b", "YES")
                .containsEntry("c", "ADOPTED")
                .containsEntry("d", "EASED")
                .containsEntry("lastConfirmedOn", "2024-09-18");
    }

    @Test
    void programmesAndMeasuresAreFetchedByTheirIds() {
        JsonPath found = Ask.of("""
                { sanctionProgramme(code: "US-EO-14024") { id measures { id code } } }
                """);
        String programme = found.getString("data.sanctionProgramme.id");
        String measure = found.getString("data.sanctionProgramme.measures[0].id");

        JsonPath answer = Ask.of(
                "query($a: ID!, $b: ID!) { a: node(id: $a) { ... on SanctionProgramme { code legalBases { title reference } } }"
                        + " b: node(id: $b) { ... on SanctionMeasure { code programme { code } } } }",
                Map.of("a", programme, "b", measure));

        assertThat(answer.getString("data.a.code")).isEqualTo("US-EO-14024");
        assertThat(answer.getString("data.a.legalBases.find { it.title == 'Executive Order 14114' }.reference"))
                .isEqualTo("88 FR 89271");
        assertThat(answer.getString("data.b.programme.code")).isEqualTo("US-EO-14024");
    }

    @Test
    void pagesFollowTheOrderAskedFor() {
        JsonPath first = Ask.of("{ sanctionProgrammes(orderBy: FIRST_STEP, first: 2) { nodes { code }"
                + " pageInfo { endCursor hasNextPage } totalCount } }");
        // 1989: the Community in June, the Union's declaration on the 27th, the American act some day of the year
        assertThat(first.getList("data.sanctionProgrammes.nodes.code")).containsExactly("US-CHN-1989", "EEC-CHN-1989");
        JsonPath next = Ask.of(
                "query($after: String) { sanctionProgrammes(orderBy: FIRST_STEP, first: 1, after: $after) { nodes { code } } }",
                Map.of("after", first.getString("data.sanctionProgrammes.pageInfo.endCursor")));
        assertThat(next.getList("data.sanctionProgrammes.nodes.code")).containsExactly("EU-CHN-1989");
    }

    @Test
    void whatIsNotKnownIsNamedWithTheNearest() {
        JsonPath answer = Ask.of("{ sanctionMeasures(sender: \"WESST\") { totalCount } }");

        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
        assertThat(answer.getString("errors[0].extensions.argument")).isEqualTo("sender");
        assertThat(answer.getList("errors[0].extensions.accepted")).contains("WEST");
        assertThat(Ask.of("{ sanctionProgramme(code: \"NONE\") { code } }").getList("errors"))
                .isNull();
        assertThat(Ask.of("{ sanctionMeasures(commodity: \"nonsense\") { totalCount } }")
                        .getString("errors[0].extensions.argument"))
                .isEqualTo("commodity");
    }

    @Test
    void whateverTextAFilterHasIsJustText() {
        for (String text : List.of("%", "_", "O'Neil \"x\"", "\u202eRussia", "x".repeat(10_000), "\u0000")) {
            JsonPath answer = Ask.of(
                    "query($text: String) { sanctionProgrammes(filter: {search: $text}) { totalCount } }",
                    Map.of("text", text));
            assertThat(answer.getList("errors")).as(text).isNull();
            assertThat(answer.getInt("data.sanctionProgrammes.totalCount")).isZero();
            JsonPath refused = Ask.of(
                    "query($text: String!) { sanctionMeasures(sender: $text) { totalCount } }", Map.of("text", text));
            assertThat(refused.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
        }
    }

    @Test
    void theRegisterIsReadOnceHoweverMuchIsAsked() throws Exception {
        String query = """
                { sanctionProgrammes(first: 20) { nodes { code senders { code } targets { code area { code } } inForce
                    citations { source { code } } measures { code inForce commodities { code } figures { value } } } } }
                """;
        Ask.of(query);

        List<String> sent = statements.during(() -> Ask.of(query));

        assertThat(StatementCount.on("sanction_programme", sent)).isEmpty();
        assertThat(StatementCount.on("sanction_step", sent)).isEmpty();
    }
}
