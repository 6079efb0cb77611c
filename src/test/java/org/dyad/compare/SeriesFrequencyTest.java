package org.dyad.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.Test;

/** China's imports from Russia in 2022, which customs published as some months and as year to date. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SeriesFrequencyTest {

    private static final String IMPORTS =
            "series: {trade: {reporter: 'CHN', partner: 'RUS', flow: IMPORT, frequency: %s%s}}, from: '2022', to: '2022'";

    @Test
    void aPublishedMonthGoesBeforeADifference() {
        SeriesAnswer months = SeriesAnswer.of(IMPORTS.formatted("MONTHLY", ""));

        // The Moscow Times 2022-04-13: 7.84; year to date 21.73 less 13.8 would be 7.93
        assertThat(months.value("2022-03")).isEqualTo(7.84e9);
        assertThat(months.status("2022-03")).isEqualTo("NORMAL");
    }

    @Test
    void januaryAndFebruaryAreNeverHalved() {
        SeriesAnswer months = SeriesAnswer.of(IMPORTS.formatted("MONTHLY", ""));
        SeriesAnswer yearToDate = SeriesAnswer.of(IMPORTS.formatted("MONTHLY", ", basis: YEAR_TO_DATE"));

        assertThat(months.value("2022-01")).isNull();
        assertThat(months.value("2022-02")).isNull();
        // South China Morning Post 2022-03-07: 13.8 together
        assertThat(yearToDate.value("2022-01")).isNull();
        assertThat(yearToDate.value("2022-02")).isEqualTo(13.8e9);
    }

    @Test
    void yearToDateFiguresCoverTheYearFromItsFirstDay() {
        SeriesAnswer yearToDate = SeriesAnswer.of(IMPORTS.formatted("MONTHLY", ", basis: YEAR_TO_DATE"));

        assertThat(yearToDate.text("key")).isEqualTo("TRADE.GACC.M.CHN.RUS.IMPORT.TOTAL.VALUE.USD.YEAR_TO_DATE");
        assertThat(yearToDate.text("basis")).isEqualTo("YEAR_TO_DATE");
        assertThat(yearToDate.text("label")).isEqualTo("China, imports from Russia, year to date");
        assertThat(yearToDate.observation("2022-06"))
                .containsEntry("start", "2022-01-01")
                .containsEntry("endExclusive", "2022-07-01")
                // Afternoon Voice 2022-07-13
                .containsEntry("value", 51.125e9);
    }

    @Test
    void theFirstQuarterIsYearToDateInMarch() {
        SeriesAnswer quarters = SeriesAnswer.of(IMPORTS.formatted("QUARTERLY", ""));

        // China Radio International 2022-04-13: 21.73
        assertThat(quarters.value("2022-Q1")).isEqualTo(21.73e9);
        assertThat(quarters.status("2022-Q1")).isEqualTo("NORMAL");
    }

    @Test
    void anIncompleteQuarterIsMissing() {
        SeriesAnswer quarters = SeriesAnswer.of(IMPORTS.formatted("QUARTERLY", ""));

        // July and August were not reported by themselves, and no report gives year to date in June and in September
        assertThat(quarters.value("2022-Q3")).isNull();
    }

    @Test
    void theYearIsTheFigurePublishedForIt() {
        SeriesAnswer year = SeriesAnswer.of(IMPORTS.formatted("MONTHLY", "") + ", frequency: ANNUAL");

        // Vestnik Kavkaza 2023-01-13
        assertThat(year.value("2022")).isEqualTo(114.15e9);
        assertThat(year.text("frequency")).isEqualTo("ANNUAL");
    }

    @Test
    void twelveMonthsMakeAYearAndElevenDoNot() {
        String inline = "series: {inline: {start: '2020-01', frequency: MONTHLY, unit: 'USD', values: "
                + "[1,2,3,4,5,6,7,8,9,10,11,12, 1,2,3,4,5,null,7,8,9,10,11,12]}}, frequency: ANNUAL%s";

        // 1 + 2 + … + 12 = 78, their mean 6.5
        assertThat(SeriesAnswer.of(inline.formatted("")).values()).containsExactly(78.0);
        assertThat(SeriesAnswer.of(inline.formatted(", to: '2021'")).values()).containsExactly(78.0, null);
        assertThat(SeriesAnswer.of(inline.formatted(", aggregation: MEAN")).values())
                .containsExactly(6.5);
        assertThat(SeriesAnswer.of(inline.formatted(", aggregation: LAST")).values())
                .containsExactly(12.0, 12.0);
    }
}
