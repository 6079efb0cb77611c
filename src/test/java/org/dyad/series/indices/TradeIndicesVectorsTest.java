package org.dyad.series.indices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.dyad.series.Vectors;
import org.junit.jupiter.api.Test;

/** Against trade-indices.json, made from the definitions of the ESCAP handbook; and by hand where it has no case. */
class TradeIndicesVectorsTest {

    private static final Offset<Double> TOLERANCE = within(1e-12);

    private static JsonObject vectors() throws IOException {
        return Vectors.read("trade-indices.json");
    }

    @Test
    void revealedComparativeAdvantageIsThatOfTheVectors() throws IOException {
        JsonObject exports = vectors().getJsonObject("rca").getJsonObject("exports");
        JsonObject expected = vectors().getJsonObject("rca").getJsonObject("expected");
        Map<String, Double> world = new HashMap<>();
        exports.values()
                .forEach(country -> amounts(country.asJsonObject())
                        .forEach((product, amount) -> world.merge(product, amount, Double::sum)));

        expected.forEach((country, products) -> amounts(products.asJsonObject()).forEach((product, value) -> {
            Map<String, Double> own = amounts(exports.getJsonObject(country));
            assertThat(ComparativeAdvantage.balassa(of(own, product), sum(own), of(world, product), sum(world)))
                    .as("%s, %s", country, product)
                    .hasValueCloseTo(value, TOLERANCE);
        }));
    }

    @Test
    void bothTradeIntensitiesAreThoseOfTheVectors() throws IOException {
        JsonObject vector = vectors().getJsonObject("trade_intensity");
        Map<String, Double> flows = amounts(vector.getJsonObject("flows"));
        amounts(vector.getJsonObject("expected")).forEach((pair, value) -> {
            String from = pair.substring(0, 1);
            String to = pair.substring(3);
            double exports = sumOf(flows, from + "->");
            double received = sumOf(flows, "->" + to);
            double world = sum(flows);
            assertThat(TradeIntensity.of(of(flows, pair), exports, received, world))
                    .as(pair)
                    .hasValueCloseTo(value, TOLERANCE);
            assertThat(TradeIntensity.kojima(of(flows, pair), exports, received, world, sumOf(flows, "->" + from)))
                    .as("Kojima, %s", pair)
                    .hasValueCloseTo(
                            vector.getJsonObject("kojima_corrected")
                                    .getJsonNumber(pair)
                                    .doubleValue(),
                            TOLERANCE);
        });
    }

    @Test
    void grubelLloydIsThatOfTheVectors() throws IOException {
        JsonObject vector = vectors().getJsonObject("grubel_lloyd");
        List<JsonNumber> exports = vector.getJsonArray("exports").getValuesAs(JsonNumber.class);
        List<JsonNumber> imports = vector.getJsonArray("imports").getValuesAs(JsonNumber.class);
        List<JsonNumber> expected = vector.getJsonArray("expected").getValuesAs(JsonNumber.class);
        Map<String, Double> sold = new HashMap<>();
        Map<String, Double> bought = new HashMap<>();
        for (int i = 0; i < expected.size(); i++) {
            sold.put("p" + i, exports.get(i).doubleValue());
            bought.put("p" + i, imports.get(i).doubleValue());
            assertThat(IntraIndustryTrade.grubelLloyd(
                            exports.get(i).doubleValue(), imports.get(i).doubleValue()))
                    .hasValueCloseTo(expected.get(i).doubleValue(), TOLERANCE);
        }

        assertThat(IntraIndustryTrade.grubelLloyd(sold, bought))
                .hasValueCloseTo(vector.getJsonNumber("aggregate").doubleValue(), TOLERANCE);
    }

    @Test
    void complementarityTakesHalfTheDifferencesOfShares() {
        // exports 60, 30, 10 percent; imports 50, 0, 10, 40 percent: |10| + 30 + 0 + 40 = 80, half of it 40
        assertThat(TradeStructure.complementarity(
                        Map.of("a", 6.0, "b", 3.0, "c", 1.0), Map.of("a", 50.0, "c", 10.0, "d", 40.0)))
                .hasValueCloseTo(60.0, TOLERANCE);
        assertThat(TradeStructure.complementarity(Map.of("a", 1.0), Map.of("b", 1.0)))
                .hasValue(0);
    }

    @Test
    void similarityAddsTheSmallerShares() {
        // 60, 30, 10 percent and 20, 0, 80 percent: 20 + 0 + 10
        assertThat(TradeStructure.similarity(Map.of("a", 6.0, "b", 3.0, "c", 1.0), Map.of("a", 2.0, "c", 8.0)))
                .hasValueCloseTo(30.0, TOLERANCE);
        assertThat(TradeStructure.similarity(Map.of("a", 2.0, "b", 1.0), Map.of("a", 200.0, "b", 100.0)))
                .hasValueCloseTo(100.0, TOLERANCE);
    }

    @Test
    void whatHasNoDenominatorHasNoIndex() {
        assertThat(ComparativeAdvantage.balassa(1, 2, 0, 5)).isEmpty();
        assertThat(ComparativeAdvantage.balassa(0, 0, 1, 5)).isEmpty();
        assertThat(TradeIntensity.of(1, 2, 0, 9)).isEmpty();
        assertThat(TradeIntensity.kojima(1, 2, 3, 4, 4)).isEmpty();
        assertThat(IntraIndustryTrade.grubelLloyd(0, 0)).isEmpty();
        assertThat(TradeStructure.complementarity(Map.of(), Map.of("a", 1.0))).isEmpty();
        assertThat(TradeStructure.similarity(Map.of("a", 1.0), Map.of())).isEmpty();
    }

    @Test
    void aNegativeAmountIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IntraIndustryTrade.grubelLloyd(-1, 2))
                .withMessage("amount must be finite and not negative, was -1.0");
    }

    @Test
    void noMoreIsReroutedThanCameInOrWentOut() {
        assertThat(Rerouting.through(30, 20)).isEqualTo(20);
        assertThat(Rerouting.through(30, 45)).isEqualTo(30);
        assertThat(Rerouting.through(-5, 45)).isZero();
        assertThat(Rerouting.through(30, -1)).isZero();
    }

    private static Map<String, Double> amounts(JsonObject object) {
        Map<String, Double> amounts = new HashMap<>();
        object.forEach((name, value) -> amounts.put(name, ((JsonNumber) value).doubleValue()));
        return amounts;
    }

    private static double sum(Map<String, Double> amounts) {
        return amounts.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static double sumOf(Map<String, Double> flows, String side) {
        return flows.entrySet().stream()
                .filter(flow -> flow.getKey().contains(side))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    private static double of(Map<String, Double> amounts, String key) {
        return Objects.requireNonNull(amounts.get(key), key);
    }
}
