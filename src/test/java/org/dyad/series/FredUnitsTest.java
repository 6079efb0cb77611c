package org.dyad.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FRED's units on a published series and against the vectors. */
class FredUnitsTest {

    private static final Map<String, Transform> CODES = Map.of(
            "chg", Transform.CHANGE,
            "ch1", Transform.CHANGE_FROM_YEAR_AGO,
            "pch", Transform.PERCENT_CHANGE,
            "pc1", Transform.PERCENT_CHANGE_FROM_YEAR_AGO,
            "pca", Transform.COMPOUNDED_ANNUAL_RATE,
            "cch", Transform.CONTINUOUSLY_COMPOUNDED_CHANGE,
            "cca", Transform.CONTINUOUSLY_COMPOUNDED_ANNUAL_RATE,
            "log", Transform.LOG);

    /** US gross domestic product at annual rates, billions of dollars, as published on 30 July 2014. */
    private static final Series GDP = Some.flow("2013-Q2", 16619.2, 16872.3, 17078.3, 17044.0, 17294.7);

    @ParameterizedTest
    @CsvSource({
        "PERCENT_CHANGE, 1.52294, 1.22094, -0.20084, 1.47090",
        "COMPOUNDED_ANNUAL_RATE, 6.23233, 4.97392, -0.80094, 6.01469",
        "CONTINUOUSLY_COMPOUNDED_CHANGE, 1.51146, 1.21354, -0.20104, 1.46019",
        "CONTINUOUSLY_COMPOUNDED_ANNUAL_RATE, 6.04583, 4.85417, -0.80417, 5.84074"
    })
    void givesTheGrowthOfUsGdp(Transform transform, double second, double third, double fourth, double fifth) {
        Series rates = Transforms.apply(GDP, transform, TransformOptions.DEFAULT);

        // 16872.3 / 16619.2 = 1.0152294, to the fourth power 1.0623233, ln 0.0151146
        assertThat(rates.observations().get(0)).isEqualTo(Observation.missing(Period.parse("2013-Q2")));
        assertThat(rates.values())
                .containsExactly(new double[] {second, third, fourth, fifth}, Offset.offset(0.000005));
        assertThat(rates.unit()).isEqualTo(Unit.PERCENT);
        assertThat(rates.nature()).isEqualTo(Nature.RATE);
    }

    @Test
    void givesTheYearOnYearGrowthOfUsGdp() {
        Series rates = Transforms.apply(GDP, Transform.PERCENT_CHANGE_FROM_YEAR_AGO, TransformOptions.DEFAULT);

        // 17294.7 / 16619.2 - 1
        assertThat(rates.values()).hasSize(1);
        assertThat(rates.value(Period.parse("2014-Q2")).orElseThrow()).isCloseTo(4.06458, within(0.000005));
    }

    @Test
    void agreesWithTheVectors() throws IOException {
        JsonObject vectors = Vectors.read("ts-fred-units.json");
        double tolerance = vectors.getJsonNumber("tolerance").doubleValue();
        int compared = 0;
        for (JsonValue each : vectors.getJsonArray("cases")) {
            JsonObject one = each.asJsonObject();
            Frequency frequency = Frequency.valueOf(one.getString("frequency").toUpperCase(Locale.ROOT));
            Series levels = Series.of(
                    Unit.USD, Nature.FLOW, new Period(frequency, 2001, 1), Vectors.numbers(one.getJsonArray("lin")));
            for (Map.Entry<String, Transform> code : CODES.entrySet()) {
                Series transformed = Transforms.apply(levels, code.getValue(), TransformOptions.DEFAULT);
                assertAgree(
                        code.getKey() + " " + frequency,
                        Some.values(transformed),
                        Vectors.numbers(one.getJsonArray(code.getKey())),
                        tolerance);
                compared++;
            }
        }
        assertThat(compared).isEqualTo(3 * CODES.size());
    }

    private static void assertAgree(String name, List<Double> actual, List<Double> expected, double tolerance) {
        assertThat(actual).as(name).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            Double wanted = expected.get(i);
            if (wanted == null) {
                assertThat(actual.get(i)).as(name + " at " + i).isNull();
            } else {
                assertThat(actual.get(i)).as(name + " at " + i).isCloseTo(wanted, within(tolerance));
            }
        }
    }
}
