package org.dyad.trade.indices;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The indices of one product. */
@Type("TradeIndexRow")
@Description("One product that the reporter exports, with the indices that are about products.")
public record TradeIndexRowView(
        @NonNull @Description("Code of the product.") String code,

        @NonNull @Description("What the code stands for, in words.")
        String label,

        @NonNull @Description("The reporter's exports of it to the world, in unit.")
        Double exports,

        @NonNull @Description("Percent of the reporter's exports of all products.")
        Double share,

        @Description("Percent of it in the world's exports; null where the world is not loaded.") @Nullable
        Double worldShare,

        @Description("REVEALED_COMPARATIVE_ADVANTAGE of the reporter; null where the world is not loaded.") @Nullable
        Double revealedComparativeAdvantage,

        @Description("The same of the partner; null without a partner, or without its exports.") @Nullable
        Double partnersComparativeAdvantage,

        @Description(
                "GRUBEL_LLOYD of this product with the partner, or the world; null where it is not traded with it or"
                        + " imports are not loaded.")
        @Nullable
        Double grubelLloyd) {}
