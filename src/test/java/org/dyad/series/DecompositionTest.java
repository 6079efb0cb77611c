package org.dyad.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.dyad.series.Some.flow;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Against stl(x, "periodic") of R 4.2.2. */
class DecompositionTest {

    private static final Offset<Double> TOLERANCE = Offset.offset(1e-9);

    /** R's UKgas: gas consumption of the United Kingdom from 1960-Q1 to 1986-Q4, million therms. */
    static final Double[] GAS = {
        160.1, 129.7, 84.8, 120.1, 160.1, 124.9, 84.8, 116.9, 169.7, 140.9, 89.7, 123.3, 187.3, 144.1, 92.9, 120.1,
        176.1, 147.3, 89.7, 123.3, 185.7, 155.3, 99.3, 131.3, 200.1, 161.7, 102.5, 136.1, 204.9, 176.1, 112.1, 140.9,
        227.3, 195.3, 115.3, 142.5, 244.9, 214.5, 118.5, 153.7, 244.9, 216.1, 188.9, 142.5, 301.0, 196.9, 136.1, 267.3,
        317.0, 230.5, 152.1, 336.2, 371.4, 240.1, 158.5, 355.4, 449.9, 286.6, 179.3, 403.4, 491.5, 321.8, 177.7, 409.8,
        593.9, 329.8, 176.1, 483.5, 584.3, 395.4, 187.3, 485.1, 669.2, 421.0, 216.1, 509.1, 827.7, 467.5, 209.7, 542.7,
        840.5, 414.6, 217.7, 670.8, 848.5, 437.0, 209.7, 701.2, 925.3, 443.4, 214.5, 683.6, 917.3, 515.5, 224.1, 694.8,
        989.4, 477.1, 233.7, 730.0, 1087.0, 534.7, 281.8, 787.6, 1163.9, 613.1, 347.4, 782.8
    };

    @Test
    void agreesWithRForQuarters() {
        Decomposition gas = Decomposition.stl(flow("1960-Q1", GAS));

        assertThat(gas.seasonal().between(null, Period.parse("1960-Q4")).values())
                .containsExactly(
                        new double[] {171.36648170556853, -33.21951824137014, -173.47822866705286, 35.3310195967768},
                        TOLERANCE);
        assertThat(gas.trend().between(null, Period.parse("1960-Q4")).values())
                .containsExactly(
                        new double[] {88.60356396587774, 105.22011159725183, 115.56684752153522, 119.79057249400944},
                        TOLERANCE);
        assertThat(gas.trend().value(Period.parse("1973-Q2")).orElseThrow()).isCloseTo(277.0032212282695, TOLERANCE);
        assertThat(gas.trend().value(Period.parse("1986-Q4")).orElseThrow()).isCloseTo(644.1377421219017, TOLERANCE);
    }

    @Test
    void agreesWithRForMonths() throws IOException {
        // R's ldeaths: deaths from lung diseases in the United Kingdom, 1974 to 1979
        Decomposition deaths = Decomposition.stl(deaths(72));

        assertThat(deaths.seasonal().between(null, Period.parse("1974")).values())
                .containsExactly(
                        new double[] {
                            887.666614965186,
                            824.0317075421319,
                            673.3962854998758,
                            204.21477728703593,
                            -256.1332591486238,
                            -448.95693202276783,
                            -503.11405865061147,
                            -644.0408125246188,
                            -653.4675790466838,
                            -356.77740938796063,
                            -168.75388273340536,
                            441.9344409390599
                        },
                        TOLERANCE);
        assertThat(deaths.trend().value(Period.parse("1974-01")).orElseThrow())
                .isCloseTo(2066.9900419663722, TOLERANCE);
        assertThat(deaths.trend().value(Period.parse("1976-12")).orElseThrow()).isCloseTo(2014.730375095116, TOLERANCE);
        assertThat(deaths.trend().value(Period.parse("1979-12")).orElseThrow())
                .isCloseTo(1811.7871347512967, TOLERANCE);
        assertThat(deaths.remainder().value(Period.parse("1974-01")).orElseThrow())
                .isCloseTo(80.34334306844175, TOLERANCE);
        // 3035 - 887.6666
        assertThat(deaths.seasonallyAdjusted().value(Period.parse("1974-01")).orElseThrow())
                .isCloseTo(2147.333385034814, TOLERANCE);
    }

