package org.dyad.compare;

import java.time.LocalDate;
import java.util.List;
import org.dyad.graphql.PeriodScalar;
import org.dyad.series.Aggregation;
import org.dyad.series.Frequency;
import org.dyad.series.Missing;
import org.dyad.series.Transform;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Which series are held against each other, and how. */
@Input("CompareInput")
@Description("Which series are held against each other, and how.")
public record CompareInput(
        @NonNull @Description("The series, 1 to 20, of any kinds and frequencies.")
        List<@NonNull SeriesInput> series,

        @Description("First period, of any frequency; default: the first that any series has a value for.") @Nullable
        PeriodScalar from,

        @Description("Last period, of any frequency; default: the last that any series has a value for.") @Nullable
        PeriodScalar to,

        @Description("How often; never higher than a series itself; default: the lowest frequency among the series.")
        @Nullable
        Frequency frequency,

        @Description("How values are put together to reach the frequency.") @DefaultValue("BY_NATURE") @Nullable
        Aggregation aggregation,

        @Description("What is made of the values, after the frequency.") @DefaultValue("LEVEL") @Nullable
        Transform transform,

        @Description("Base of INDEX and CONSTANT_USD; default for INDEX: the first period that all series have.")
        @Nullable
        PeriodScalar indexBase,

        @Description("Periods that ROLLING_MEAN averages; default 3.") @Nullable
        Integer rollingWindow,

        @Description("Position, from 0, of the series that the others are held against.") @DefaultValue("0") @Nullable
        Integer baseline,

        @Description("What becomes of periods without a value.") @DefaultValue("KEEP") @Nullable
        Missing missing,

        @Description("Before and after a date or event, for every series at once.") @Nullable
        SplitInput split,

        @Description("Only what was public by the end of that day; default: all that is known. A series' own wins.")
        @Nullable
        LocalDate asOf,

        @Description("The same for exchange rates, prices, products and populations; default: all that is known.")
        @Nullable
        LocalDate auxiliaryAsOf) {}
