package org.dyad.energy;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Which assets are asked for; null asks for all. */
@Input("EnergyAssetFilter")
@Description("Which assets to list: those that meet every condition given.")
public record EnergyAssetFilter(
        @io.smallrye.graphql.api.Nullable
        @Description("Any codes of areas in all of which it lies; at most ten.")
        @Nullable
        List<@NonNull String> areas,

        @Description("Any code of an area whose companies or funds own a part of it.") @Nullable
        String ownedBy,

        @Description("What sort of asset.") @Nullable EnergyAssetKind kind,

        @Description("What it carries or makes.") @Nullable Fuel fuel,

        @Description("The state that it is in.") @Nullable DealStatus status,

        @Description("true: only assets that are no part of another; false: only parts; all by default.") @Nullable
        Boolean whole) {

    static final EnergyAssetFilter NONE = new EnergyAssetFilter(null, null, null, null, null, null);
}
