package org.dyad.trade.diversion;

import org.dyad.reference.AreaView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What may go through one hub. */
@Type("DiversionHub")
@Description("What may go through one hub, over all products.")
public record DiversionHubView(
        @NonNull @Description("The hub.") AreaView hub,

        @NonNull @Description("The sum of its products' rerouted, a period's mean.")
        Double rerouted,

        @Description("Percent of the shortfall; null without a positive one.") @Nullable
        Double share) {}
