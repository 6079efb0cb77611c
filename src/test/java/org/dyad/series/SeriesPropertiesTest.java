package org.dyad.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What must hold for any series: over many of them, drawn from a seeded generator. */
class SeriesPropertiesTest {

    private static final int SERIES = 300;
    private static final List<Frequency> FREQUENCIES = List.of(Frequency.values());
    private static final double[] EXTREMES = {
        0, -0.0, 1, -1, 1e308, -1e308, Double.MAX_VALUE, -Double.MAX_VALUE, Double.MIN_VALUE, -Double.MIN_VALUE, 1e-300
    };
    private static final Set<Transform> OF_TWO_SERIES = Set.of(
            Transform.SHARE_OF_REPORTER_TOTAL,
            Transform.SHARE_OF_PARTNER_TOTAL,
            Transform.SHARE_OF_PAIR,
            Transform.SHARE_OF_GDP,
            Transform.PER_CAPITA,
            Transform.CONSTANT_USD);

    private final Random random = new Random(20140521);

    @Test
    void indexIsAHundredAtItsBase() {
        for (int i = 0; i < SERIES; i++) {
            Series levels = positive(FREQUENCIES.get(i % FREQUENCIES.size()), 1 + random.nextInt(60));
            Period base = levels.periods().get(random.nextInt(levels.periods().size()));

            Series index = Transforms.apply(levels, Transform.INDEX, new TransformOptions(base, null));

            assertThat(index.value(base)).hasValue(100.0);
        }
    }

    @Test
    void percentChangesCompoundBackToTheLevels() {
        for (int i = 0; i < SERIES; i++) {
            Series levels = positive(FREQUENCIES.get(i % FREQUENCIES.size()), 2 + random.nextInt(60));
            double compounded = levels.values()[0];
            for (double rate : apply(levels, Transform.PERCENT_CHANGE).values()) {
                compounded *= 1 + rate / 100;
            }
            double last = levels.values()[levels.values().length - 1];
            assertThat(compounded).isCloseTo(last, within(1e-10 * last));
        }
    }

    @Test
    void logChangesSumToTheLogRatio() {
        for (int i = 0; i < SERIES; i++) {
            Series levels = positive(FREQUENCIES.get(i % FREQUENCIES.size()), 2 + random.nextInt(60));
            double[] values = levels.values();
            double sum = 0;
            for (double change :
                    apply(levels, Transform.CONTINUOUSLY_COMPOUNDED_CHANGE).values()) {
                sum += change / 100;
            }
            assertThat(sum).isCloseTo(Math.log(values[values.length - 1] / values[0]), within(1e-11));
        }
    }

