package org.dyad.energy;

import java.util.List;
import org.dyad.graphql.PartialDateScalar;
import org.dyad.provenance.CitationView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Something that happened to a deal, or is to happen. */
@Type("DealDate")
@Description("Something that happened to a deal, or is to happen.")
public record DealDateView(
        @NonNull @Description("What happened.") DealDateKind kind,

        @NonNull @Description("When, as precisely as the source says.")
        PartialDateScalar on,

        @Description("What happened, in our words; null where the kind says all.") @Nullable
        String description,

        @Description("What must be known to read it.") @Nullable
        String note,

        @NonNull @Description("Where it was read; several where sources agree.")
        List<@NonNull CitationView> citations) {}
