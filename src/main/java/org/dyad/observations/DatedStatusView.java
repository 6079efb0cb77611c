package org.dyad.observations;

import java.time.LocalDate;
import java.util.List;
import org.dyad.graphql.PartialDateScalar;
import org.dyad.provenance.CitationView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A state that something was in, and when. */
@Type("DatedStatus")
@Description("A state that something was in, and when it began or was seen.")
public record DatedStatusView(
        @NonNull @Description("The state: OPERATING, CANCELLED, SUSPENDED and the like.")
        String status,

        @NonNull @Description("When it began, or the day on which it was seen, as precisely as the source says.")
        PartialDateScalar on,

        @NonNull @Description("CONFIRMED by the source, INFERRED from it, or PLANNED for that date.")
        String confirmation,

        @Description("What must be known to read it.") @Nullable
        String note,

        @NonNull @Description("First day on which a source that we hold shows it.")
        LocalDate knownFrom,

        @NonNull @Description("Where it was read; several where sources agree.")
        List<@NonNull CitationView> citations) {}
