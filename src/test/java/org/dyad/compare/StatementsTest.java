package org.dyad.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import org.dyad.graphql.Ask;
import org.dyad.ops.StatementCount;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StatementsTest {

    @Inject
    StatementCount statements;

    @Test
    void aTradeSeriesCostsOneStatement() throws Exception {
        List<String> sent = statements.during(() -> SeriesAnswer.of("series: {pair: {a: 'CHN', b: 'RUS'}}"));

        assertThat(StatementCount.on("trade_flow", sent)).hasSize(1);
        assertThat(StatementCount.on("observation", sent)).isEmpty();
    }

    @Test
    void aConvertedOneCostsAnotherForTheRates() throws Exception {
        List<String> sent = statements.during(() -> SeriesAnswer.of(
                "series: {trade: {reporter: 'EU27_2020', partner: 'RUS', flow: EXPORT, currency: 'CNY'}}"));

        assertThat(StatementCount.on("trade_flow", sent)).hasSize(1);
        assertThat(StatementCount.on("observation", sent)).hasSize(1);
    }

    @Test
    void allVintagesTogetherCostOneMore() throws Exception {
        List<String> sent = statements.during(() -> {
            JsonPath answer = Ask.of(
                    "{ series(series: {pair: {a: \"CHN\", b: \"RUS\"}}, from: \"2010\") "
                            + "{ a: observations { vintages { value } } b: observations(from: \"2020\") { vintages { value } } } }");
            assertThat(answer.getList("data.series.a")).hasSizeGreaterThan(10);
        });

        assertThat(StatementCount.on("trade_flow", sent)).hasSize(2);
    }

    @Test
    void allRootFieldsOfARequestShareTheirStatements() throws Exception {
        String query = """
                { one: series(series: {pair: {a: "CHN", b: "RUS"}}) { key }
                  two: series(series: {pair: {a: "CHN", b: "USA"}}, transform: SHARE_OF_GDP) { key }
                  three: series(series: {trade: {reporter: "EU27_2020", partner: "RUS", flow: EXPORT}}) { key }
                  four: series(series: {indicator: {code: "GDP", area: "CHN"}}) { key } }
                """;
        List<String> sent =
                statements.during(() -> assertThat(Ask.of(query).getMap("data")).doesNotContainValue(null));

        assertThat(StatementCount.on("trade_flow", sent)).hasSize(1);
        assertThat(StatementCount.on("observation", sent)).hasSize(1);
    }

    @Test
    void aRootFieldThatIsRefusedLeavesTheOthersTheirAnswers() {
        JsonPath answer = Ask.of("""
                { good: series(series: {pair: {a: "CHN", b: "RUS"}}) { key }
                  unknown: series(series: {pair: {a: "CHM", b: "RUS"}}) { key }
                  baseless: series(series: {pair: {a: "CHN", b: "RUS"}}, transform: INDEX, indexBase: "2003") { key } }
                """);

        assertThat(answer.getString("data.good.key")).isEqualTo("TRADE.GACC.A.CHN.RUS.TOTAL.TOTAL.VALUE.USD");
        assertThat(answer.getMap("data")).containsEntry("unknown", null).containsEntry("baseless", null);
        assertThat(answer.getList("errors.extensions.argument"))
                .containsExactlyInAnyOrder("series.pair.a", "indexBase");
    }
}
