package org.dyad.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SeriesIndicatorsTest {

    @ParameterizedTest
    @ValueSource(strings = {"GDP", "NY.GDP.MKTP.CD", "ny.gdp.mktp.cd"})
    void outputIsTheWorldBanksByItsCodeOrOurs(String code) {
        SeriesAnswer answer = SeriesAnswer.of(
                "series: {indicator: {code: '%s', area: 'CHN'}}, from: '2022', to: '2022'".formatted(code));

        assertThat(answer.value("2022")).isEqualTo(17_881_783_387_000.867);
        assertThat(answer.text("key")).isEqualTo("INDICATOR.WORLD_BANK.A.CHN._._.GDP");
        assertThat(answer.text("provider.code")).isEqualTo("WORLD_BANK");
        assertThat(answer.text("unit.code")).isEqualTo("USD");
    }

    @Test
    void peopleAreCountedInPersons() {
        SeriesAnswer answer =
                SeriesAnswer.of("series: {indicator: {code: 'POPULATION', area: 'RU'}}, from: '2024', to: '2024'");

        assertThat(answer.value("2024")).isEqualTo(143_533_851.0);
        assertThat(answer.text("unit.code")).isEqualTo("PERSONS");
        assertThat(answer.text("nature")).isEqualTo("STOCK");
    }

    @Test
    void whatOneAreaAloneHasNeedsNoArea() {
        SeriesAnswer answer = SeriesAnswer.of("series: {indicator: {code: 'FX.CNY'}}, from: '2022', to: '2022'");

        // Federal Reserve, G.5A: 6.7290 yuan per dollar
        assertThat(answer.value("2022")).isEqualTo(6.729);
        assertThat(answer.text("key")).isEqualTo("INDICATOR.FED.A.CHN._._.FX.CNY");
        assertThat(answer.text("unit.code")).isEqualTo("CNY_PER_USD");
    }

    @Test
    void whereNobodyIsNamedTheLongestSeriesAnswersAndTheOthersByTheirKeys() {
        SeriesAnswer longest = SeriesAnswer.of("series: {indicator: {code: 'FX.RUB'}}");
        SeriesAnswer named = SeriesAnswer.of("series: {key: 'INDICATOR.WORLD_BANK.A.RUS._._.FX.RUB'}");

        // Ruxpert has a rate for every year from 1998 to 2023, the World Bank's copy for 2000, 2005 and 2010
        assertThat(longest.text("key")).isEqualTo("INDICATOR.RUXPERT.A.RUS._._.FX.RUB");
        assertThat(longest.values()).hasSize(26).doesNotContainNull();
        assertThat(named.value("2000")).isEqualTo(28.1);
        assertThat(named.values().stream().filter(java.util.Objects::nonNull)).hasSize(3);
    }

    @Test
    void areasAreNeverMixedInOneSeries() {
        assertThat(SeriesAnswer.refused("series: {indicator: {code: 'GDP'}}"))
                .extracting("extensions")
                .hasFieldOrPropertyWithValue("code", "BAD_USER_INPUT")
                .hasFieldOrPropertyWithValue("argument", "series.indicator.area")
                .extracting("accepted")
                .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                .contains("CHN", "RUS", "WLD");
    }

    @Test
    void aFrequencyThatIsNotPublishedIsEmptyAndSaysWhichIs() {
        SeriesAnswer answer = SeriesAnswer.of("series: {indicator: {code: 'GDP', area: 'CHN', frequency: MONTHLY}}");

        assertThat(answer.values()).isEmpty();
        assertThat(answer.notice("LOWER_FREQUENCY")).containsEntry("message", "it is published ANNUAL only");
    }

    @Test
    void theCallersOwnNumbersAreASeriesToo() {
        SeriesAnswer answer = SeriesAnswer.of("series: {inline: {start: '2020-Q3', frequency: QUARTERLY, "
                + "values: [1.5, null, 419922543423.509], unit: 'USD', label: 'mine'}}");

        assertThat(answer.periods()).containsExactly("2020-Q3", "2020-Q4", "2021-Q1");
        assertThat(answer.values()).containsExactly(1.5, null, 419_922_543_423.509);
        assertThat(answer.statuses()).containsExactly("NORMAL", "MISSING", "NORMAL");
        assertThat(answer.text("label")).isEqualTo("mine");
        assertThat(answer.text("provider")).isNull();
        assertThat(answer.text("unit.name")).isEqualTo("US dollars");
    }
}
