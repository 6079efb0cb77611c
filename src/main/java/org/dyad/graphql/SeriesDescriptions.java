package org.dyad.graphql;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Describes the enums of the series core, which knows no GraphQL and so cannot do it by annotation. */
final class SeriesDescriptions {

    private static final Map<String, String> TEXTS = """
            Frequency: How often a series is observed.
            Frequency.ANNUAL: Once a year, calendar years.
            Frequency.QUARTERLY: Four times a year, calendar quarters.
            Frequency.MONTHLY: Twelve times a year, calendar months.
            Basis: Which span a figure covers.
            Basis.PERIOD: The calendar year, quarter or month itself.
            Basis.YEAR_TO_DATE: From 1 January to the end of the month named.
            Basis.FISCAL_YEAR: The provider's fiscal year, under the year by which the provider calls it.
            Adjustment: Whether the provider removed a seasonal pattern before it published.
            Adjustment.NONE: As counted.
            Adjustment.SEASONAL: Seasonally adjusted by the provider.
            Nature: What kind of quantity a series measures; decides how it aggregates over time.
            Nature.FLOW: Happens during a period, such as trade: sums.
            Nature.STOCK: Stands at the end of a period, such as reserves or members: the last value counts.
            Nature.RATE: Neither adds nor stands, such as a price, a share or an exchange rate: averages.
            ObservationStatus: How far a value can be trusted, or why there is none; the letters are SDMX's CL_OBS_STATUS.
            ObservationStatus.NORMAL: As the provider published it, without reservation (A).
            ObservationStatus.PROVISIONAL: Published as preliminary: the provider expects to revise it (P).
            ObservationStatus.ESTIMATED: Estimated, by the provider or here by a rule that a notice names (E).
            ObservationStatus.IMPUTED: Put in by the provider in place of a value that it did not receive (I).
            ObservationStatus.FORECAST: A forecast: the period was not over when it was made (F).
            ObservationStatus.COMPUTED: Worked out here from published values.
            ObservationStatus.BREAK: Published, but not comparable with the period before (B).
            ObservationStatus.SUPPRESSED: Exists, but the provider does not publish it: a publication note says so (Q).
            ObservationStatus.NOT_COLLECTED: The provider did not collect it: a publication note says so (L).
            ObservationStatus.NOT_APPLICABLE: Cannot exist (M).
            ObservationStatus.MISSING: Not there, or cannot be worked out (O).
            ObservationStatus.NOT_LOADED: We hold nothing, which says nothing about the provider.
            ObservationStatus.WITHDRAWN: Taken back by the provider.
            Transform: What is done to the levels x(t) of a series, n observations a year; frequency first, then this.
            Transform.LEVEL: As published: x(t).
            Transform.CHANGE: Change: x(t) − x(t−1).
            Transform.CHANGE_FROM_YEAR_AGO: Change from a year ago: x(t) − x(t−n).
            Transform.PERCENT_CHANGE: Percent change: (x(t) / x(t−1) − 1) · 100.
            Transform.PERCENT_CHANGE_FROM_YEAR_AGO: Percent change from a year ago: (x(t) / x(t−n) − 1) · 100.
            Transform.COMPOUNDED_ANNUAL_RATE: Percent a year, compounded: ((x(t) / x(t−1))^n − 1) · 100.
            Transform.CONTINUOUSLY_COMPOUNDED_CHANGE: Percent, continuously compounded: (ln x(t) − ln x(t−1)) · 100.
            Transform.CONTINUOUSLY_COMPOUNDED_ANNUAL_RATE: Percent a year, continuously compounded: (ln x(t) − ln x(t−1)) · 100 · n.
            Transform.LOG: Natural logarithm: ln x(t).
            Transform.INDEX: Index, the base period is 100: x(t) / x(base) · 100.
            Transform.YEAR_TO_DATE: Sum since January of the calendar year: x(January) + … + x(t).
            Transform.CUMULATIVE_12_MONTHS: Sum of the twelve months, four quarters or one year up to t.
            Transform.ROLLING_MEAN: Mean of x over the window of periods that ends at t.
            Transform.Z_SCORE: Distance from the mean of the whole series in sample standard deviations.
            Transform.SHARE_OF_REPORTER_TOTAL: Percent of the reporter's same flow and commodity with the world.
            Transform.SHARE_OF_PARTNER_TOTAL: Percent of the partner's mirror flow of the commodity with the world.
            Transform.SHARE_OF_PAIR: Percent of the pair's flow in all goods.
            Transform.SHARE_OF_GDP: Percent of the reporter's gross domestic product.
            Transform.PER_CAPITA: Over the reporter's population.
            Transform.CONSTANT_USD: In US dollars of the base period, by a price index of the United States.
            Transform.SEASONALLY_ADJUSTED: Less the seasonal part of STL with a periodic season.
            Aggregation: How the periods of a higher frequency make one of a lower frequency.
            Aggregation.BY_NATURE: A flow by SUM, a stock by LAST, a rate by MEAN.
            Aggregation.SUM: The sum of all parts.
            Aggregation.MEAN: The arithmetic mean of all parts.
            Aggregation.LAST: The value of the last part.
            Missing: What becomes of periods that some of several aligned series lack.
            Missing.KEEP: They stay, without a value.
            Missing.DROP: A period stays only if every series has a value.
            Missing.INTERPOLATE: Inner gaps are filled on the straight line between their neighbours, as ESTIMATED; ends are not extended.
            """.lines()
            .map(line -> line.split(": ", 2))
            .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));

    private SeriesDescriptions() {}

    static boolean has(GraphQLEnumType type) {
        return TEXTS.containsKey(type.getName());
    }

    /** The same enum with its descriptions. */
    static GraphQLEnumType describe(GraphQLEnumType type) {
        List<GraphQLEnumValueDefinition> values = type.getValues().stream()
                .map(value -> value.transform(
                        changed -> changed.description(TEXTS.get(type.getName() + "." + value.getName()))))
                .toList();
        return type.transform(changed ->
                changed.description(TEXTS.get(type.getName())).clearValues().values(values));
    }
}
