package org.dyad.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.dyad.graphql.Ask;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.Test;

/** Flows of energy as series; numbers are those of the shipped dataset's sources. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EnergyFlowApiTest {

    private static final String PIPELINE = "fuel: PIPELINE_GAS, route: \"power-of-siberia\"";

    @Test
    void powerOfSiberiaDelivered() {
        JsonPath answer = series(PIPELINE, "");

        assertThat(answer.getString("data.series.key"))
                .isEqualTo("ENERGY.GAZPROM.A.RUS.CHN.PIPELINE_GAS.power-of-siberia.VOLUME.BCM");
        // Gazprom, as TASS has it on 5 December 2025; Reuters 26 December 2025
        assertThat(answer.getList("data.series.values", Double.class))
                .containsExactly(4.1, 10.39, 15.4, 22.73, 31.12, 38.8);
        assertThat(answer.getString("data.series.observations[0].citations[0].quotedProvider.code"))
                .isEqualTo("GAZPROM");
    }

    @Test
    void withoutARouteTheOnlyOneIsTakenAndSaid() {
        JsonPath answer = series("fuel: PIPELINE_GAS", "");

        assertThat(answer.getList("data.series.values", Double.class))
                .hasSize(6)
                .contains(22.73);
        assertThat(answer.getList("data.series.notices.code")).contains("ONLY_ROUTE");
    }

    @Test
    void aKeyNamesTheSameSeries() {
        String key = series(PIPELINE, "").getString("data.series.key");

        assertThat(Ask.of("{ series(series: { key: \"%s\" }) { key values } }".formatted(key))
                        .getList("data.series.values"))
                .hasSize(6);
        assertThat(Ask.of(
                                "{ seriesCatalog(kind: ENERGY, areas: [\"RUS\", \"CHN\"], first: 500) { nodes { key label count } } }")
                        .getList("data.seriesCatalog.nodes.key", String.class))
                .contains(key);
    }

    @Test
    void everyKeyOfTheCatalogueAnswers() {
        List<String> keys = Ask.of("{ seriesCatalog(kind: ENERGY, first: 500) { nodes { key } } }")
                .getList("data.seriesCatalog.nodes.key", String.class);

        assertThat(keys).hasSizeGreaterThan(20).allSatisfy(key -> {
            JsonPath answer =
                    Ask.of("{ series(series: { key: \"%s\" }) { key values summary { count } } }".formatted(key));
            assertThat(answer.getString("data.series.key")).isEqualTo(key);
            assertThat(answer.getInt("data.series.summary.count")).isPositive();
        });
    }

    @Test
    void customsCountTheOilThatArrives() {
        JsonPath answer = series("fuel: CRUDE_OIL", ", from: \"2019\", to: \"2024\"");

        // 77.7 of TASS 2022-01, less precise than 77.64 of Reuters 2020-01; 83.57; 79.64; 86.2; 107; 108.47
        assertThat(answer.getList("data.series.values", Double.class))
                .containsExactly(77.64, 83.57, 79.64, 86.2, 107.0, 108.47);
        assertThat(answer.getString("data.series.provider.code")).isEqualTo("GACC");
    }

    @Test
    void volumesAreConvertedByDocumentedFactors() {
        JsonPath answer = series("fuel: LNG, unit: \"bcm\"", ", from: \"2024\", to: \"2024\"");

        // 8.3 million tonnes at 1.360
        assertThat(answer.getDouble("data.series.values[0]")).isCloseTo(11.288, within(1e-9));
        assertThat(answer.getString("data.series.statuses[0]")).isEqualTo("COMPUTED");
        assertThat(answer.getString("data.series.notices.find { it.code == 'CONVERTED' }.message"))
                .contains("1.36")
                .contains("Statistical Review");
    }

    @Test
    void yearToDateGivesTheYearWhereNothingElseDoes() {
        JsonPath answer =
                series("fuel: LNG, measure: VALUE, frequency: MONTHLY", ", from: \"2023-06\", to: \"2023-06\"");

        assertThat(answer.getDouble("data.series.values[0]")).isEqualTo(489.3e6);
    }

    @Test
    void aDailyRateIsARate() {
        JsonPath answer = series("fuel: CRUDE_OIL, measure: DAILY_RATE", ", from: \"2019\", to: \"2023\"");

        assertThat(answer.getDouble("data.series.values[0]")).isEqualTo(1.55);
        assertThat(answer.getDouble("data.series.values[4]")).isEqualTo(2.14);
        assertThat(answer.getString("data.series.nature")).isEqualTo("RATE");
    }

    @Test
    void asOfADayOnlyWhatWasPublicCounts() {
        JsonPath answer = series(PIPELINE + ", asOf: \"2021-12-31\"", "");

        // TASS 16 June 2021
        assertThat(answer.getList("data.series.values", Double.class)).containsExactly(4.1);
    }

    @Test
    void transformsApply() {
        JsonPath answer = series(PIPELINE, ", transform: INDEX, indexBase: \"2020\"");

        // 22.73 / 4.1
        assertThat(answer.getDouble("data.series.values[3]")).isCloseTo(554.390244, within(1e-6));
    }

    @Test
    void mistakesAreNamedWithWhatIsAccepted() {
        assertThat(error("fuel: COAL, unit: \"BCM\"")).contains("no factor to BCM");
        assertThat(error("fuel: PIPELINE_GAS, route: \"power-of-siberai\"")).contains("energyFlow.route");
        assertThat(Ask.of(
                                "{ series(series: { energyFlow: { exporter: \"RUS\", importer: \"RUS\", fuel: LNG } }) { key } }")
                        .getString("errors[0].message"))
                .contains("energyFlow.importer");
        assertThat(series("fuel: NUCLEAR", "").getList("data.series.notices.code"))
                .contains("NO_DATA");
    }

    private static JsonPath series(String input, String arguments) {
        return Ask.of("""
                { series(series: { energyFlow: { exporter: "RUS", importer: "CHN", %s } }%s) {
                  key nature provider { code } unit { code } values statuses notices { code message }
                  observations { period citations { quotedProvider { code } } vintages { kind value } } } }
                """.formatted(input, arguments));
    }

    private static String error(String input) {
        JsonPath answer = series(input, "");
        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
        return answer.getString("errors[0].message");
    }
}
