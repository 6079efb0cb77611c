package org.dyad.reference;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.dyad.graphql.NodeId;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AreaApiTest {

    @Test
    void anAreaIsShownByAnyOfItsCodes() {
        JsonPath answer = ask("{ area(code: \"842\") { code alpha2 m49 name kind isGroup } }");

        assertThat(answer.getMap("data.area"))
                .isEqualTo(Map.of(
                        "code", "USA",
                        "alpha2", "US",
                        "m49", 840,
                        "name", "United States",
                        "kind", "COUNTRY",
                        "isGroup", false));
    }

    @Test
    void anUnknownAreaIsNullWithoutAnError() {
        JsonPath answer = ask("{ area(code: \"ATLANTIS\") { code } }");

        assertThat(answer.getMap("data")).containsEntry("area", null);
        assertThat(answer.getList("errors")).isNull();
    }

    @Test
    void groupsCanBeListedAlone() {
        JsonPath answer = ask("{ groups: areas(groups: true) { code } rest: areas(groups: false) { isGroup } }");

        assertThat(answer.getList("data.groups.code", String.class))
                .contains("ASEAN", "BRICS", "EAEU", "EMU", "EU", "EU27_2020", "EU28", "G7", "NATO", "SCO", "WLD")
                .doesNotContain("CHN")
                .isSorted();
        assertThat(answer.getList("data.rest.isGroup")).isNotEmpty().containsOnly(false);
    }

    @Test
    void twoAliasesOfAGroupAnswerForTheirOwnDays() {
        JsonPath answer = ask("{ area(code: \"EU\") { a: members(on: \"2019-01-01\") { code } "
                + "b: members(on: \"2021-01-01\") { code } today: members { code } } }");

        assertThat(answer.getList("data.area.a.code")).hasSize(28).contains("GBR");
        assertThat(answer.getList("data.area.b.code")).hasSize(27).doesNotContain("GBR");
        assertThat(answer.getList("data.area.today.code")).contains("DEU").doesNotContain("GBR");
    }

    @Test
    void aCountryHasNoMembers() {
        assertThat(ask("{ area(code: \"CHN\") { members { code } } }").getList("data.area.members"))
                .isEmpty();
    }

    @Test
    void aStayInAGroupHasItsDates() {
        JsonPath answer = ask("{ area(code: \"GBR\") { memberships { nodes "
                + "{ group { code } member { code } kind effectiveOn leftOn } } } }");

        assertThat(answer.getMap("data.area.memberships.nodes.find { it.group.code == 'EU' }"))
                .containsEntry("kind", "MEMBER")
                .containsEntry("effectiveOn", "1973-01-01")
                .containsEntry("leftOn", "2020-02-01");
    }

    @Test
    void membershipsOfAGroupArePaged() {
        JsonPath head = ask("{ area(code: \"EU28\") { memberships(first: 20) "
                + "{ totalCount nodes { member { code } } pageInfo { endCursor hasNextPage } } } }");
        String cursor = head.getString("data.area.memberships.pageInfo.endCursor");
        JsonPath tail = ask("{ area(code: \"EU28\") { memberships(first: 20, after: \"" + cursor
                + "\") { nodes { member { code } } pageInfo { hasNextPage } } } }");

        List<String> members = head.getList("data.area.memberships.nodes.member.code");
        assertThat(head.getInt("data.area.memberships.totalCount")).isEqualTo(28);
        assertThat(head.getBoolean("data.area.memberships.pageInfo.hasNextPage"))
                .isTrue();
        assertThat(members).hasSize(20);
        assertThat(tail.getList("data.area.memberships.nodes.member.code", String.class))
                .hasSize(8)
                .doesNotContainAnyElementsOf(members);
        assertThat(tail.getBoolean("data.area.memberships.pageInfo.hasNextPage"))
                .isFalse();
    }

    @Test
    void anAreaIsFetchedAgainByItsId() {
        String id = ask("{ area(code: \"CN\") { id } }").getString("data.area.id");

        assertThat(node(id).getString("data.node.code")).isEqualTo("CHN");
    }

    @Test
    void anIdOfAnUnknownAreaIsNull() {
        JsonPath answer = node(NodeId.encode("Area", "ATLANTIS"));

        assertThat(answer.getMap("data")).containsEntry("node", null);
        assertThat(answer.getList("errors")).isNull();
    }

    @Test
    void aForeignIdIsRefused() {
        assertThat(node("QXJlYQ").getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void aProviderHasTheAreaWhoseOfficeItIs() {
        JsonPath answer = ask("{ office: node(id: \"" + NodeId.encode("Provider", "GACC")
                + "\") { ... on Provider { name kind area { code } } } organisation: node(id: \""
                + NodeId.encode("Provider", "COMTRADE") + "\") { ... on Provider { kind area { code } } } }");

        assertThat(answer.getString("data.office.kind")).isEqualTo("CUSTOMS");
        assertThat(answer.getString("data.office.area.code")).isEqualTo("CHN");
        assertThat(answer.getString("data.organisation.kind")).isEqualTo("INTERNATIONAL_ORGANISATION");
        assertThat(answer.getMap("data.organisation")).containsEntry("area", null);
    }

    private static JsonPath node(String id) {
        return ask("{ node(id: \"" + id + "\") { id ... on Area { code } } }");
    }

    private static JsonPath ask(String query) {
        return given().contentType("application/json")
                .body(Map.of("query", query))
                .post("/graphql")
                .jsonPath();
    }
}
