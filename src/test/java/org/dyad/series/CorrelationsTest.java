package org.dyad.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.dyad.series.Some.flow;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.dyad.series.Correlation.Method;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CorrelationsTest {

    @Test
    void agreesWithTheVectors() throws IOException {
        JsonObject vectors = Vectors.read("ts-correlation.json");
        Series x = monthly(vectors, "x");
        Series y = monthly(vectors, "y");

        List<Correlation> correlations = Correlations.pairwise(List.of(x, y), 0);

        assertThat(correlations).extracting(Correlation::method).containsExactly(Method.PEARSON, Method.SPEARMAN);
        assertThat(correlations).extracting(Correlation::n).containsOnly(72);
        assertThat(correlations.get(0).coefficient()).isCloseTo(first(vectors, "pearson"), within(1e-12));
        assertThat(correlations.get(0).pValue()).isCloseTo(first(vectors, "p"), Percentage.withPercentage(1e-6));
        assertThat(correlations.get(1).coefficient()).isCloseTo(first(vectors, "spearman"), within(1e-12));
    }

    @Test
    void laggedCoefficientsAreThoseOfThePairsLeft() throws IOException {
        JsonObject vectors = Vectors.read("ts-correlation.json");

        List<Correlation> correlations =
                Correlations.pairwise(List.of(monthly(vectors, "x"), monthly(vectors, "y")), 3).stream()
                        .filter(one -> one.method() == Method.PEARSON)
                        .toList();

        // R 4.2.2: cor(x[(1+k):72], y[1:(72-k)]) and so on; ccf() itself divides by the moments of the whole series
        double[] expected = {
            0.02568101286030358,
            0.4024519817027278,
            0.7668462489506456,
            0.9979590610285473,
            0.7721901292056039,
            0.416231883517666,
            0.03542908595038426
        };
        assertThat(correlations).extracting(Correlation::lag).containsExactly(-3, -2, -1, 0, 1, 2, 3);
        assertThat(correlations).extracting(Correlation::n).containsExactly(69, 70, 71, 72, 71, 70, 69);
        for (int i = 0; i < expected.length; i++) {
            assertThat(correlations.get(i).coefficient()).isCloseTo(expected[i], within(1e-12));
        }
        // cor.test of lag -2 and lag 3
        assertThat(correlations.get(1).pValue()).isCloseTo(0.0005527344865971543, within(1e-12));
        assertThat(correlations.get(6).pValue()).isCloseTo(0.7725734380256795, within(1e-12));
    }

    @Test
    void theChanceOfRanksIsThatOfTheirOrders() {
        Series x6 = flow("2001", 1.2, 3.4, 2.2, 5.6, 4.1, 7.7);
        Series y6 = flow("2001", 2.1, 1.9, 3.3, 4.8, 6.0, 5.5);
        Series x12 = flow("2001", 14.0, 3.0, 25.0, 8.0, 19.0, 2.0, 11.0, 30.0, 7.0, 22.0, 16.0, 5.0);
        Series y12 = flow("2001", 10.0, 6.0, 21.0, 3.0, 25.0, 9.0, 8.0, 17.0, 12.0, 30.0, 5.0, 2.0);
        Series x10 = flow("2001", 1.0, 2.0, 2.0, 3.0, 5.0, 4.0, 7.0, 9.0, 8.0, 6.0);
        Series y10 = flow("2001", 2.0, 1.0, 4.0, 3.0, 6.0, 5.0, 7.0, 9.0, 10.0, 8.0);

        // R 4.2.2: cor.test(x, y, method = "spearman"); the last has a tie
        assertThat(spearman(x6, y6)).isCloseTo(0.175, within(1e-12));
        assertThat(spearman(x12, y12)).isCloseTo(0.0279545528218171, within(1e-12));
        assertThat(spearman(x12, y12.with(mirrored(y12)))).isCloseTo(0.0279545528218171, within(1e-12));
        assertThat(spearman(x10, y10)).isCloseTo(6.71887325840296e-05, within(1e-12));
    }

    private static List<Observation> mirrored(Series series) {
        return series.observations().stream()
                .map(row -> Observation.of(row.period(), -row.asDouble().orElseThrow()))
                .toList();
    }

    private static double spearman(Series x, Series y) {
        Double p = Correlations.pairwise(List.of(x, y), 0).get(1).pValue();
        return p == null ? Double.NaN : p;
    }

    @Test
    void theTextbooksCrossCorrelationStandsBeside() throws IOException {
        JsonObject vectors = Vectors.read("ts-correlation.json");

        List<Correlation> correlations =
                Correlations.pairwise(List.of(monthly(vectors, "x"), monthly(vectors, "y")), 3);

        List<@Nullable Double> ccf = Vectors.numbers(vectors.getJsonArray("ccf"));
        for (int lag = -3; lag <= 3; lag++) {
            Correlation pearson = correlations.get(2 * (lag + 3));
            assertThat(pearson.lag()).isEqualTo(lag);
            assertThat(pearson.crossCorrelation()).isCloseTo(ccf.get(lag + 3), within(1e-12));
            assertThat(correlations.get(2 * (lag + 3) + 1).crossCorrelation()).isNull();
        }
    }

    @Test
    void saysWhereBothSeriesTrend() {
        Series rising = flow("2010", 1.0, 2.2, 2.9, 4.1, 5.3, 5.8, 7.2, 8.0);
        Series falling = flow("2010", 9.0, 8.3, 6.9, 6.1, 5.2, 3.8, 3.1, 2.2);
        Series idle = flow("2010", 3.0, 1.0, 2.0, 4.0, 1.0, 3.0, 2.0, 3.0);

        assertThat(Correlations.pairwise(List.of(rising, falling), 0)).allMatch(Correlation::trending);
        assertThat(Correlations.pairwise(List.of(rising, idle), 0)).noneMatch(Correlation::trending);
    }

    @Test
    void aPositiveLagMeansThatTheSecondMovesFirst() {
        Series late = flow("2015", 0.0, 1.0, 0.0, 5.0, 2.0, 8.0);
        Series early = flow("2014", 0.0, 1.0, 0.0, 5.0, 2.0, 8.0);

        assertThat(Correlations.pairwise(List.of(late, early), 1))
                .filteredOn(one -> one.lag() == 1)
                .allSatisfy(one -> assertThat(one.coefficient()).isCloseTo(1.0, within(1e-12)));
    }

    @Test
    void periodsThatEitherLacksAreLeftOut() {
        Series x = flow("2018", 1.0, 2.0, null, 3.0, 9.0);
        Series y = flow("2018", 2.0, 4.0, 7.0, 6.0, null);

        // 2018, 2019 and 2021 remain: 1 2 3 and 2 4 6
        Correlation pearson = Correlations.pairwise(List.of(x, y), 0).get(0);
        assertThat(pearson.n()).isEqualTo(3);
        assertThat(pearson.coefficient()).isCloseTo(1.0, within(1e-15));
        assertThat(pearson.pValue()).isCloseTo(0.0, within(1e-7));
    }

    @Test
    void spearmanRanksTiesAtTheirMean() {
        // ranks 1, 2.5, 2.5, 4 and 1, 3, 2, 4: products of deviations 2.25 + 0 + 0 + 2.25 = 4.5,
        // squares 4.5 and 5: 4.5 / sqrt(22.5) = 0.9486832980505138
        Correlation spearman = Correlations.pairwise(
                        List.of(flow("2018", 1.0, 5.0, 5.0, 100.0), flow("2018", 1.0, 3.0, 2.0, 4.0)), 0)
                .get(1);
        assertThat(spearman.coefficient()).isCloseTo(0.9486832980505138, within(1e-15));
    }

    @Test
    void aConstantOrTooFewPairsHaveNoCoefficient() {
        Series constant = flow("2018", 0.1, 0.1, 0.1, 0.1);
        Series moving = flow("2018", 1.0, 2.0, 3.0, 5.0);

        assertThat(Correlations.pairwise(List.of(constant, moving), 2)).allSatisfy(one -> {
            assertThat(one.coefficient()).isNull();
            assertThat(one.pValue()).isNull();
        });
        assertThat(Correlations.pairwise(List.of(flow("2018", 1.0, 2.0), moving), 0))
                .containsExactly(
                        new Correlation(0, 1, Method.PEARSON, 0, 2, null, null, null, false),
                        new Correlation(0, 1, Method.SPEARMAN, 0, 2, null, null, null, false));
        assertThat(Correlations.pairwise(List.of(flow("1990", 1.0), moving), 0))
                .extracting(Correlation::n)
                .containsOnly(0);
    }

    @Test
    void theLargestNumbersCorrelateToo() {
        Series large = flow("2018", 1e308, -1e308, 5e307, 0.0);
        Series small = flow("2018", 1e-308, -1e-308, 5e-309, 0.0);

        assertThat(Correlations.pairwise(List.of(large, small), 0))
                .allSatisfy(one -> assertThat(one.coefficient()).isCloseTo(1.0, within(1e-9)));
    }

    @Test
    void everyPairIsHeldAgainstEachOther() {
        Series one = flow("2018", 1.0, 2.0, 4.0);

        assertThat(Correlations.pairwise(List.of(one, one, one), 0))
                .extracting(pair -> pair.first() + "-" + pair.second())
                .containsExactly("0-1", "0-1", "0-2", "0-2", "1-2", "1-2");
    }

    @Test
    void askingForLessThanTwoSeriesIsRefused() {
        Series one = flow("2018", 1.0, 2.0, 4.0);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Correlations.pairwise(List.of(one), 0))
                .withMessage("correlation needs at least two series, had 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Correlations.pairwise(List.of(one, one), -1))
                .withMessage("maxLag must not be negative, was -1");
    }

    private static Series monthly(JsonObject vectors, String name) {
        return Series.of(
                Unit.PERSONS, Nature.FLOW, Period.parse("1974-01"), Vectors.numbers(vectors.getJsonArray(name)));
    }

    private static double first(JsonObject vectors, String name) {
        return vectors.getJsonArray(name).getJsonNumber(0).doubleValue();
    }
}
