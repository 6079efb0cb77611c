package org.dyad.compare;

import java.util.List;
import org.dyad.graphql.PeriodScalar;
import org.dyad.series.Frequency;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The caller's own numbers. */
@Input("InlineSeriesInput")
@Description("The caller's own numbers, to be transformed and compared like any other series.")
public record InlineSeriesInput(
        @NonNull @Description("Period of the first value.") PeriodScalar start,

        @NonNull @Description("How often; must be that of start.")
        Frequency frequency,

        @NonNull @Description("Consecutive values; null where there is none.")
        List<@Nullable Double> values,

        @Description("Code of their unit, such as USD; default: NUMBER.") @Nullable
        String unit,

        @Description("What to call the series in the answer.") @Nullable
        String label) {}
