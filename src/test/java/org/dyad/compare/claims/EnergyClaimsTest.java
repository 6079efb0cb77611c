package org.dyad.compare.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import org.dyad.graphql.Ask;
import org.dyad.ops.StatementCount;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.Test;

/** Claims about flows of energy against those who publish them. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EnergyClaimsTest {

    private static final String QUERY = """
            { claimCheck(dyad: { a: "RUS", b: "CHN" }, topic: "ENERGY", first: 100) { nodes { headline claim { code }
              against { provider { code } reporter { code } flow known verdict difference reachedIn observation { value
              status } } } } }
            """;

    @Inject
    StatementCount statements;

    @Test
    void aReportIsHeldAgainstWhatTheCompanyPublishedLater() {
        String novak = "rus-chn-pipeline-gas-volume-2022-alexander-novak-2023-01";

        assertThat(headline(novak)).isEqualTo("ROUNDED");
        // nobody whose figure is held had told 2022 by the end of January 2023; Gazprom's is 15.4: 15.5 − 15.4, unit
        // 0.1
        assertThat(check(novak).getString(against(novak, "GAZPROM", "THEN") + "verdict"))
                .isEqualTo("NO_OFFICIAL_FIGURE");
        assertThat(check(novak).getDouble(against(novak, "GAZPROM", "NOW") + "difference"))
                .isCloseTo(0.1, within(1e-9));
        assertThat(check(novak).getString(against(novak, "GAZPROM", "NOW") + "flow"))
                .isEqualTo("EXPORT");
    }

    @Test
    void aMinistryThatKnewItThenIsAskedToo() {
        String novak = "rus-chn-pipeline-gas-volume-2023-alexander-novak-2024-07";

        // 22.7 against the ministry's 22.7 of 23 July 2024, the month in which it was said, and Gazprom's 22.73
        assertThat(check(novak).getString(against(novak, "MINENERGO", "THEN") + "verdict"))
                .isEqualTo("MATCHES");
        assertThat(check(novak).getString(against(novak, "GAZPROM", "NOW") + "verdict"))
                .isEqualTo("MATCHES");
        assertThat(headline(novak)).isEqualTo("MATCHES");
    }

    @Test
    void targetsAndForecastsAreReachedOrOpen() {
        // 38 for 2025, of which 38.8 were delivered; 4.4 to 4.5 TWh for 2022, 4.6 were
        String target = "rus-chn-pipeline-gas-volume-2025-gazprom-2021-02-10";
        assertThat(headline(target)).isEqualTo("REACHED");
        assertThat(check(target).getString(against(target, "GAZPROM", "NOW") + "reachedIn"))
                .isEqualTo("2025");
        assertThat(headline("rus-chn-electricity-volume-2022-inter-rao-2022-12-07"))
                .isEqualTo("REACHED");
        // customs' coal of 2023 is not held
        assertThat(headline("rus-chn-coal-volume-2023-sxcoal-2023-11")).isEqualTo("NOT_YET_KNOWN");
    }

    @Test
    void whereNobodyPublishesTheFlowTheVerdictSaysSo() {
        // a value of electricity, a share of imports, seven years of oil
        assertThat(List.of(
                        "rus-chn-electricity-value-2021-inter-rao-via-sputnik-2023-01-25",
                        "chn-rus-coal-share-of-imports-2021-european-parliamentary-research-service-2022-04-01",
                        "rus-chn-crude-oil-volume-2005-2022-rosneft-2023-03-22"))
                .allSatisfy(code -> assertThat(headline(code)).isEqualTo("NO_OFFICIAL_FIGURE"));
    }

    @Test
    void aPageReadsAllItsFlowsWithOneStatement() throws Exception {
        check("warm");

        assertThat(statements.during(() -> Ask.of(QUERY)))
                .filteredOn(statement -> statement.contains("energy_flow"))
                .hasSize(1);
    }

    private static JsonPath check(String code) {
        JsonPath answer = Ask.of(QUERY);
        assertThat(answer.getList("errors")).as(code).isNull();
        return answer;
    }

    private static String headline(String code) {
        return check(code).getString(node(code) + "headline");
    }

    private static String node(String code) {
        return "data.claimCheck.nodes.find { it.claim.code == '%s' }.".formatted(code);
    }

    private static String against(String code, String office, String known) {
        return node(code) + "against.find { it.provider.code == '%s' && it.known == '%s' }.".formatted(office, known);
    }
}
