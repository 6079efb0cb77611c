package org.dyad.finance;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import org.dyad.graphql.Ask;
import org.dyad.graphql.NodeId;
import org.dyad.ops.StatementCount;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class InstitutionApiTest {

    @Inject
    StatementCount statements;

    @Test
    void clearingAndMessagingAreToldApart() {
        JsonPath answer = Ask.of("""
                { cips: institution(code: "CIPS") { alternativeTo { function institution { code } } }
                  spfs: institution(code: "SPFS") { alternativeTo { function institution { code } } } }
                """);

        assertThat(answer.getList("data.cips.alternativeTo.institution.code")).containsExactly("CHIPS", "SWIFT");
        assertThat(answer.getList("data.cips.alternativeTo.function")).containsExactly("CLEARING", "MESSAGING");
        assertThat(answer.getList("data.spfs.alternativeTo.function")).containsExactly("MESSAGING");
    }

    @Test
    void whatStandsInIsFoundFromTheOtherSideToo() {
        JsonPath answer = Ask.of("""
                { institution(code: "SWIFT") { standsFor { function institution { code } } alternativeTo { function }
                    foundedOn founders { code } } }
                """);

        assertThat(answer.getList("data.institution.standsFor.institution.code"))
                .contains("CIPS", "SPFS", "BRICS-PAY", "INTERBANK-TRANSFER-PLAN");
        assertThat(answer.getList("data.institution.alternativeTo")).isEmpty();
        // none of the sources that are held says who founded SWIFT, or when
        assertThat(answer.getString("data.institution.foundedOn")).isNull();
        assertThat(answer.getList("data.institution.founders")).isEmpty();
    }

    @Test
    void severalSourcesOfOneAlternativeAreItsCitations() {
        JsonPath answer = Ask.of("""
                { institution(code: "UCRG") { alternativeTo { institution { code } citations { source { code } } } } }
                """);

        assertThat(answer.getList("data.institution.alternativeTo.institution.code"))
                .containsExactly("FITCH", "MOODYS", "SP");
        assertThat(answer.getList("data.institution.alternativeTo[0].citations"))
                .hasSizeGreaterThan(3);
    }

    @Test
    void whatAMemberMayDrawIsItsCommitmentTimesItsMultiplier() {
        JsonPath answer = figures("CRA", "kind: \"MAXIMUM_ACCESS\"");

        // BRICS presidency of Russia, 7 April and 30 July 2015: 41 billion times 0.5, 18 times 1, 5 times 2
        for (String expected : List.of("CHN 2.05E10", "RUS 1.8E10", "ZAF 1.0E10")) {
            String member = expected.substring(0, 3);
            String computed = "data.institution.figures.find { it.area.code == '%s' && it.status == 'COMPUTED' }"
                    .formatted(member);
            assertThat(answer.getDouble(computed + ".value")).isEqualTo(Double.parseDouble(expected.substring(4)));
            assertThat(answer.getList(computed + ".citations.source.publisher"))
                    .contains("Russian presidency of BRICS");
        }
        // an encyclopedia prints 21 for China's 20.5
        assertThat(answer.getList(
                        "data.institution.figures.findAll { it.area.code == 'CHN' && it.status == 'NORMAL' }.value"))
                .containsExactly(21e9);
    }

    @Test
    void asOfADayBeforeTheMultipliersNothingIsWorkedOut() {
        assertThat(figures("CRA", "kind: \"MAXIMUM_ACCESS\", asOf: \"2015-04-06\"")
                        .getList("data.institution.figures"))
                .isEmpty();
    }

    @Test
    void commitmentsAddUpToTheWhole() {
        JsonPath answer = figures("CRA", "kind: \"COMMITTED\"");

        List<Double> members = answer.getList("data.institution.figures.findAll { it.area != null }.value");
        assertThat(members).containsExactly(18e9, 41e9, 18e9, 18e9, 5e9);
        assertThat(answer.getList("data.institution.figures.findAll { it.area == null }.value"))
                .containsOnly(100e9);
    }

    @Test
    void aMemberHasItsCapitalAndVotes() {
        JsonPath answer = Ask.of("""
                { institution(code: "AIIB") { capital { amount currency }
                    memberships { nodes { member { code } capitalShare votingShare group { code }
                      institution { code } citations { source { publisher } } } } } }
                """);

        assertThat(answer.getDouble("data.institution.capital.amount")).isEqualTo(100e9);
        String china = "data.institution.memberships.nodes.find { it.member.code == 'CHN' }";
        // Banking Gateway 2015-12-28; Xinhua 2015-12-25
        assertThat(answer.getDouble(china + ".capitalShare")).isEqualTo(30.34);
        assertThat(answer.getDouble(china + ".votingShare")).isEqualTo(26.06);
        assertThat(answer.getString(china + ".institution.code")).isEqualTo("AIIB");
        assertThat(answer.getString(china + ".group")).isNull();
    }

    @Test
    void anAdmissionIsDatedAsPreciselyAsAnySourceSays() {
        String bangladesh = "data.institution.memberships.nodes.find { it.member.code == 'BGD' }";
        JsonPath answer = Ask.of("""
                { institution(code: "NDB") { memberships { totalCount nodes { member { code } approvedOn effectiveOn
                    note citations { source { code } } } } } }
                """);

        // The Free Press Journal has the day, Paper News Network the year
        assertThat(answer.getString(bangladesh + ".approvedOn")).isEqualTo("2021-09-02");
        assertThat(answer.getString(bangladesh + ".effectiveOn")).isNull();
        assertThat(answer.getList(bangladesh + ".citations")).hasSize(2);
        // five founders, four admitted in 2021, two in 2025
        assertThat(answer.getInt("data.institution.memberships.totalCount")).isEqualTo(11);
    }

    @Test
    void operationsAreSuspendedOnADay() {
        JsonPath answer = Ask.of("""
                { institution(code: "AIIB") { operations { status on area { code } citations { source { publisher } } } } }
                """);

        // Reuters 2022-03-03
        assertThat(answer.getList("data.institution.operations.findAll { it.status == 'SUSPENDED' }.on"))
                .containsOnly("2022-03-03");
        assertThat(answer.getList("data.institution.operations.findAll { it.status == 'SUSPENDED' }.area.code"))
                .containsExactly("BLR", "RUS");
    }

    @Test
    void growthIsInSeriesThatCanBeAskedFor() {
        JsonPath answer = Ask.of("""
                { institution(code: "CIPS") { indicators { key unit { code } frequency count } } }
                """);

        assertThat(answer.getList("data.institution.indicators.key"))
                .contains("INDICATOR.PBOC.A.CHN._._.CIPS.VALUE", "INDICATOR.CIPS.M.CHN._._.CIPS.PARTICIPANTS.DIRECT");
        assertThat(answer.getInt("data.institution.indicators.find { it.key.endsWith('CIPS.VALUE') }.count"))
                .isEqualTo(3);
    }

    @Test
    void institutionsAreFoundByWhatTheyReplaceAndByWhoBelongs() {
        assertThat(codes("filter: {alternativeTo: \"VISA\"}")).containsExactly("BRICS-PAY", "MIR", "UNIONPAY");
        assertThat(codes("filter: {function: LIQUIDITY}")).containsExactly("CRA", "PBOC-CBR-SWAP");
        assertThat(codes("filter: {areas: [\"CN\", \"Russia\"]}"))
                .containsExactly("AIIB", "CRA", "NDB", "PBOC-CBR-SWAP", "UCRG");
        assertThat(codes("filter: {kind: LENDER}")).containsExactly("IMF");
    }

    @Test
    void asOfADayOnlyWhatWasPublicIsThere() {
        // the Chinese news of October 2012 is the first that is held of the rating agencies
        assertThat(codes("asOf: \"2012-10-25\"")).containsExactly("DAGONG", "FITCH", "MOODYS", "SP", "UCRG");
        JsonPath answer = Ask.of("""
                { institution(code: "UCRG", asOf: "2012-12-31") { foundedOn founders { code }
                    operations { status } alternativeTo { institution { code citations { source { publishedOn } } } } } }
                """);
        assertThat(answer.getString("data.institution.foundedOn")).isNull();
        assertThat(answer.getList("data.institution.operations.status")).containsExactly("ANNOUNCED");
        assertThat(answer.getList("data.institution.alternativeTo.institution.citations[0].source.publishedOn"))
                .containsOnly("2012-10-25");
    }

    @Test
    void pagesFollowEachOther() {
        JsonPath first = Ask.of("{ institutions(first: 2) { nodes { code } pageInfo { endCursor hasNextPage } } }");
        String cursor = first.getString("data.institutions.pageInfo.endCursor");

        assertThat(codes("first: 1, after: \"%s\"".formatted(cursor)))
                .doesNotContainAnyElementsOf(first.getList("data.institutions.nodes.code"));
        assertThat(first.getBoolean("data.institutions.pageInfo.hasNextPage")).isTrue();
    }

    @Test
    void anUnknownCodeIsNullAsAKeyAndAMistakeAsACondition() {
        assertThat(Ask.of("{ institution(code: \"NOPE\") { name } }").getString("data.institution"))
                .isNull();
        JsonPath answer = Ask.of("{ institutions(filter: {alternativeTo: \"SWIFTT\"}) { nodes { code } } }");
        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
        assertThat(answer.getString("errors[0].extensions.argument")).isEqualTo("filter.alternativeTo");
        assertThat(answer.getList("errors[0].extensions.accepted", String.class))
                .contains("SWIFT");
        assertThat(figures("CRA", "kind: \"COMITTED\"").getList("errors[0].extensions.accepted", String.class))
                .contains("COMMITTED");
    }

    @Test
    void anInstitutionIsFetchedByItsId() {
        assertThat(Ask.of("{ node(id: \"%s\") { ... on Institution { name } } }"
                                .formatted(NodeId.encode("Institution", "SRF")))
                        .getString("data.node.name"))
                .isEqualTo("Silk Road Fund");
    }

    @Test
    void aPageWithEverythingCostsOneStatement() throws Exception {
        String all = """
                { institutions(first: 50) { nodes { code alternativeTo { institution { name } } founders { code }
                    memberships(first: 5) { nodes { member { code } } } figures { kind value } operations { status }
                    indicators { key } } } }
                """;
        Ask.of(all);

        List<String> sent = statements.during(
                () -> assertThat(Ask.of(all).getList("errors")).isNull());

        // the version of the data is asked for now and then by itself
        assertThat(StatementCount.on("series_catalog", sent)).hasSize(1);
        assertThat(StatementCount.on("institution_membership", sent)).isEmpty();
    }

    private static List<String> codes(String arguments) {
        return Ask.of("{ institutions(%s) { nodes { code } } }".formatted(arguments))
                .getList("data.institutions.nodes.code");
    }

    private static JsonPath figures(String code, String arguments) {
        return Ask.of("""
                { institution(code: "%s") { figures(%s) { kind value status area { code }
                    citations { source { publisher } } } } }
                """.formatted(code, arguments));
    }
}
