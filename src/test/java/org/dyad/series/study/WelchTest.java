package org.dyad.series.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.io.IOException;
import org.dyad.series.Vectors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked // a number that is absent fails the test by itself
class WelchTest {

    @Test
    void agreesWithTheVectors() throws IOException {
        JsonArray cases = Vectors.read("ts-welch.json").getJsonArray("cases");

        assertThat(cases).hasSize(4);
        for (JsonObject known : cases.getValuesAs(JsonObject.class)) {
            // R's t.test(a, b): of a less b
            TestResult welch = Welch.test(numbers(known, "b"), numbers(known, "a"));

            assertThat(welch.statistic()).isCloseTo(numbers(known, "t")[0], within(1e-12));
            assertThat(welch.degreesOfFreedom().get(0)).isCloseTo(numbers(known, "df")[0], within(1e-11));
            assertThat(welch.pValue()).isCloseTo(numbers(known, "p")[0], within(1e-12));
        }
    }

    @Test
    void oneValueOnASideIsNoTest() {
        assertThat(Welch.test(new double[] {1}, new double[] {2, 3})).isEqualTo(TestResult.none());
    }

    @Test
    void valuesThatDoNotVaryAreNoTest() {
        assertThat(Welch.test(new double[] {1, 1}, new double[] {2, 2})).isEqualTo(TestResult.none());
    }

    private static double[] numbers(JsonObject known, String name) {
        return known.getJsonArray(name).getValuesAs(JsonNumber.class).stream()
                .mapToDouble(JsonNumber::doubleValue)
                .toArray();
    }
}
