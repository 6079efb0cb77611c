package org.dyad.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.dyad.graphql.Ask;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.Test;

/** Growth as offices printed it, beside the values of compared series. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PublishedGrowthTest {

    @Test
    void growthAsPrintedStandsBesideGrowthWorkedOut() {
        JsonPath answer = Ask.of("""
                { compare(input: {from: "2022", to: "2024", transform: PERCENT_CHANGE, series: [
                    {pair: {a: "CHN", b: "RUS"}}, {pair: {a: "CHN", b: "RUS", currency: "CNY"}}]}) {
                  series { values publishedGrowth { percent currency impliedBase citations { source { title } } } } } }
                """);

        // 190.271 / 146.887 = 1.29536; printed +29.3, which is 190.271 / 1.293 = 147.154679 billion a year before
        assertThat(doubles(answer, "series[0].values").get(0)).isCloseTo(29.53563, within(1e-4));
        assertThat(answer.getDouble("data.compare.series[0].publishedGrowth[0].percent"))
                .isEqualTo(29.3);
        assertThat(answer.getString("data.compare.series[0].publishedGrowth[0].currency"))
                .isNull();
        assertThat(answer.getDouble("data.compare.series[0].publishedGrowth[0].impliedBase"))
                .isCloseTo(147_154_679_041.0, within(1.0));
        // printed +26.3 in dollars
        assertThat(answer.getDouble("data.compare.series[0].publishedGrowth[1].percent"))
                .isEqualTo(26.3);
        // in yuan 2023 is 240.11 times 7.0809, 2022 was printed as 1.28 trillion: 1,700.194899 / 1,280 = 1.328277
        assertThat(doubles(answer, "series[1].values").get(1)).isCloseTo(32.8277, within(1e-4));
        assertThat(answer.getString("data.compare.series[1].publishedGrowth[1]"))
                .isNull();
        // 1.74 trillion, printed as +2.9 in yuan: 1,740 / 1.029 = 1,690.962 billion
        assertThat(answer.getString("data.compare.series[1].publishedGrowth[2].currency"))
                .isEqualTo("CNY");
        assertThat(answer.getDouble("data.compare.series[1].publishedGrowth[2].impliedBase"))
                .isCloseTo(1_690_962_099_125.0, within(1.0));
        assertThat(answer.getList("data.compare.series[1].publishedGrowth[2].citations"))
                .isNotEmpty();
    }

    @Test
    void whatIsInterpolatedKeepsTheSourcesAndTheGrowthOfItsNeighbours() {
        JsonPath answer = Ask.of("""
                { compare(input: {from: "2010", to: "2014", missing: INTERPOLATE, series: [{pair: {a: "CHN", b: "RUS"}}]}) {
                  series { values statuses citationIndex publishedGrowth { percent } } } }
                """);

        // customs: 55.45 billion in 2010, 2011 and 2012 not held, 89.21 in 2013, 95.28 in 2014, printed as +6.8 percent
        assertThat(answer.getList("data.compare.series[0].statuses"))
                .isEqualTo(List.of("NORMAL", "ESTIMATED", "ESTIMATED", "NORMAL", "NORMAL"));
        List<Double> values = doubles(answer, "series[0].values");
        // 55.45 + (89.21 − 55.45) · 2 / 3 = 55.45 + 22.506667
        assertThat(values.get(2)).isCloseTo(77.956666667e9, within(1.0));
        assertThat(answer.getList("data.compare.series[0].citationIndex")).doesNotContainNull();
        assertThat(answer.getString("data.compare.series[0].publishedGrowth[1]"))
                .isNull();
        assertThat(answer.getDouble("data.compare.series[0].publishedGrowth[4].percent"))
                .isEqualTo(6.8);
    }

    private static List<Double> doubles(JsonPath answer, String path) {
        return answer.getList("data.compare." + path, Double.class);
    }
}