    @Test
    void agreesWithROnTheShortestSeries() throws IOException {
        Decomposition deaths = Decomposition.stl(deaths(25));

        assertThat(deaths.seasonal().value(Period.parse("1974-01")).orElseThrow())
                .isCloseTo(762.3308039135092, TOLERANCE);
        assertThat(deaths.seasonal().value(Period.parse("1974-02")).orElseThrow())
                .isCloseTo(543.9399394753882, TOLERANCE);
        assertThat(deaths.trend().value(Period.parse("1975-01")).orElseThrow())
                .isCloseTo(2202.3693961773088, TOLERANCE);
        assertThat(deaths.trend().value(Period.parse("1976-01")).orElseThrow()).isCloseTo(2106.098403036171, TOLERANCE);
    }

    @Test
    void agreesWithRForASeriesThatBeginsWithinAYear() {
        Decomposition gas = Decomposition.stl(flow("1960-Q3", Arrays.copyOfRange(GAS, 2, 15)));

        assertThat(gas.seasonal().between(null, Period.parse("1961-Q2")).values())
                .containsExactly(
                        new double[] {-41.713972317236966, -8.539646554310988, 43.12597450233881, 7.127701950252838},
                        TOLERANCE);
        assertThat(gas.trend().value(Period.parse("1963-Q3")).orElseThrow()).isCloseTo(137.46290243846647, TOLERANCE);
    }

    @Test
    void thePartsAddUpToTheLevel() {
        Series levels = flow("1960-Q1", GAS);
        Decomposition gas = Decomposition.stl(levels);

        for (Observation row : levels.observations()) {
            Period period = row.period();
            double sum = gas.seasonal().value(period).orElseThrow()
                    + gas.trend().value(period).orElseThrow()
                    + gas.remainder().value(period).orElseThrow();
            assertThat(sum).isCloseTo(row.asDouble().orElseThrow(), within(1e-9));
        }
    }

    @Test
    void seasonallyAdjustedRestsOnTheWholeSeries() {
        List<Observation> rows = new ArrayList<>();
        rows.add(new Observation(Period.parse("1959-Q4"), null, ObservationStatus.NOT_COLLECTED, Evidence.NONE));
        for (int i = 0; i < 12; i++) {
            String quarter = Period.quarter(1960, 1).plus(i).toString();
            rows.add(Some.observation(quarter, GAS[i], ObservationStatus.NORMAL, i));
        }

        Series adjusted =
                Transforms.apply(flow("1959-Q4").with(rows), Transform.SEASONALLY_ADJUSTED, TransformOptions.DEFAULT);

        assertThat(adjusted.observations().get(0).status()).isEqualTo(ObservationStatus.NOT_COLLECTED);
        assertThat(adjusted.observations().get(1).status()).isEqualTo(ObservationStatus.COMPUTED);
        assertThat(adjusted.observations().get(1).evidence().citations()).hasSize(12);
        assertThat(adjusted.unit()).isEqualTo(Unit.USD);
        assertThat(adjusted.nature()).isEqualTo(Nature.FLOW);
    }

    @Test
    void saysWhyThereIsNoSeasonalPattern() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Decomposition.stl(flow("2000", 1.0, 2.0, 3.0)))
                .withMessage("a seasonal pattern needs months or quarters, the series is ANNUAL");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Decomposition.stl(
                        flow("2000-01", Collections.nCopies(24, 1.0).toArray(Double[]::new))))
                .withMessage("a seasonal pattern needs more than two years, 24 values, had 24");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Decomposition.stl(
                        flow("2000-Q1", 1.0, 2.0, null, 4.0, 5.0, null, null, 8.0, 9.0, 10.0, 11.0, 12.0, 13.0)))
                .withMessage("a seasonal pattern needs every period, missing 3: 2000-Q3, 2001-Q2 to 2001-Q3");
    }

    static Series deaths(int months) throws IOException {
        return Series.of(
                Unit.PERSONS,
                Nature.FLOW,
                Period.parse("1974-01"),
                Vectors.numbers(Vectors.read("ts-correlation.json").getJsonArray("x"))
                        .subList(0, months));
    }
}
