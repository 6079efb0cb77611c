package org.dyad.reference;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.ops.TestDatabase;
import org.dyad.series.Unit;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CommodityApiTest {

    @Inject
    Commodities commodities;

    @Inject
    Units units;

    @Test
    void aCommodityStandsBetweenItsParentAndItsChildren() {
        JsonPath answer = ask("{ commodities(search: \"27\") { nodes "
                + "{ code level parent { code parent { code parent { code } } } children { code } } } }");

        String fuels = "data.commodities.nodes.find { it.code == '27' }";
        assertThat(answer.getInt(fuels + ".level")).isEqualTo(2);
        assertThat(answer.getString(fuels + ".parent.code")).isEqualTo("V"); // section V: minerals and fuels
        assertThat(answer.getString(fuels + ".parent.parent.code")).isEqualTo("TOTAL");
        assertThat(answer.getMap(fuels + ".parent.parent")).containsEntry("parent", null);
        assertThat(answer.getList(fuels + ".children.code", String.class))
                .contains("2701", "2709", "2711")
                .allMatch(code -> code.length() == 4);
    }

    @Test
    void theHighPriorityListHasFiftyCodesInSixTiers() {
        // Common High Priority List of February 2024: tiers 1, 2, 3.A, 3.B, 4.A, 4.B with 4 + 5 + 16 + 9 + 11 + 5 codes
        JsonPath answer = ask(
                "{ commodities(list: \"chpl\") { totalCount nodes { code lists { list tier source { title } } } } }");

        assertThat(answer.getInt("data.commodities.totalCount")).isEqualTo(50);
        assertThat(answer.getList("data.commodities.nodes.lists.flatten().tier", String.class))
                .contains("1", "2", "3.A", "3.B", "4.A", "4.B");
        assertThat(answer.getList("data.commodities.nodes.find { it.code == '854231' }.lists.source.title"))
                .hasSize(1)
                .doesNotContainNull();
    }

    @Test
    void aListIsACommodityToo() {
        assertThat(commodities.require("commodity", "chpl").code).isEqualTo("CHPL");
        assertThat(commodities.entries("CHPL")).hasSize(50);
    }

    @Test
    void aMisspeltCodeIsAnsweredWithTheNearestOnes() {
        BadUserInput refusal =
                catchThrowableOfType(BadUserInput.class, () -> commodities.require("commodity", "TOTALL"));

        assertThat(refusal.details()).containsEntry("accepted", List.of("TOTAL"));
    }

    @Test
    void anUnknownListIsAnsweredWithTheListsThereAre() {
        JsonPath answer = ask("{ commodities(list: \"CPHL\") { totalCount } }");

        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
        assertThat(answer.getString("errors[0].extensions.argument")).isEqualTo("list");
        assertThat(answer.getList("errors[0].extensions.accepted", String.class))
                .contains("CHPL");
    }

    @Test
    void aPercentSignIsAPlainCharacter() {
        assertThat(ask("{ commodities(search: \"%\") { totalCount } }").getInt("data.commodities.totalCount"))
                .isZero();
    }

    @Test
    void pagesOfASectionJoinWithoutGapsOrRepeats() {
        List<String> codes = new ArrayList<>();
        String after = "null";
        for (boolean more = true; more; ) {
            JsonPath answer = ask("{ commodities(parent: \"XVI\", first: 1, after: " + after
                    + ") { nodes { code } pageInfo { hasNextPage endCursor } } }");
            codes.addAll(answer.getList("data.commodities.nodes.code"));
            after = '"' + answer.getString("data.commodities.pageInfo.endCursor") + '"';
            more = answer.getBoolean("data.commodities.pageInfo.hasNextPage");
        }

        // section XVI is machinery: chapters 84 and 85
        assertThat(codes).containsExactly("84", "85");
    }

    @Test
    void aNameOfSomethingUnknownIsItsCode() {
        assertThat(commodities.name("2709")).contains("oil");
        assertThat(commodities.name("999999")).isEqualTo("999999");
    }

    @Test
    void unitsAreThoseOfTheSeriesCore() {
        assertThat(units.of("USD")).isEqualTo(Unit.USD);
        assertThat(units.of("BYN")).isEqualTo(Unit.currency("BYN"));
        assertThat(units.of("CNY_PER_USD").name()).isEqualTo("Chinese yuan per United States dollar");
    }

    private static JsonPath ask(String query) {
        return given().contentType("application/json")
                .body(Map.of("query", query))
                .post("/graphql")
                .jsonPath();
    }
}
