package org.dyad.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.dyad.series.Some.flow;
import static org.dyad.series.Some.rate;
import static org.dyad.series.Some.stock;
import static org.dyad.series.Some.values;

import java.util.List;
import org.junit.jupiter.api.Test;

class SharesTest {

    @Test
    void shareIsAPercentageOfTheDenominatorInTheSamePeriod() {
        Series share = Shares.percentOf(flow("2019", 1.0, 2.0, 3.0, 4.0, null), flow("2020", 8.0, 0.0, -4.0, 1.0));

        // 2019 has no denominator; 2020: 2/8; 2021 over 0 and 2022 over -4 are no shares
        assertThat(values(share)).containsExactly(null, 25.0, null, null, null);
        assertThat(share.unit()).isEqualTo(Unit.PERCENT);
        assertThat(share.nature()).isEqualTo(Nature.RATE);
    }

    @Test
    void shareRestsOnBothSides() {
        Series numerator = flow("2020").with(List.of(Some.observation("2020", 1, ObservationStatus.PROVISIONAL, 5)));
        Series denominator = flow("2020").with(List.of(Some.observation("2020", 4, ObservationStatus.NORMAL, 2)));

        assertThat(Shares.percentOf(numerator, denominator).observations())
                .containsExactly(new Observation(
                        Period.year(2020), 25.0, ObservationStatus.PROVISIONAL, new Evidence(null, List.of(5, 2))));
    }

    @Test
    void shareRefusesOtherUnitsAndFrequencies() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shares.percentOf(flow("2019", 1.0), stock("2019", 1.0)))
                .withMessage("share needs one unit, numerator is in USD, denominator in PERSONS");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shares.percentOf(flow("2019-01", 1.0), flow("2019", 1.0)))
                .withMessage("series must share a frequency, were MONTHLY and ANNUAL");
    }

    @Test
    void perCapitaIsForEachPerson() {
        Series each = Shares.perCapita(flow("2019", 300.0), stock("2019", 4.0));

        assertThat(values(each)).containsExactly(75.0);
        assertThat(each.unit()).isEqualTo(new Unit("USD_PER_PERSON", "US dollars per person"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shares.perCapita(flow("2019", 300.0), flow("2019", 4.0)))
                .withMessage("population must be in PERSONS, was in USD");
    }

    @Test
    void constantPricesAreThoseOfTheBase() {
        Series prices = rate("2014", 80.0, 100.0, 125.0, 0.0);

        Series real = Deflation.constantPrices(flow("2014", 8.0, 8.0, 10.0, 1.0), prices, Period.year(2015));

        // 8 * 100/80, 8 * 100/100, 10 * 100/125
        assertThat(values(real)).containsExactly(10.0, 8.0, 8.0, null);
        assertThat(real.unit()).isEqualTo(new Unit("USD_2015", "US dollars at 2015 prices"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Deflation.constantPrices(flow("2014", 8.0), prices, Period.year(2000)))
                .withMessage("price base 2000 has no value; periods with a value: 2014 to 2017");
    }

    @Test
    void constantPricesOfQuartersMayBeThoseOfAYear() {
        Series prices = rate("2015-Q1", 98.0, 99.0, 101.0, 102.0, 110.0);

        Series real = Deflation.constantPrices(flow("2016-Q1", 55.0), prices, Period.year(2015));

        // the year's mean is 100: 55 * 100 / 110
        assertThat(real.value(Period.parse("2016-Q1")).orElseThrow()).isCloseTo(50.0, within(1e-12));
    }

    @Test
    void constantPricesRestOnTheBaseToo() {
        Series amounts = flow("2016").with(List.of(Some.observation("2016", 6, ObservationStatus.NORMAL, 0)));
        Series prices = rate("2015")
                .with(List.of(
                        Some.observation("2015", 100, ObservationStatus.ESTIMATED, 1),
                        Some.observation("2016", 120, ObservationStatus.NORMAL, 2)));

        assertThat(Deflation.constantPrices(amounts, prices, Period.year(2015)).observations())
                .containsExactly(new Observation(
                        Period.year(2016),
                        6 * (100.0 / 120),
                        ObservationStatus.ESTIMATED,
                        new Evidence(null, List.of(0, 2, 1))));
    }

    @Test
    void currenciesConvertPeriodByPeriod() {
        Series yuan = Series.of(Unit.CNY, Nature.FLOW, Period.year(2021), List.of(645.0, 700.0, 10.0));
        Series yuanPerDollar = Series.of(
                new Unit("CNY_PER_USD", "yuan per dollar"), Nature.RATE, Period.year(2021), List.of(6.45, 7.0));

        Series dollars = CurrencyConversion.convert(yuan, yuanPerDollar, Unit.USD);

        assertThat(values(dollars)).containsExactly(100.0, 100.0, null);
        assertThat(dollars.unit()).isEqualTo(Unit.USD);
        assertThat(dollars.nature()).isEqualTo(Nature.FLOW);
    }
}
