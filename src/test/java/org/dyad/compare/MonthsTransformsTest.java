package org.dyad.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dyad.ops.TestDatabase;
import org.dyad.series.Transform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every transform of one and the same series of months: a number worked out, or a refusal. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MonthsTransformsTest {

    /**
     * Five years of months that run 21, 22, …, 31, 20 each: the last is 20, the one before 31, the first 21. Mean 25.5,
     * squared deviations of a year 143, so the sample's standard deviation √(5 · 143 / 59) = 3.481185.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            LEVEL                               | 20
            CHANGE                              | -11
            CHANGE_FROM_YEAR_AGO                | 0
            PERCENT_CHANGE                      | -35.4838709677
            PERCENT_CHANGE_FROM_YEAR_AGO        | 0
            COMPOUNDED_ANNUAL_RATE              | -99.4799805089
            CONTINUOUSLY_COMPOUNDED_CHANGE      | -43.8254930931
            CONTINUOUSLY_COMPOUNDED_ANNUAL_RATE | -525.9059171174
            LOG                                 | 2.9957322736
            INDEX                               | 95.2380952381
            YEAR_TO_DATE                        | 306
            CUMULATIVE_12_MONTHS                | 306
            ROLLING_MEAN                        | 27
            Z_SCORE                             | -1.5799221013
            SEASONALLY_ADJUSTED                 | 25.5
            """)
    void everyTransformOfMonthsEndsWhereItShould(Transform transform, double last) {
        // 20 / 31 − 1, (20 / 31)^12 − 1, ln 20 − ln 31, all times 100; 20 / 21 times 100; 21 + … + 31 + 20;
        // (30 + 31 + 20) / 3; (20 − 25.5) / 3.481185; the season taken out leaves the mean
        SeriesAnswer answer = SeriesAnswer.of(yearsOfMonths(transform));

        assertThat(answer.values()).hasSize(60);
        assertThat(answer.value("2022-12")).isCloseTo(last, within(1e-8));
    }

    @ParameterizedTest
    @EnumSource(
            value = Transform.class,
            names = {
                "SHARE_OF_REPORTER_TOTAL",
                "SHARE_OF_PARTNER_TOTAL",
                "SHARE_OF_PAIR",
                "SHARE_OF_GDP",
                "PER_CAPITA",
                "CONSTANT_USD"
            })
    void whatIsForTradeAloneIsRefusedForTheCallersOwnNumbers(Transform transform) {
        Map<String, Object> error = SeriesAnswer.refused(yearsOfMonths(transform));

        assertThat(String.valueOf(error.get("message"))).contains(transform.name());
    }

    @Test
    void everyTransformIsTriedAbove() {
        // fifteen with a value, six refused
        assertThat(Transform.values()).hasSize(15 + 6);
    }

    private static String yearsOfMonths(Transform transform) {
        String values = IntStream.rangeClosed(1, 60)
                .mapToObj(i -> String.valueOf(i % 12 + 20))
                .collect(Collectors.joining(","));
        return "series: {inline: {start: '2018-01', frequency: MONTHLY, values: [%s]}}, transform: %s"
                .formatted(values, transform);
    }
}
