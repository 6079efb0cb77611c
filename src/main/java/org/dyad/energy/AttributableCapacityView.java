package org.dyad.energy;

import java.util.List;
import org.dyad.observations.UnitView;
import org.dyad.provenance.CitationView;
import org.dyad.reference.AreaView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The part of a capacity that belongs to one area's owners. */
@Type("AttributableCapacity")
@Description(
        "The part of an asset's capacity that belongs to the companies and funds of one area: share times capacity.")
public record AttributableCapacityView(
        @Description("Whose companies and funds; null where that is not known.") @Nullable
        AreaView area,

        @NonNull @Description("What they hold together, in percent, by the newest source that prints shares.")
        Double sharePercent,

        @NonNull @Description("Share times capacity, in unit.")
        Double value,

        @NonNull @Description("Unit of the capacity.") UnitView unit,

        @NonNull @Description("Where the shares and the capacity were read.")
        List<@NonNull CitationView> citations) {}
