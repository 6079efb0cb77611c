package org.dyad.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.dyad.graphql.Ask;
import org.dyad.ops.StatementCount;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Deals and assets through the API; numbers are those of the shipped dataset's sources. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EnergyDealApiTest {

    @Inject
    StatementCount statements;

    @Inject
    DataSource database;

    @Test
    void amendedVolumesStandBesideTheFirstOnes() {
        JsonPath answer =
                deals("filter: { asset: \"power-of-siberia\" }", "figures(kind: \"ANNUAL_VOLUME\") { value on }");

        // 38 bcm a year of 21 May 2014, 44 of 2 September 2025
        assertThat(answer.getList("data.energyDeals.nodes[0].figures.value", Double.class))
                .containsExactly(44.0, 38.0);
        assertThat(answer.getList("data.energyDeals.nodes[0].figures.on")).containsExactly("2025-09-02", "2014-05-21");
    }

    @Test
    void asOfADayOnlyWhatWasPublicByThenIsTold() {
        JsonPath answer =
                Ask.of("{ energyDeals(filter: { asset: \"power-of-siberia\" }, asOf: \"2014-12-31\") { nodes {"
                        + " status startsOn startPlannedOn figures(kind: \"ANNUAL_VOLUME\") { value }"
                        + " later: figures(kind: \"ANNUAL_VOLUME\", asOf: \"2025-12-31\") { value }"
                        + " deliveries { observations { value } notices { code } } } } }");

        String deal = "data.energyDeals.nodes[0].";
        assertThat(answer.getString(deal + "status")).isEqualTo("SIGNED");
        assertThat(answer.getString(deal + "startsOn")).isEqualTo("2018");
        assertThat(answer.getList(deal + "figures.value", Double.class)).containsExactly(38.0);
        assertThat(answer.getList(deal + "later.value", Double.class)).containsExactly(44.0, 38.0);
        assertThat(answer.getList(deal + "deliveries.observations")).isEmpty();
        assertThat(deals("asOf: \"2005-01-01\"", "code").getList("data.energyDeals.nodes"))
                .isEmpty();
    }

    @Test
    void aMisprintIsShownAndNeverPicked() {
        JsonPath answer = deals(
                "filter: { asset: \"yamal-lng\" }", "code figures(kind: \"STAKE_PRICE\") { value isMisprint status }");

        // 1.21 billion as paid, 1.4 as estimated, 12 as misprinted
        assertThat(answer.getList(
                        "data.energyDeals.nodes.find { it.code == 'yamal-lng-srf' }.figures.value", Double.class))
                .containsExactly(1.21e9, 1.4e9, 12e9);
        assertThat(answer.getList("data.energyDeals.nodes.find { it.code == 'yamal-lng-srf' }.figures.isMisprint"))
                .containsExactly(false, false, true);
    }

    @Test
    void aValueThatNobodyPrintsInDollarsIsWorkedOut() throws SQLException {
        execute("insert into energy_deal (code, name, kind, source, known_from, dataset, load)"
                + " select 'zz-yuan', 'A deal in yuan', 'COAL', min(id), '2018-06-08', 'zz', 0 from source");
        execute("insert into energy_deal_date (deal, kind, \"on\", source, known_from, dataset, load)"
                + " select 'zz-yuan', 'SIGNED', '[2018-06-08,2018-06-09)', min(id), '2018-06-08', 'zz', 0 from source");
        execute(
                "insert into energy_deal_figure (deal, kind, value, precision, unit, status, source, directness, known_from,"
                        + " dataset, load) select 'zz-yuan', 'VALUE', 20e9, 'EXACT', 'CNY', 'NORMAL', min(id), 'PRIMARY', '2018-06-08',"
                        + " 'zz', 0 from source");
        JsonPath answer = deals(
                "filter: { kind: COAL }", "code valueUsd figures(kind: \"VALUE\") { value status note unit { code } }");

        // 20 billion yuan of 8 June 2018 at 6.609 yuan for a dollar, the mean of 2018: 20e9 / 6.609
        String deal = "data.energyDeals.nodes.find { it.code == 'zz-yuan' }.";
        assertThat(answer.getDouble(deal + "valueUsd")).isCloseTo(20e9 / 6.609, within(0.01));
        assertThat(answer.getList(deal + "figures.unit.code")).containsExactly("CNY", "USD");
        assertThat(answer.getString(deal + "figures[1].status")).isEqualTo("COMPUTED");
        assertThat(answer.getString(deal + "figures[1].note"))
                .startsWith("converted at 6.609 CNY for a dollar, the mean of 2018 (");
    }

    @AfterEach
    void forget() throws SQLException {
        execute("delete from energy_deal_figure where dataset = 'zz'");
        execute("delete from energy_deal_date where dataset = 'zz'");
        execute("delete from energy_deal where dataset = 'zz'");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void sourcesThatAgreeAreOneFigure() {
        JsonPath answer = deals(
                "filter: { asset: \"power-of-siberia\" }",
                "figures(kind: \"VALUE\") { citations { source { code } } }");

        assertThat(answer.getList("data.energyDeals.nodes[0].figures")).hasSize(1);
        assertThat(answer.getList("data.energyDeals.nodes[0].figures[0].citations")
                        .size())
                .isGreaterThan(3);
    }

    @Test
    void aRangeIsARange() {
        JsonPath answer = deals(
                "filter: { minValueUsd: 200e9, areas: [\"CHN\"] }",
                "code figures(kind: \"PREPAYMENT\") { value low high }");

        String prepayment = "data.energyDeals.nodes.find { it.code == 'rosneft-cnpc-2013' }.figures[0].";
        assertThat(answer.getString(prepayment + "value")).isNull();
        assertThat(answer.getDouble(prepayment + "low")).isEqualTo(60e9);
        assertThat(answer.getDouble(prepayment + "high")).isEqualTo(70e9);
    }

    @Test
    void filtersMeetEveryCondition() {
        assertThat(codes("filter: { areas: [\"CHN\", \"RUS\", \"MNG\"] }")).containsExactly("power-of-siberia-2");
        assertThat(codes("filter: { areas: [\"CH\", \"QAT\"] }")).containsExactly("cefc-rosneft");
        assertThat(codes("filter: { status: CANCELLED }")).containsExactly("cefc-rosneft");
        assertThat(codes("filter: { fuel: ELECTRICITY }")).containsExactly("interrao-sgcc-2012");
        assertThat(codes("filter: { signedFrom: \"2014-05-01\", signedTo: \"2014-05-31\" }"))
                .containsExactly("power-of-siberia-1");
        assertThat(codes("filter: { minValueUsd: 300e9 }")).containsExactly("power-of-siberia-1");
    }

    @Test
    void pagesFollowOneAnotherInEveryOrder() {
        for (String order : List.of("CODE", "SIGNED_FIRST", "SIGNED_LAST", "LARGEST")) {
            List<String> all = codes("orderBy: " + order + ", first: 500");
            List<String> paged = new ArrayList<>();
            String after = "";
            for (int i = 0; i < 20; i++) {
                JsonPath page = Ask.of(
                        "{ energyDeals(orderBy: %s, first: 7%s) { nodes { code } pageInfo { endCursor hasNextPage } } }"
                                .formatted(order, after));
                paged.addAll(page.getList("data.energyDeals.nodes.code"));
                after = ", after: \"" + page.getString("data.energyDeals.pageInfo.endCursor") + "\"";
                if (!page.getBoolean("data.energyDeals.pageInfo.hasNextPage")) {
                    break;
                }
            }
            assertThat(paged).as(order).isEqualTo(all).hasSize(32);
            List<String> last = codes("orderBy: " + order + ", last: 5");
            assertThat(last).as(order).isEqualTo(all.subList(27, 32));
        }
    }

    @Test
    void theOrdersAreThoseOfTheFieldsShown() {
        assertThat(deals("orderBy: LARGEST, first: 3", "valueUsd")
                        .getList("data.energyDeals.nodes.valueUsd", Double.class))
                .containsExactly(400e9, 270e9, 3.1e9);
        assertThat(deals("orderBy: SIGNED_FIRST, first: 2", "signedOn").getList("data.energyDeals.nodes.signedOn"))
                .containsExactly("2006-10", "2006");
    }

    @Test
    void aDealAndAnAssetAreFetchedByTheirIds() {
        String deal = deals("filter: { asset: \"espo\" }", "id").getString("data.energyDeals.nodes[0].id");
        String asset = Ask.of("{ energyAssets(first: 1) { nodes { id } } }").getString("data.energyAssets.nodes[0].id");

        JsonPath answer = Ask.of(
                "{ a: node(id: \"%s\") { id ... on EnergyDeal { code } } b: node(id: \"%s\") { ... on EnergyAsset { code } } }"
                        .formatted(deal, asset));

        assertThat(answer.getString("data.a.code")).isEqualTo("espo");
        assertThat(answer.getString("data.b.code")).isEqualTo("altai-pipeline");
    }

    @Test
    void aPageOfDealsIsOneStatementForEachFieldThatIsAsked() throws Exception {
        String fields = "parties { name } dates { on } statusHistory { status } citations { source { code } }"
                + " a: figures(kind: \"VALUE\") { value } b: figures { value }"
                + " assets { code capacity { value } attributableCapacity { value } owners { name } }";
        deals("first: 30", fields); // what is kept in memory is read now

        List<String> sent = statements.during(() -> deals("first: 30", fields));

        assertThat(sent)
                .as("page, five fields, assets with parts, figures and owners")
                .hasSizeLessThanOrEqualTo(14);
    }

    @Test
    void deliveriesOfAllDealsAreOneStatement() throws Exception {
        String fields = "deliveries { values } deliveredAgainstContract { periods series { values } }";
        deals("first: 30", fields); // what is kept in memory is read now

        List<String> sent = statements.during(() -> deals("first: 30", fields));

        assertThat(StatementCount.on("energy_flow", sent)).hasSize(1);
    }

    @Test
    void mistakesAreNamedWithWhatIsAccepted() {
        assertThat(message("filter: { areas: [\"CHNN\"] }", "code"))
                .contains("filter.areas")
                .contains("CHNN");
        assertThat(message("filter: { minValueUsd: -1 }", "code")).contains("must not be negative");
        assertThat(message("filter: { signedFrom: \"2015-01-01\", signedTo: \"2014-01-01\" }", "code"))
                .contains("must not be after");
        assertThat(message("first: 1", "figures(kind: \"VALEU\") { value }")).contains("VALEU");
        assertThat(message("after: \"abc\"", "code")).contains("after");
    }

    @Test
    void anAssetsCapacityIsConvertedByTheDocumentedFactor() {
        JsonPath answer = Ask.of("{ energyAssets(filter: { kind: LNG_TERMINAL, whole: true }) { nodes { code"
                + " a: capacity { value unit { code } note } b: capacity(unit: \"BCM_PER_YEAR\") { value } } } }");

        String sakhalin = "data.energyAssets.nodes.find { it.code == 'sakhalin-2-lng' }.";
        // two trains of 5.75; the third is only proposed
        assertThat(answer.getDouble(sakhalin + "a.value")).isEqualTo(11.5);
        assertThat(answer.getString(sakhalin + "a.note")).isEqualTo("sum of 2 parts: 2 operating");
        // 11.5 at 1.360
        assertThat(answer.getDouble(sakhalin + "b.value")).isCloseTo(15.64, within(1e-9));
    }

    @Test
    void sectionsOfAPipelineAreNotAddedUp() {
        JsonPath answer = Ask.of("{ energyAssets(filter: { kind: PIPELINE, whole: true }) { nodes { code"
                + " capacity { value } lengthKm parts { code } } } }");

        String pipeline = "data.energyAssets.nodes.find { it.code == 'power-of-siberia' }.";
        assertThat(answer.getDouble(pipeline + "capacity.value")).isEqualTo(38);
        assertThat(answer.getList(pipeline + "parts")).hasSize(3);
        // the newest source of the four
        assertThat(answer.getDouble(pipeline + "lengthKm")).isEqualTo(5111);
    }

    private static JsonPath deals(String arguments, String fields) {
        return Ask.of("{ energyDeals(%s) { nodes { %s } } }".formatted(arguments, fields));
    }

    private static List<String> codes(String arguments) {
        return deals(arguments, "code").getList("data.energyDeals.nodes.code");
    }

    private static String message(String arguments, String fields) {
        JsonPath answer = deals(arguments, fields);
        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
        return answer.getString("errors[0].message");
    }
}
