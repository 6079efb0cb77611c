package org.dyad.sanctions;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A listed party that owns or controls a matched one. */
@Type("ScreenOwner")
@Description("A listed party that owns or controls a matched one, as the lists say.")
public record ScreenOwnerView(
        @NonNull @Description("Who owns or controls it; listed too.")
        PartyView party,

        @NonNull @Description("OWNED_BY or CONTROLLED_BY.") PartyRelationKind kind,

        @Description("Share in percent; null where the list gives none.") @Nullable
        Double sharePercent) {}
