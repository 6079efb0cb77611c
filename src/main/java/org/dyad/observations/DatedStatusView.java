package org.dyad.observations;

import java.time.LocalDate;
import java.util.List;
import org.dyad.graphql.PartialDateScalar;
import org.dyad.provenance.CitationView;
import org.dyad.reference.AreaView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What became of something, and when. */
@Type("DatedStatus")
@Description("What became of something, and when that began or was seen.")
public record DatedStatusView(
        @NonNull @Description("What it came to: PROPOSED, FOUNDED, OPERATING, SUSPENDED, CANCELLED and the like.")
        String status,

        @NonNull @Description("When, as precisely as the source says.")
        PartialDateScalar on,

        @Description("The area that it concerns; null where it concerns the whole.") @Nullable
        AreaView area,

        @NonNull @Description("CONFIRMED by the source, INFERRED from it, or PLANNED for that date.")
        String confirmation,

        @Description("What must be known to read it; null if nothing.") @Nullable
        String note,

        @NonNull @Description("First day on which a source that we hold shows it.")
        LocalDate knownFrom,

        @NonNull @Description("Where it was read; several where sources agree.")
        List<@NonNull CitationView> citations) {

    public DatedStatusView {
        citations = List.copyOf(citations);
    }
}
