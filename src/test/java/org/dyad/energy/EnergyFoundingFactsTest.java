package org.dyad.energy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.dyad.graphql.Ask;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.Test;

/** What the founding documents say of energy, asked for through the API: the value, the document and the line. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EnergyFoundingFactsTest {

    private static final String OP_ED = "001_23fc874d1a5040bb.txt, line 17";
    private static final String CITED = "citations { locator source { title publisher } }";

    @Test
    void theGasDealIsOf400BillionDollars() {
        JsonPath answer = figures("power-of-siberia", "VALUE");

        assertThat(answer.getList("data.energyDeals.nodes[0].figures.value", Double.class))
                .containsExactly(400e9);
        assertThat(answer.getList("data.energyDeals.nodes[0].figures[0].citations.locator"))
                .contains(OP_ED);
        assertThat(answer.getList("data.energyDeals.nodes[0].figures[0].citations.source.publisher"))
                .contains("Taipei Times");
    }

    @Test
    void thePipelineIs3200KilometresLong() {
        JsonPath answer = figures("power-of-siberia", "LENGTH");

        assertThat(answer.getList("data.energyDeals.nodes[0].figures.find { it.value == 3200 }.citations.locator"))
                .containsExactly(OP_ED);
    }

    @Test
    void aSecondPipelineToXinjiangIsPlanned() {
        JsonPath answer = Ask.of("{ energyDeals(filter: { asset: \"altai-pipeline\" }, first: 2) "
                + "{ nodes { code statusHistory { status on note " + CITED + " } } } }");

        String told = "data.energyDeals.nodes[0].statusHistory.find { it.on == '2020-12' }.";
        assertThat(answer.getString(told + "status")).isEqualTo("PROPOSED");
        assertThat(answer.getString(told + "note")).contains("Xinjiang");
        assertThat(answer.getList(told + "citations.locator")).containsExactly(OP_ED);
    }

    @Test
    void russiaOpensItsExtractionToChineseInvestment() {
        JsonPath answer = Ask.of("{ energyDeals(filter: { areas: [\"RUS\", \"CHN\"], kind: POLICY }, first: 2) "
                + "{ nodes { name parties { name role } " + CITED + " } } }");

        assertThat(answer.getString("data.energyDeals.nodes[0].name")).contains("direct investment from China");
        assertThat(answer.getList("data.energyDeals.nodes[0].parties.name")).containsExactly("Russia", "China");
        assertThat(answer.getList("data.energyDeals.nodes[0].citations.locator"))
                .containsExactly(OP_ED);
    }

    @Test
    void chinaTakesCoalOilAndFarmProductsFromRussia() {
        JsonPath answer = Ask.of("{ claimCheck(dyad: { a: \"CHN\", b: \"RUS\" }, topic: \"ENERGY.CONSUMPTION\") "
                + "{ nodes { headline claim { kind note saidOn " + CITED + " } } } }");

        assertThat(answer.getString("data.claimCheck.nodes[0].headline")).isEqualTo("QUALITATIVE");
        assertThat(answer.getString("data.claimCheck.nodes[0].claim.note"))
                .isEqualTo("China takes coal, oil and farm products from Russia");
        assertThat(answer.getList("data.claimCheck.nodes[0].claim.citations.locator"))
                .isEqualTo(List.of("004_27c09ac34d2f9867.txt, line 20"));
    }

    private static JsonPath figures(String asset, String kind) {
        return Ask.of(
                "{ energyDeals(filter: { asset: \"%s\" }, first: 2) { nodes { code figures(kind: \"%s\") { value %s } } } }"
                        .formatted(asset, kind, CITED));
    }
}
