package org.dyad.events;

import java.time.LocalDate;
import java.util.List;
import org.dyad.graphql.Node;
import org.dyad.graphql.NodeId;
import org.dyad.graphql.PartialDateScalar;
import org.dyad.observations.FigureView;
import org.dyad.provenance.CitationView;
import org.dyad.reference.AreaView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** An {@link Event} as the API shows it. */
@Type("Event")
@Description("Something that happened between areas: a summit, a treaty, an exercise, a deployment, a statement.")
public record EventView(
        @NonNull @Description("Our stable, readable name of the event.")
        String code,

        @NonNull @Description("What it is called.") String name,

        @NonNull @Description("What sort of event it is.") EventKind kind,

        @NonNull @Description("Who took part or is spoken of: countries or groups.")
        List<@NonNull AreaView> participants,

        @Description("When it began, as precisely as the report that counts first says; null where none gives a date.")
        @Nullable
        PartialDateScalar startsOn,

        @Description("The last day, month or year of it; null where that report does not say.") @Nullable
        PartialDateScalar endsOn,

        @Description("Where, by that report; null where it does not say.") @Nullable
        String place,

        @NonNull
        @Description("Troops, ships, amounts and other figures; what different sources print stands beside each other.")
        List<@NonNull FigureView> figures,

        @NonNull
        @Description(
                "What each source says, the one that counts first first: offices of the sides before others, what was"
                        + " before what was planned, the more precise date before the vaguer, the earlier before the later.")
        List<@NonNull EventReportView> reports,

        @Description("What must be known to read it; null if nothing.") @Nullable
        String note,

        @NonNull @Description("First day on which a report of it was public.")
        LocalDate knownFrom,

        @NonNull @Description("Where it was read.") List<@NonNull CitationView> citations)
        implements Node {

    static final String TYPE = "Event";

    @Override
    @Id
    @NonNull
    @Description("Opaque and stable: names this event among everything in the service.")
    public String getId() {
        return NodeId.encode(TYPE, code);
    }
}
