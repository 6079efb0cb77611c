package org.dyad.series.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dyad.series.Vectors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the certified values of NIST's Statistical Reference Datasets, linear regression. */
@NullUnmarked // a number that is absent fails the test by itself
class LeastSquaresTest {

    @ParameterizedTest(name = "{0} to {1} digits")
    @CsvSource({
        "Longley, 13",
        "Norris, 13",
        "Noint1, 13",
        "Noint2, 13",
        "Wampler1, 13",
        "Wampler2, 11",
        "Wampler3, 13",
        "Wampler4, 13",
        "Filip, 6"
    })
    void agreesWithNist(String name, int digits) throws IOException {
        JsonObject known = dataset(name);
        List<double[]> columns = columns(known);
        List<String> names = new ArrayList<>();
        columns.forEach(column -> names.add("x" + (names.size() + 1)));

        Fit fit = LeastSquares.fit(numbers(known.getJsonArray("y")), names, columns, !name.startsWith("Noint"));

        List<Estimate> estimates = fit.coefficients(ErrorKind.OLS, 0);
        double[] coefficients = numbers(known.getJsonArray("coef"));
        double[] errors = numbers(known.getJsonArray("se"));
        assertThat(estimates).hasSize(coefficients.length);
        for (int j = 0; j < coefficients.length; j++) {
            assertDigits(estimates.get(j).value(), coefficients[j], digits);
            assertDigits(estimates.get(j).standardError(), errors[j], digits);
        }
        assertDigits(
                fit.residualStandardError(), known.getJsonNumber("residual_sd").doubleValue(), digits);
        assertDigits(fit.rSquared(), known.getJsonNumber("r2").doubleValue(), digits);
    }

    private static void assertDigits(double found, double certified, int digits) {
        // NIST prints 15 digits, and its zero is a zero
        assertThat(found).isCloseTo(certified, within(Math.abs(certified) * Math.pow(10, -digits)));
    }

    private static JsonObject dataset(String name) throws IOException {
        return Vectors.read("nist-strd-linear.json").getJsonArray("cases").getValuesAs(JsonObject.class).stream()
                .filter(known -> known.getString("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The columns of the model: powers of one x where it is a polynomial. */
    private static List<double[]> columns(JsonObject known) {
        int degree = Map.of("Filip", 10)
                .getOrDefault(known.getString("name"), known.getString("model").contains("^") ? 5 : 0);
        List<JsonValue> rows = known.getJsonArray("x");
        List<double[]> columns = new ArrayList<>();
        int width = degree > 0 ? degree : rows.get(0).asJsonArray().size();
        for (int j = 0; j < width; j++) {
            double[] column = new double[rows.size()];
            for (int i = 0; i < column.length; i++) {
                double[] row = numbers(rows.get(i).asJsonArray());
                column[i] = degree > 0 ? Math.pow(row[0], j + 1) : row[j];
            }
            columns.add(column);
        }
        return columns;
    }

    private static double[] numbers(JsonArray array) {
        return array.getValuesAs(jakarta.json.JsonNumber.class).stream()
                .mapToDouble(jakarta.json.JsonNumber::doubleValue)
                .toArray();
    }

    @Test
    void aDependentRegressorIsNamed() {
        double[] y = {1, 2, 4, 3, 5};
        double[] first = {0.1, 0.2, 0.3, 0.5, 0.7};
        double[] second = {1.1, 1.7, 0.3, 0.9, 0.2};
        double[] both = new double[5];
        for (int i = 0; i < 5; i++) {
            both[i] = first[i] + 3 * second[i];
        }

        assertThatThrownBy(() -> LeastSquares.fit(y, List.of("a", "b", "both"), List.of(first, second, both), true))
                .isInstanceOf(DependentColumnException.class)
                .hasMessage("\"both\" is a linear combination of intercept, a, b");
    }

    @Test
    void aConstantRegressorDependsOnTheIntercept() {
        assertThatThrownBy(() ->
                        LeastSquares.fit(new double[] {1, 2, 4}, List.of("c"), List.of(new double[] {7, 7, 7}), true))
                .isInstanceOf(DependentColumnException.class)
                .hasMessage("\"c\" is a linear combination of intercept");
    }

    @Test
    void fewerValuesThanCoefficientsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeastSquares.fit(new double[] {1}, List.of("x"), List.of(new double[] {2}), true))
                .withMessage("2 coefficients need at least as many values, had 1");
    }

    @Test
    void asManyValuesAsCoefficientsLeaveNoErrors() {
        Fit fit = LeastSquares.fit(new double[] {1, 3}, List.of("x"), List.of(new double[] {1, 2}), true);

        assertThat(fit.coefficients(ErrorKind.OLS, 0))
                .containsExactly(Estimate.alone("intercept", -1), Estimate.alone("x", 2));
        assertThat(fit.residualStandardError()).isNull();
    }

    @Test
    void aConstantHasNothingToExplain() {
        Fit fit = LeastSquares.fit(new double[] {5, 5, 5, 5}, List.of("x"), List.of(new double[] {1, 2, 3, 4}), true);

        assertThat(fit.isExact()).isTrue();
        assertThat(fit.rSquared()).isNull();
        assertThat(fit.durbinWatson()).isNull();
        Estimate slope = fit.coefficients(ErrorKind.HAC, 1).get(1);
        assertThat(slope.value()).isZero();
        assertThat(slope.tStatistic()).isNull();
    }

    @Test
    void theLargestAndSmallestNumbersKeepTheirDigits() {
        double[] x = {1, 2, 3, 4, 5};
        double[] y = {1.2, 1.9, 3.2, 3.8, 5.1};
        Estimate plain = LeastSquares.fit(y, List.of("x"), List.of(x), true)
                .coefficients(ErrorKind.HAC, 1)
                .get(1);
        for (int exponent : new int[] {1015, -1000}) {
            double[] scaled = new double[5];
            for (int i = 0; i < 5; i++) {
                scaled[i] = Math.scalb(y[i], exponent);
            }
            Estimate found = LeastSquares.fit(scaled, List.of("x"), List.of(x), true)
                    .coefficients(ErrorKind.HAC, 1)
                    .get(1);
            assertThat(found.value()).isEqualTo(Math.scalb(plain.value(), exponent));
            assertThat(found.hacStandardError()).isEqualTo(Math.scalb(plain.hacStandardError(), exponent));
            assertThat(found.pValue()).isEqualTo(plain.pValue());
        }
    }

    @Test
    void aResultBeyondADoubleIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeastSquares.fit(
                        new double[] {1e308, -1e308, 1e308},
                        List.of("x"),
                        List.of(new double[] {1e-300, 2e-300, 4e-300}),
                        true))
                .withMessageContaining("beyond what a number can hold");
    }
}
