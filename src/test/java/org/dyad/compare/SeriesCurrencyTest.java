package org.dyad.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SeriesCurrencyTest {

    private static final String EUROPE = "series: {trade: {reporter: '%s', partner: 'RUS', flow: EXPORT, currency: "
            + "'%s'}}, from: '2021', to: '2023'";

    @Test
    void aFigurePublishedInTheCurrencyIsNotConverted() {
        SeriesAnswer yuan =
                SeriesAnswer.of("series: {pair: {a: 'CHN', b: 'RUS', currency: 'CNY'}}, from: '2022', to: '2023'");

        // Reuters 2023-01-13: 1.28 trillion yuan; 2023 was reported in dollars alone: 240.11 times 7.0809 yuan
        assertThat(yuan.value("2022")).isEqualTo(1.28e12);
        assertThat(yuan.status("2022")).isEqualTo("NORMAL");
        assertThat(yuan.value("2023")).isCloseTo(1_700_194_899_000.0, within(1.0));
        assertThat(yuan.status("2023")).isEqualTo("COMPUTED");
        assertThat(yuan.notice("CONVERTED")).containsEntry("periods", List.of("2023"));
    }

    @Test
    void eurosAreAnsweredAsEurostatPublishedThem() {
        SeriesAnswer euros = SeriesAnswer.of(EUROPE.formatted("EU27_2020", "EUR"));

        // Comext copy of 2024-11-17
        assertThat(euros.value("2022")).isEqualTo(55_008_109_008.0);
        assertThat(euros.statuses()).containsOnly("NORMAL");
        assertThat(euros.noticeCodes()).isEmpty();
    }

    @Test
    void eurosInDollarsAreConvertedAtTheYearsAverageRate() {
        SeriesAnswer dollars = SeriesAnswer.of(EUROPE.formatted("EU27_2020", "USD"));

        // 0.9493 euros per dollar in 2022 (Federal Reserve, G.5A): 55,008,109,008 / 0.9493
        assertThat(dollars.value("2022")).isCloseTo(57_945_969_670.28, within(0.1));
        assertThat(dollars.status("2022")).isEqualTo("COMPUTED");
        assertThat(dollars.text("unit.code")).isEqualTo("USD");
        assertThat(dollars.notice("CONVERTED"))
                .containsEntry("message", "published in EUR, converted to USD at each period's average rate")
                .containsEntry("periods", List.of("2021", "2022", "2023"));
        assertThat(dollars.titles("2022")).hasSize(2);
    }

    @Test
    void theUnionOfTodayIsReportedUnderItsComposition() {
        SeriesAnswer union = SeriesAnswer.of(EUROPE.formatted("EU", "EUR"));

        assertThat(union.value("2022")).isEqualTo(55_008_109_008.0);
        assertThat(String.valueOf(union.notice("GROUP_COMPOSITION").get("message")))
                .startsWith("EU is reported as EU27_2020");
    }

    @Test
    void aFigureThatCannotBeConvertedIsMissingAndItsSourceCited() {
        String months = "series: {trade: {reporter: 'EU27_2020', partner: 'RUS', flow: IMPORT, frequency: MONTHLY, "
                + "adjustment: SEASONAL, currency: '%s'}}, from: '2022-03', to: '2022-03'";
        SeriesAnswer euros = SeriesAnswer.of(months.formatted("EUR"));
        SeriesAnswer dollars = SeriesAnswer.of(months.formatted("USD"));

        // The Sofia Globe 2023-05-31: about 22 billion euros; exchange rates are loaded for years alone
        assertThat(euros.value("2022-03")).isEqualTo(22e9);
        assertThat(dollars.value("2022-03")).isNull();
        assertThat(dollars.status("2022-03")).isEqualTo("MISSING");
        assertThat(dollars.titles("2022-03")).isEqualTo(euros.titles("2022-03"));
        assertThat(dollars.notice("NO_EXCHANGE_RATE")).containsEntry("periods", List.of("2022-03"));
    }

    @Test
    void aCurrencyThatCancelsOutLeavesTheShare() {
        String share = "series: {trade: {reporter: 'CHN', partner: 'RUS', flow: EXPORT, commodity: '8703', currency: "
                + "'%s'}}, from: '2022', to: '2022', transform: SHARE_OF_PAIR";

        assertThat(SeriesAnswer.of(share.formatted("EUR")).value("2022"))
                .isCloseTo(SeriesAnswer.of(share.formatted("USD")).value("2022"), within(1e-9));
    }
}
