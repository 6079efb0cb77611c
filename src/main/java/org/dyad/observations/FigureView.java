package org.dyad.observations;

import java.time.LocalDate;
import java.util.List;
import org.dyad.graphql.PartialDateScalar;
import org.dyad.provenance.CitationView;
import org.dyad.reference.AreaView;
import org.dyad.series.ObservationStatus;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** One dated, sourced quantity of a deal, an asset, an institution or an event. */
@Type("Figure")
@Description("One dated, sourced quantity of a deal, an asset, an institution or an event; competing ones stand beside"
        + " each other.")
public record FigureView(
        @NonNull @Description("What it counts: VALUE, CAPACITY, AUTHORISED, COMMITTED, VOTING_SHARE, TROOPS …")
        String kind,

        @Description("The party whose it is, for example a member or a side; null where it is the whole.") @Nullable
        AreaView area,

        @Description("The figure, in unit; null for a range.") @Nullable
        Double value,

        @Description("Lower end of a range, in unit.") @Nullable
        Double low,

        @Description("Upper end of a range, in unit.") @Nullable
        Double high,

        @NonNull @Description("How exactly it is worded.") Precision precision,

        @NonNull @Description("Unit of the figure.") UnitView unit,

        @NonNull @Description("How far it can be trusted; COMPUTED where it was worked out here.")
        ObservationStatus status,

        @Description("When it held, as precisely as the source says; null where it does not.") @Nullable
        PartialDateScalar on,

        @NonNull @Name("isMisprint") @Description("Whether its source evidently misprints it: shown, never picked.")
        Boolean isMisprint,

        @Description("What must be known to read it; null if nothing.") @Nullable
        String note,

        @NonNull @Description("First day on which a source that we hold shows it.")
        LocalDate knownFrom,

        @NonNull @Description("Where it, or what it was worked out from, was read.")
        List<@NonNull CitationView> citations) {

    public FigureView {
        citations = List.copyOf(citations);
    }
}
