package org.dyad.energy;

import java.util.List;
import org.dyad.graphql.PartialDateScalar;
import org.dyad.provenance.CitationView;
import org.dyad.reference.AreaView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Who owns an asset, as one source says. */
@Type("AssetOwner")
@Description("Who owns a part of an asset, as one source says.")
public record AssetOwnerView(
        @NonNull @Description("Name.") String name,

        @Description("Whose company or fund it is; null where that is not known.") @Nullable
        AreaView area,

        @NonNull
        @Name("isParent")
        @Description("Whether it stands behind an owner instead of holding the share itself.")
        Boolean isParent,

        @Description("Its share in percent; null where none is printed.") @Nullable
        Double sharePercent,

        @Description("Since when; null where no source says.") @Nullable
        PartialDateScalar from,

        @Description("Until when; null where it still does.") @Nullable
        PartialDateScalar until,

        @NonNull @Description("Where it was read.") List<@NonNull CitationView> citations) {}
