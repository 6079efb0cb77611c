package org.dyad.observations;

import java.time.LocalDate;
import java.util.List;
import org.dyad.provenance.CitationView;
import org.dyad.series.ObservationStatus;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** One value that a figure had for a while. */
@Type("Vintage")
@Description("One value that a figure had for a while, and who said so.")
public record VintageView(
        @Description("The value in the unit of its series; null where it was withdrawn.") @Nullable
        Double value,

        @NonNull @Description("How far the value can be trusted, or why there is none.")
        ObservationStatus status,

        @NonNull @Description("First day on which it was public.")
        LocalDate knownFrom,

        @Description("Day on which another value took its place; null while it stands.") @Nullable
        LocalDate knownTo,

        @NonNull @Description("How it came to stand.") VintageKind kind,

        @NonNull @Description("Where it was read: the source that it stands on first, then those that repeat it.")
        List<@NonNull CitationView> citations) {}
