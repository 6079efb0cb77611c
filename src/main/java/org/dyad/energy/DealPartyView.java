package org.dyad.energy;

import java.util.List;
import org.dyad.provenance.CitationView;
import org.dyad.reference.AreaView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Who takes part in a deal. */
@Type("DealParty")
@Description("Who takes part in a deal, and as what.")
public record DealPartyView(
        @NonNull @Description("Name.") String name,

        @Description("Whose company, fund or state it is; null where that is not known.") @Nullable
        AreaView area,

        @NonNull @Description("As what it takes part.") DealPartyRole role,

        @Description("Its share in what the deal is about, in percent; null where none is printed.") @Nullable
        Double sharePercent,

        @Description("What must be known to read it.") @Nullable
        String note,

        @NonNull @Description("Where it was read.") List<@NonNull CitationView> citations) {}