    @Test
    void yearToDateAtTheEndOfAYearIsTheAnnualSum() {
        for (int i = 0; i < SERIES; i++) {
            Series levels = withHoles(positive(i % 2 == 0 ? Frequency.MONTHLY : Frequency.QUARTERLY, 60));
            Series running = apply(levels, Transform.YEAR_TO_DATE);
            Series years = Aggregations.toFrequency(levels, Frequency.ANNUAL, Aggregation.SUM);
            for (Observation year : years.observations()) {
                List<Period> parts = year.period().parts(levels.frequency());
                assertThat(running.value(parts.get(parts.size() - 1))).isEqualTo(year.asDouble());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Nature.class)
    void aggregatingInTwoStepsIsAggregatingInOne(Nature nature) {
        for (int i = 0; i < SERIES; i++) {
            Series drawn = withHoles(positive(Frequency.MONTHLY, 1 + random.nextInt(80)));
            Series months = new Series(drawn.frequency(), drawn.unit(), nature, drawn.observations());

            Series once = Aggregations.toFrequency(months, Frequency.ANNUAL, Aggregation.BY_NATURE);
            Series quarters = Aggregations.toFrequency(months, Frequency.QUARTERLY, Aggregation.BY_NATURE);
            Series twice = Aggregations.toFrequency(quarters, Frequency.ANNUAL, Aggregation.BY_NATURE);

            assertThat(twice.periods()).isEqualTo(once.periods());
            for (Observation year : once.observations()) {
                if (year.hasValue()) {
                    double value = year.asDouble().orElseThrow();
                    assertThat(twice.value(year.period()).orElseThrow()).isCloseTo(value, within(1e-12 * value));
                } else {
                    assertThat(twice.value(year.period())).isEmpty();
                }
            }
        }
    }

    @Test
    void frequencyRulesOnMonthsAloneAreAggregation() {
        for (int i = 0; i < SERIES; i++) {
            Series months = withHoles(positive(Frequency.MONTHLY, 1 + random.nextInt(40)));
            for (Frequency target : Frequency.values()) {
                Reached reached = FrequencyRules.reach(target, Unit.USD, Map.of(Frequency.MONTHLY, months), List.of());
                Series aggregated = Aggregations.toFrequency(months, target, Aggregation.SUM);
                reached.series()
                        .observations()
                        .forEach(row ->
                                assertThat(aggregated.value(row.period())).isEqualTo(row.asDouble()));
            }
        }
    }

    /** Observation refuses anything else, so that it is enough that nothing is thrown but what the Javadoc says. */
    @ParameterizedTest
    @EnumSource(Transform.class)
    void transformsStayFiniteForAnyInput(Transform transform) {
        if (OF_TWO_SERIES.contains(transform)) {
            return;
        }
        int answered = 0;
        for (int i = 0; i < SERIES; i++) {
            Series levels = extreme(FREQUENCIES.get(i % FREQUENCIES.size()), random.nextInt(40));
            try {
                Series result = apply(levels, transform);
                assertThat(result.periods()).isEqualTo(levels.periods());
                answered++;
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageMatching("index base .*|.*seasonal.*");
            }
        }
        if (transform != Transform.SEASONALLY_ADJUSTED) {
            assertThat(answered).isPositive();
        }
    }

    @Test
    void whatIsComputedOfTwoSeriesStaysFiniteForAnyInput() {
        for (int i = 0; i < SERIES; i++) {
            Frequency frequency = FREQUENCIES.get(i % FREQUENCIES.size());
            Series one = extreme(frequency, random.nextInt(40));
            Series other = extreme(frequency, random.nextInt(40));
            Series people = new Series(frequency, Unit.PERSONS, Nature.STOCK, other.observations());

            assertThat(Shares.percentOf(one, other).periods()).isEqualTo(one.periods());
            assertThat(Shares.perCapita(one, people).periods()).isEqualTo(one.periods());
            assertThat(CurrencyConversion.convert(one, other, Unit.CNY).periods())
                    .isEqualTo(one.periods());
            assertThat(Interpolation.linear(one).observations())
                    .hasSizeGreaterThanOrEqualTo(one.observations().size());
            for (Frequency target : Frequency.values()) {
                if (!frequency.isLowerThan(target)) {
                    assertThat(Aggregations.toFrequency(one, target, Aggregation.SUM)
                                    .frequency())
                            .isEqualTo(target);
                }
            }
            for (Correlation correlation : Correlations.pairwise(List.of(one, other), 2)) {
                Double r = correlation.coefficient();
                assertThat(r == null || Math.abs(r) <= 1).isTrue();
            }
            SeriesSummary summary = SeriesSummary.of(one);
            Double deviation = summary.standardDeviation();
            assertThat(deviation == null || Double.isFinite(deviation)).isTrue();
            Double mean = summary.mean();
            assertThat(mean == null || Double.isFinite(mean)).isTrue();
        }
    }

    private static Series apply(Series levels, Transform transform) {
        return Transforms.apply(levels, transform, TransformOptions.DEFAULT);
    }

    /** Without gaps, a walk that never reaches zero. */
    private Series positive(Frequency frequency, int length) {
        Period first = new Period(frequency, 2000, 1).plus(random.nextInt(24));
        List<Double> values = new ArrayList<>();
        double level = Math.exp(10 * random.nextDouble());
        for (int i = 0; i < length; i++) {
            level *= Math.exp(0.2 * random.nextGaussian());
            values.add(level);
        }
        return Series.of(Unit.USD, Nature.FLOW, first, values);
    }

    /** The same with some rows gone and some without a value. */
    private Series withHoles(Series series) {
        List<Observation> rows = new ArrayList<>();
        for (Observation row : series.observations()) {
            int fate = random.nextInt(30);
            if (fate > 0) {
                rows.add(fate > 1 ? row : Observation.missing(row.period()));
            }
        }
        return series.with(rows);
    }

    private Series extreme(Frequency frequency, int length) {
        Period first = new Period(frequency, 1 + random.nextInt(2), 1);
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            values.add(random.nextBoolean() ? EXTREMES[random.nextInt(EXTREMES.length)] : 1e3 * random.nextGaussian());
        }
        return withHoles(Series.of(Unit.USD, Nature.FLOW, first, values));
    }
}
