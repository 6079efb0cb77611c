package org.dyad.compare;

import io.smallrye.graphql.api.OneOf;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Which series: exactly one of the ways to say it. */
@OneOf
@Input("SeriesInput")
@Description("Which series: exactly one of the ways to say it.")
public record SeriesInput(
        @Description("The key of a series, as Series.key or the catalogue answers it.") @Nullable
        String key,

        @Description("Trade between two areas, as one of them reports it.") @Nullable
        PairSeriesInput pair,

        @Description("One reporter's flow with a partner, with every choice there is.") @Nullable
        TradeSeriesInput trade,

        @Description("A quantity observed for an area, such as its gross domestic product.") @Nullable
        IndicatorSeriesInput indicator,

        @Description("How many names somebody lists.") @Nullable
        DesignationSeriesInput designations,

        @Description("The caller's own numbers.") @Nullable InlineSeriesInput inline) {}
