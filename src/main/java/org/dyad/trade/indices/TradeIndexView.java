package org.dyad.trade.indices;

import org.dyad.observations.MethodView;
import org.dyad.series.ObservationStatus;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** An index of trade, or why there is none. */
@Type("TradeIndex")
@Description("An index of trade with its scale and formula, or the reason why there is none.")
public record TradeIndexView(
        @NonNull @Description("What it measures.") TradeIndexKind kind,

        @Description("The index on its scale; null where it cannot be worked out.") @Nullable
        Double value,

        @NonNull @Description("COMPUTED; else why there is none.")
        ObservationStatus status,

        @Description("What is missing, in words; null where there is a value.") @Nullable
        String reason,

        @NonNull @Description("What its numbers mean.") String scale,

        @NonNull @Description("How many products it is about; 0 for indices of all goods.")
        Integer products,

        @NonNull @Description("Formula and reference.") MethodView method) {}
