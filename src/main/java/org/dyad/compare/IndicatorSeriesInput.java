package org.dyad.compare;

import java.time.LocalDate;
import org.dyad.series.Frequency;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A quantity observed for an area. */
@Input("IndicatorSeriesInput")
@Description("A quantity observed for an area, such as its gross domestic product or an exchange rate.")
public record IndicatorSeriesInput(
        @NonNull
        @Description("Code such as GDP, POPULATION or FX.CNY; the World Bank's NY.GDP.MKTP.CD is accepted too.")
        String code,

        @Description("Of which area; not needed where only one has it.") @Nullable
        String area,

        @Description("Against which other area, for indicators between two.") @Nullable
        String counterpart,

        @Description("What a share is a share of, where there are several such totals.") @Nullable
        String universe,

        @Description("How often; default: as published.") @Nullable
        Frequency frequency,

        @Description("What to call the series in the answer.") @Nullable
        String label,

        @Description("Only what was public by the end of that day; before the request's own asOf.") @Nullable
        LocalDate asOf) {}
